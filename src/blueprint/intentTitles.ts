import type { Texts } from './text/texts.ts';

/** What the product's own intents are called on a button, at most 20 characters. */
export const INTENT_TITLES: Texts = {
  'intent.wantHuman': { en: 'Talk to a person', 'pt-BR': 'Falar com alguém', es: 'Hablar con alguien' },
  'intent.cancel': { en: 'Stop this request', 'pt-BR': 'Parar este pedido', es: 'Parar esta solicitud' },
  'intent.resume': { en: 'Go on where we were', 'pt-BR': 'Continuar', es: 'Continuar' },
  'intent.repeat': { en: 'Hear it again', 'pt-BR': 'Repetir a pergunta', es: 'Repetir la pregunta' },
  'intent.optOut': { en: 'No more offers', 'pt-BR': 'Não receber ofertas', es: 'No recibir ofertas' },
  'intent.displeased': { en: 'I am not happy', 'pt-BR': 'Não estou satisfeito', es: 'No estoy contento' },
  'intent.angry': { en: 'Complain', 'pt-BR': 'Reclamar', es: 'Quejarme' },
  'intent.threatens': { en: 'A formal complaint', 'pt-BR': 'Reclamação formal', es: 'Una queja formal' },
  'intent.greeting': { en: 'Just saying hello', 'pt-BR': 'Só dar um oi', es: 'Solo saludar' },
  'intent.thanks': { en: 'Just saying thanks', 'pt-BR': 'Só agradecer', es: 'Solo agradecer' },
  'intent.goodbye': { en: 'Saying goodbye', 'pt-BR': 'Me despedir', es: 'Despedirme' },
  'intent.howAreYou': { en: 'How are you?', 'pt-BR': 'Como vai você?', es: '¿Cómo estás?' },
  'intent.whoAreYou': { en: 'Who are you?', 'pt-BR': 'Quem é você?', es: '¿Quién eres?' },
  'intent.ability': { en: 'What can you do?', 'pt-BR': 'O que você faz?', es: '¿Qué puedes hacer?' },
  'intent.praise': { en: 'Praise', 'pt-BR': 'Elogiar', es: 'Felicitar' },
};
