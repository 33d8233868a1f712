/** What examples are wrapped in for training, by language: chats begin with a greeting and end with thanks. */
export const WRAPPERS: {
  readonly [language: string]: { before: readonly string[]; after: readonly string[] };
} = {
  en: {
    before: [
      'hello',
      'hi there',
      'good evening',
      'hey',
      'excuse me',
      'ok so',
      'hello can you tell me',
      'hi, i need help, ',
    ],
    after: ['please', 'thanks a lot', 'thank you', 'cheers', '', 'if possible', 'thanks in advance'],
  },
  pt: {
    before: [
      'oi',
      'olá, bom dia',
      'boa noite',
      'opa',
      'com licença',
      'então',
      'oi, tudo bem? ',
      'me ajuda, ',
    ],
    after: ['por favor', 'obrigada', 'muito obrigado', 'valeu', '', 'se puder', 'desde já agradeço'],
  },
  es: {
    before: [
      'hola',
      'buenos días',
      'buenas noches',
      'buenas',
      'disculpa',
      'bueno',
      'hola, qué tal, ',
      'ayuda, ',
    ],
    after: ['por favor', 'muchas gracias', 'gracias', 'porfa', '', 'si es posible', 'gracias de antemano'],
  },
};
