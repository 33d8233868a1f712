import { HOUR_MS, MINUTE_MS } from '../../base/clock.ts';
import { lostParcelPolicy, parcelFlow } from '../../flow/testing/parcelFlow.ts';
import { defineBlueprint } from '../index.ts';
import type { Texts } from '../index.ts';

/** A small business around the example flow. It holds. */
const texts: Texts = {
  'parcel.askOrder': {
    en: 'What is your order number?',
    'pt-BR': 'Qual é o número do seu pedido?',
    es: '¿Cuál es el número de tu pedido?',
  },
  'parcel.stillThere': { en: 'Are you still there?', 'pt-BR': 'Você ainda está aí?', es: '¿Sigues ahí?' },
  'parcel.unclear': {
    en: 'I did not get that.',
    'pt-BR': 'Não entendi.',
    es: 'No te entendí.',
  },
  'parcel.onlyOne': {
    en: 'I see one parcel: {title}.',
    'pt-BR': 'Vejo um pacote: {title}.',
    es: 'Veo un paquete: {title}.',
  },
  'parcel.which': { en: 'Which parcel?', 'pt-BR': 'Qual pacote?', es: '¿Qué paquete?' },
  'parcel.sentOn': { en: 'Sent on {sentAt}', 'pt-BR': 'Enviado em {sentAt}', es: 'Enviado el {sentAt}' },
  'parcel.other': { en: 'Another one', 'pt-BR': 'Outro', es: 'Otro' },
  'parcel.confirm': {
    en: 'Shall I refund {amount}?',
    'pt-BR': 'Posso reembolsar {amount}?',
    es: '¿Te reembolso {amount}?',
  },
  'parcel.waitForApproval': {
    en: 'A colleague has to approve it.',
    'pt-BR': 'Um colega precisa aprovar.',
    es: 'Un colega tiene que aprobarlo.',
  },
  'parcel.promiseAnswer': {
    en: 'You will hear from us today.',
    'pt-BR': 'Você terá uma resposta hoje.',
    es: 'Tendrás una respuesta hoy.',
  },
  'parcel.confirmingPayment': {
    en: 'I am confirming the refund.',
    'pt-BR': 'Estou confirmando o reembolso.',
    es: 'Estoy confirmando el reembolso.',
  },
  'parcel.paid': {
    en: '{amount} are on their way.',
    'pt-BR': '{amount} estão a caminho.',
    es: '{amount} están en camino.',
  },
  'parcel.arrived': {
    en: 'Did the money arrive?',
    'pt-BR': 'O dinheiro chegou?',
    es: '¿Llegó el dinero?',
  },
  'parcel.toAgent': {
    en: 'I am getting a colleague.',
    'pt-BR': 'Vou chamar um colega.',
    es: 'Llamo a un colega.',
  },
  'parcel.refused': {
    en: 'I cannot refund it yet.',
    'pt-BR': 'Ainda não posso reembolsar.',
    es: 'Todavía no puedo reembolsarlo.',
  },
  'parcel.cancelled': { en: 'All right.', 'pt-BR': 'Tudo bem.', es: 'De acuerdo.' },
  'parcel.tooEarly': {
    en: 'It may still arrive.',
    'pt-BR': 'Ainda pode chegar.',
    es: 'Todavía puede llegar.',
  },
  'parcel.dear': {
    en: 'It is above the limit.',
    'pt-BR': 'Está acima do limite.',
    es: 'Supera el límite.',
  },
  'parcel.allowed': { en: 'It is lost.', 'pt-BR': 'Foi extraviado.', es: 'Se perdió.' },
  'parcel.cardWants': {
    en: 'Money back for {order}',
    'pt-BR': 'Reembolso de {order}',
    es: 'Reembolso de {order}',
  },
  'parcel.cardChecked': { en: 'Parcels found', 'pt-BR': 'Pacotes encontrados', es: 'Paquetes encontrados' },
  'parcel.cardLeft': { en: 'Decide', 'pt-BR': 'Decidir', es: 'Decidir' },
};

export const parcelBlueprint = defineBlueprint({
  name: 'parcels',
  business: { name: 'Parcel Shop' },
  languages: ['en', 'pt-BR', 'es'],
  defaultLanguage: 'en',
  timeZone: 'America/Sao_Paulo',
  currency: 'BRL',
  flows: [parcelFlow],
  texts,
  templates: {
    parcel_arrived: {
      category: 'utility',
      parameters: [],
      body: { en: 'Did the money arrive?', 'pt-BR': 'O dinheiro chegou?', es: '¿Llegó el dinero?' },
      buttons: [
        { id: 'yes', title: { en: 'Yes', 'pt-BR': 'Sim', es: 'Sí' } },
        { id: 'no', title: { en: 'No', 'pt-BR': 'Não', es: 'No' } },
      ],
    },
  },
  policies: [lostParcelPolicy],
  queues: [
    { name: 'care', title: 'Customer care', calendar: 'office', slaPolicy: 'normal' },
    { name: 'money', title: 'Finance', calendar: 'office', slaPolicy: 'normal' },
  ],
  calendars: [
    {
      name: 'office',
      timeZone: 'America/Sao_Paulo',
      hours: {
        mon: [
          ['09:00', '12:00'],
          ['13:00', '18:00'],
        ],
      },
      holidays: ['2026-12-25'],
    },
  ],
  slaPolicies: [{ name: 'normal', firstResponseMs: 15 * MINUTE_MS, resolutionMs: 8 * HOUR_MS }],
  intents: [
    {
      name: 'lostParcel',
      means: { start: 'lostParcel' },
      examples: {
        en: ['my parcel is lost', 'my parcel did not arrive'],
        'pt-BR': ['meu pacote sumiu', 'meu pacote não chegou'],
        es: ['mi paquete se perdió', 'mi paquete no llegó'],
      },
    },
  ],
  fallbackQueue: 'care',
});
