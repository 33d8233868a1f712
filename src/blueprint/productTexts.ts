import { CONVERSATION_TEXTS } from './conversationTexts.ts';
import { INTENT_TITLES } from './intentTitles.ts';
import { PROTOCOL_TEXTS } from './protocolTexts.ts';
import { RATING_TEXTS } from './ratingTexts.ts';
import type { Texts } from './text/texts.ts';

/** What the product itself says, whatever the business is. A blueprint may say it in its own words under the same keys. */
export const PRODUCT_TEXTS: Texts = {
  ...CONVERSATION_TEXTS,
  ...INTENT_TITLES,
  ...RATING_TEXTS,
  ...PROTOCOL_TEXTS,
  /** On the buttons of a confirm. */
  yes: { en: 'Yes', 'pt-BR': 'Sim', es: 'Sí' },
  no: { en: 'No', 'pt-BR': 'Não', es: 'No' },
  /** On the button that opens a list of options. */
  'choices.label': { en: 'Choose', 'pt-BR': 'Escolher', es: 'Elegir' },
  'handover.waiting': {
    en: 'I am bringing in a colleague. They see everything you wrote here. Your number is {protocol}.',
    'pt-BR':
      'Vou chamar alguém da equipe. A pessoa vê tudo o que você escreveu aqui. Seu número é {protocol}.',
    es: 'Voy a llamar a alguien del equipo. Verá todo lo que escribiste aquí. Tu número es {protocol}.',
  },
  'routing.closed': {
    en: 'It is outside our working hours. We are back on {opens}, and a person answers you here by {by}.',
    'pt-BR':
      'Estamos fora do horário de atendimento. Voltamos em {opens}, e uma pessoa responde a você por aqui até {by}.',
    es: 'Estamos fuera del horario de atención. Volvemos el {opens} y una persona te responde por aquí a más tardar el {by}.',
  },
  'routing.promise': {
    en: 'A person answers by {by}',
    'pt-BR': 'Uma pessoa responde até {by}',
    es: 'Una persona responde a más tardar el {by}',
  },
  alreadyOpen: {
    en: 'We are already on it under number {protocol}. You will hear from us here.',
    'pt-BR': 'Já estamos cuidando disso, sob o número {protocol}. Você terá notícias por aqui.',
    es: 'Ya estamos en ello, con el número {protocol}. Te avisaremos por aquí.',
  },
  'unsupported.pleaseWrite': {
    en: 'I cannot open this kind of message. Could you write it to me?',
    'pt-BR': 'Não consigo abrir esse tipo de mensagem. Pode me escrever?',
    es: 'No puedo abrir este tipo de mensaje. ¿Me lo puedes escribir?',
  },
  'stale.pleaseRepeat': {
    en: 'That answer reached me late, and we have moved on since. Could you say it once more?',
    'pt-BR': 'Essa resposta chegou atrasada, e já avançamos desde então. Pode repetir?',
    es: 'Esa respuesta me llegó tarde y ya avanzamos desde entonces. ¿Puedes repetirla?',
  },
  'optOut.done': {
    en: 'Done: no more offers from us here. About your orders we still write when you need to know.',
    'pt-BR':
      'Pronto: não enviaremos mais ofertas por aqui. Sobre seus pedidos, avisaremos quando for preciso.',
    es: 'Listo: no enviaremos más ofertas por aquí. Sobre tus pedidos te avisaremos cuando haga falta.',
  },
  'inquiry.how': {
    en: 'Hello! How can I help you? Tell me in your own words.',
    'pt-BR': 'Olá! Como posso ajudar? Pode me contar com suas palavras.',
    es: '¡Hola! ¿En qué puedo ayudarte? Cuéntamelo con tus palabras.',
  },
  'inquiry.person': { en: 'Talk to a person', 'pt-BR': 'Falar com alguém', es: 'Hablar con alguien' },
  'inquiry.unclear': {
    en: 'I did not understand that yet. Could you say it differently?',
    'pt-BR': 'Ainda não entendi. Pode dizer de outro jeito?',
    es: 'Todavía no lo entendí. ¿Puedes decirlo de otra forma?',
  },
  'inquiry.toPerson': {
    en: 'I am passing you to a colleague, who answers here.',
    'pt-BR': 'Vou passar você para alguém da equipe, que responde por aqui.',
    es: 'Te paso con alguien del equipo, que responde por aquí.',
  },
  'inquiry.card': { en: 'Asks something', 'pt-BR': 'Tem uma pergunta', es: 'Pregunta algo' },
};
