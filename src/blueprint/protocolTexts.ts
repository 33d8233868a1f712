import type { Texts } from './text/texts.ts';

/** What a contact is told who asks by a protocol number. */
export const PROTOCOL_TEXTS: Texts = {
  'protocol.open': {
    en: 'Number {protocol} ({matter}): {state}.\nWith: {owner}\nNext: {next}\nBy: {by}',
    'pt-BR': 'Número {protocol} ({matter}): {state}.\nCom: {owner}\nPróximo passo: {next}\nAté: {by}',
    es: 'Número {protocol} ({matter}): {state}.\nA cargo de: {owner}\nPróximo paso: {next}\nA más tardar: {by}',
  },
  'protocol.closed': {
    en: 'Number {protocol} ({matter}) is closed since {at}. If something about it is still open, write it here.',
    'pt-BR':
      'O número {protocol} ({matter}) está encerrado desde {at}. Se ainda falta algo, escreva por aqui.',
    es: 'El número {protocol} ({matter}) está cerrado desde {at}. Si todavía falta algo, escríbelo aquí.',
  },
  'protocol.state.customer': {
    en: 'it waits for your answer',
    'pt-BR': 'aguarda sua resposta',
    es: 'espera tu respuesta',
  },
  'protocol.state.system': {
    en: 'it is being processed',
    'pt-BR': 'está sendo processado',
    es: 'se está procesando',
  },
  'protocol.state.person': {
    en: 'a colleague is on it',
    'pt-BR': 'alguém da equipe está cuidando',
    es: 'alguien del equipo lo atiende',
  },
  'protocol.state.time': {
    en: 'it is scheduled',
    'pt-BR': 'está programado',
    es: 'está programado',
  },
  'protocol.owner.assistant': {
    en: 'our assistant',
    'pt-BR': 'nosso assistente',
    es: 'nuestro asistente',
  },
  /** `{name}`: of the agent. The product never says it; a business may. */
  'protocol.owner.agent': {
    en: 'a colleague',
    'pt-BR': 'alguém da equipe',
    es: 'alguien del equipo',
  },
  'protocol.owner.queue': { en: 'our team', 'pt-BR': 'nossa equipe', es: 'nuestro equipo' },
  'protocol.next.customer': {
    en: 'you answer our last question',
    'pt-BR': 'você responde à nossa última pergunta',
    es: 'respondes a nuestra última pregunta',
  },
  'protocol.next.system': {
    en: 'our system finishes it',
    'pt-BR': 'nosso sistema conclui',
    es: 'nuestro sistema lo termina',
  },
  'protocol.next.person': {
    en: 'a colleague answers you',
    'pt-BR': 'alguém da equipe responde a você',
    es: 'alguien del equipo te responde',
  },
  'protocol.next.time': {
    en: 'we write to you again',
    'pt-BR': 'voltamos a escrever para você',
    es: 'te escribimos de nuevo',
  },
  'protocol.prove': {
    en: 'To tell you about {protocol} I have to know that it is yours. Please write the e-mail address or the phone number that we have for it, or its order number.',
    'pt-BR':
      'Para falar sobre {protocol}, preciso saber que é seu. Escreva o e-mail ou o telefone que temos nesse atendimento, ou o número do pedido.',
    es: 'Para hablarte de {protocol} tengo que saber que es tuyo. Escribe el correo o el teléfono que tenemos en ese caso, o el número del pedido.',
  },
  'protocol.unknown': {
    en: 'I find no matter with this number and this detail. Please check both, and write the detail once more.',
    'pt-BR':
      'Não encontro nenhum atendimento com esse número e esse dado. Confira os dois e escreva o dado mais uma vez.',
    es: 'No encuentro ningún caso con ese número y ese dato. Revisa los dos y escribe el dato una vez más.',
  },
  'protocol.tooMany': {
    en: 'I could not match this number, and cannot try again today. Shall I get a colleague?',
    'pt-BR':
      'Não consegui confirmar esse número e não posso tentar de novo hoje. Quer que eu chame alguém da equipe?',
    es: 'No pude confirmar ese número y hoy no puedo intentarlo de nuevo. ¿Quieres que llame a alguien del equipo?',
  },
  'protocol.mistyped': {
    en: 'One digit of this number is wrong. Please check it: it looks like 261121-000042-7.',
    'pt-BR': 'Um dígito desse número está errado. Confira, por favor: ele é parecido com 261121-000042-7.',
    es: 'Un dígito de ese número está mal. Revísalo, por favor: se parece a 261121-000042-7.',
  },
  'protocol.which': {
    en: 'Please send me the number of your matter: it looks like 261121-000042-7.',
    'pt-BR': 'Envie, por favor, o número do seu atendimento: ele é parecido com 261121-000042-7.',
    es: 'Envíame, por favor, el número de tu caso: se parece a 261121-000042-7.',
  },
};
