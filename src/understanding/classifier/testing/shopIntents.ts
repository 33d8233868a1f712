import type { Intent } from '../../intent.ts';

/** A small shop that speaks three languages. */
export const shopIntents: readonly Intent[] = [
  {
    name: 'refund',
    means: { start: 'refund' },
    examples: {
      en: [
        'I want my money back',
        'refund',
        'I want to return my order',
        'it arrived broken',
        'give me my money back for order 1042',
        'my money back please',
        'can I return this',
      ],
      'pt-BR': ['quero meu dinheiro de volta', 'reembolso', 'quero devolver meu pedido', 'chegou quebrado'],
      es: ['quiero mi dinero de vuelta', 'reembolso', 'quiero devolver mi pedido', 'llegó roto'],
    },
  },
  {
    name: 'orderStatus',
    means: { start: 'orderStatus' },
    examples: {
      en: ['where is my order', 'when will my order arrive', 'track my order'],
      'pt-BR': ['onde está meu pedido', 'cadê meu pedido', 'quando chega meu pedido'],
      es: ['dónde está mi pedido', 'cuándo llega mi pedido', 'rastrear mi pedido'],
    },
  },
  {
    name: 'exchange',
    means: { start: 'refund', slots: { wish: 'exchange' } },
    examples: {
      en: ['I want to exchange it for another size', 'swap it for a bigger one', 'exchange'],
      'pt-BR': ['quero trocar por outro tamanho', 'trocar por um maior', 'quero fazer uma troca'],
      es: ['quiero cambiarlo por otra talla', 'cambiar por uno más grande', 'quiero hacer un cambio'],
    },
  },
  {
    name: 'openingHours',
    means: { ask: true },
    examples: {
      en: ['what are your opening hours', 'when do you open', 'are you open on sundays'],
      'pt-BR': ['qual o horário de funcionamento', 'que horas vocês abrem', 'vocês abrem domingo'],
      es: ['cuál es el horario', 'a qué hora abren', 'abren los domingos'],
    },
  },
];
