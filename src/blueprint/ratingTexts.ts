import type { Texts } from './text/texts.ts';

/** What is said when a contact is asked how it was. */
export const RATING_TEXTS: Texts = {
  'flow.rating': { en: 'Rating', 'pt-BR': 'Avaliação', es: 'Valoración' },
  'rating.ask': {
    en: 'How was it? Your answer helps us to do better.',
    'pt-BR': 'Como foi? Sua resposta nos ajuda a melhorar.',
    es: '¿Cómo fue? Tu respuesta nos ayuda a mejorar.',
  },
  'rating.5': { en: 'Very good', 'pt-BR': 'Muito bom', es: 'Muy bien' },
  'rating.4': { en: 'Good', 'pt-BR': 'Bom', es: 'Bien' },
  'rating.3': { en: 'So-so', 'pt-BR': 'Mais ou menos', es: 'Regular' },
  'rating.2': { en: 'Poor', 'pt-BR': 'Ruim', es: 'Mal' },
  'rating.1': { en: 'Very poor', 'pt-BR': 'Muito ruim', es: 'Muy mal' },
  'rating.thanks': { en: 'Thank you!', 'pt-BR': 'Obrigado!', es: '¡Gracias!' },
  'rating.sorry': {
    en: 'I am sorry that it did not go well. Thank you for telling us.',
    'pt-BR': 'Sinto muito que não tenha ido bem. Obrigado por nos dizer.',
    es: 'Lamento que no haya ido bien. Gracias por decírnoslo.',
  },
  'rating.card': {
    en: 'Was asked how it was',
    'pt-BR': 'Foi perguntado como foi',
    es: 'Se le preguntó cómo fue',
  },
};
