import type { Intent } from 'loopline/blueprint';

/** What customers say beside any matter, in the words of a shop: added to what the product understands by itself. */
export const asides: readonly Intent[] = [
  {
    name: 'wantHuman',
    means: { wantHuman: true },
    examples: {
      en: ['i want to talk to your store', 'let me talk to the seller', 'can a real employee help me'],
      'pt-BR': ['quero falar com a loja', 'quero falar com o vendedor', 'tem um funcionário para me ajudar'],
      es: ['quiero hablar con la tienda', 'quiero hablar con el vendedor', 'me puede ayudar un empleado'],
    },
  },
  {
    name: 'cancel',
    means: { cancel: true },
    examples: {
      en: [
        'stop this request',
        'i do not want to return it anymore',
        'forget the refund',
        'cancel the return',
      ],
      'pt-BR': [
        'não quero mais devolver',
        'esquece o reembolso',
        'cancela a devolução',
        'pode cancelar o pedido de reembolso',
      ],
      es: [
        'ya no quiero devolverlo',
        'olvida el reembolso',
        'cancela la devolución',
        'cancela la solicitud de reembolso',
      ],
    },
  },
  {
    name: 'optOut',
    means: { optOut: true },
    examples: {
      en: ['no more promotions', 'stop sending me offers', 'no more newsletters'],
      'pt-BR': ['não quero mais promoções', 'pare de mandar ofertas', 'não quero propaganda'],
      es: ['no quiero más promociones', 'dejen de mandarme ofertas', 'no quiero publicidad'],
    },
  },
  {
    name: 'thanks',
    means: { smallTalk: 'thanks' },
    examples: {
      en: ['great thanks', 'perfect thank you', 'thanks for your help'],
      'pt-BR': ['muito obrigado pela ajuda', 'show obrigado', 'ótimo obrigada'],
      es: ['gracias por tu ayuda', 'genial gracias', 'perfecto muchas gracias'],
    },
  },
  {
    name: 'greeting',
    means: { smallTalk: 'greeting' },
    examples: {
      en: ['hi is this the store', 'hello store', 'anybody there'],
      'pt-BR': ['oi loja', 'olá é da loja', 'oi boa noite'],
      es: ['hola es la tienda', 'hola buenas tardes', 'hola buenos días'],
    },
  },
  {
    name: 'repeat',
    means: { repeat: true },
    examples: {
      en: ['sorry what did you ask', 'say it again please'],
      'pt-BR': ['o que você perguntou', 'fala de novo por favor'],
      es: ['qué me preguntaste', 'dilo otra vez por favor'],
    },
  },
];
