import type { Template } from 'loopline/blueprint';

const arrived: Template['buttons'] = [
  { id: 'yes', title: { en: 'Yes, all is well', 'pt-BR': 'Sim, tudo certo', es: 'Sí, todo bien' } },
  { id: 'no', title: { en: 'No, something is off', 'pt-BR': 'Não, faltou algo', es: 'No, falta algo' } },
];

/** Templates that ask for an answer. */
export const questions = {
  /** For every question of the flow: the question itself follows once the window is open. */
  refund_your_turn: {
    category: 'utility',
    parameters: [],
    body: {
      en: 'I need a word from you to go on with your return. Reply to this message and we continue where we stopped.',
      'pt-BR':
        'Preciso de uma palavra sua para continuar a devolução. Responda a esta mensagem e seguimos de onde paramos.',
      es: 'Necesito una palabra tuya para seguir con tu devolución. Responde a este mensaje y seguimos donde lo dejamos.',
    },
  },
  /** For every question of the shopping. */
  shopping_your_turn: {
    category: 'utility',
    parameters: [],
    body: {
      en: 'I need a word from you to go on with your purchase. Reply to this message and we continue where we stopped.',
      'pt-BR':
        'Preciso de uma palavra sua para continuar a compra. Responda a esta mensagem e seguimos de onde paramos.',
      es: 'Necesito una palabra tuya para seguir con tu compra. Responde a este mensaje y seguimos donde lo dejamos.',
    },
  },
  refund_news: {
    category: 'utility',
    parameters: ['number'],
    body: {
      en: 'There is a decision about your return of order {number}. Reply to this message to read it.',
      'pt-BR': 'Há uma decisão sobre a devolução do pedido {number}. Responda a esta mensagem para ler.',
      es: 'Hay una decisión sobre la devolución del pedido {number}. Responde a este mensaje para leerla.',
    },
  },
  refund_offer_label: {
    category: 'utility',
    parameters: ['number'],
    body: {
      en: 'Your return label for order {number} is ready. Shall I send it to you here?',
      'pt-BR': 'Sua etiqueta de devolução do pedido {number} está pronta. Posso enviar por aqui?',
      es: 'Tu etiqueta de devolución del pedido {number} está lista. ¿Te la envío por aquí?',
    },
    buttons: [
      { id: 'yes', title: { en: 'Yes', 'pt-BR': 'Sim', es: 'Sí' } },
      { id: 'no', title: { en: 'No', 'pt-BR': 'Não', es: 'No' } },
    ],
  },
  refund_follow_up: {
    category: 'utility',
    parameters: ['amount', 'number'],
    body: {
      en: 'It is two days since your refund of {amount} for order {number}. Did everything work out, money and return?',
      'pt-BR':
        'Faz dois dias do seu reembolso de {amount} do pedido {number}. Deu tudo certo, dinheiro e devolução?',
      es: 'Han pasado dos días desde tu reembolso de {amount} del pedido {number}. ¿Salió todo bien, el dinero y la devolución?',
    },
    buttons: arrived,
  },
  refund_follow_up_again: {
    category: 'utility',
    parameters: ['number', 'amount'],
    body: {
      en: 'One last question about order {number}: did everything work out with your refund of {amount}?',
      'pt-BR': 'Uma última pergunta sobre o pedido {number}: deu tudo certo com o seu reembolso de {amount}?',
      es: 'Una última pregunta sobre el pedido {number}: ¿salió todo bien con tu reembolso de {amount}?',
    },
    buttons: arrived,
  },
} satisfies { [name: string]: Template };
