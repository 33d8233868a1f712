/** The commonest ways of saying it, which most customers use. */
export const subscribeNewsCore = {
  en: [
    'i want to receive offers',
    'subscribe me to the newsletter',
    'sign me up for news',
    'i want to get promotions by whatsapp',
    'newsletter please',
    'yes send me deals',
  ],
  'pt-BR': [
    'quero receber ofertas',
    'quero receber promoções',
    'me manda as ofertas',
    'quero receber as promoções pelo whatsapp',
    'pode me mandar ofertas',
    'quero saber das novidades',
  ],
  es: [
    'quiero recibir promociones',
    'mándame las ofertas',
    'quiero recibir las promociones por whatsapp',
    'sí mándenme ofertas',
    'quiero enterarme de las novedades',
  ],
} as const;
