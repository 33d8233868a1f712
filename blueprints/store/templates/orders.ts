import type { Template } from 'loopline/blueprint';
import { telling } from './telling.ts';

const again: Template['buttons'] = [
  { id: 'again', title: { en: 'A new way to pay', 'pt-BR': 'Um novo pagamento', es: 'Un nuevo pago' } },
  { id: 'stop', title: { en: 'Cancel the order', 'pt-BR': 'Cancelar o pedido', es: 'Cancelar el pedido' } },
];

const stars: Template['buttons'] = [
  ...['★', '★★', '★★★', '★★★★', '★★★★★'].map((title, index) => ({
    id: String(index + 1),
    title: { en: title, 'pt-BR': title, es: title },
  })),
  { id: 'wrong', title: { en: 'Something is wrong', 'pt-BR': 'Algo está errado', es: 'Algo está mal' } },
];

const cart: Template['buttons'] = [
  { id: 'checkout', title: { en: 'Check out', 'pt-BR': 'Finalizar compra', es: 'Finalizar compra' } },
  { id: 'cart', title: { en: 'See the cart', 'pt-BR': 'Ver o carrinho', es: 'Ver el carrito' } },
  { id: 'stop', title: { en: 'No, thank you', 'pt-BR': 'Não, obrigado', es: 'No, gracias' } },
];

/** From the cart to the review, to whoever has not written for a day. Only the words about a cart are marketing. */
export const orderTemplates = {
  cart_waits: { ...telling('after.cartWaits', ['items', 'total']), category: 'marketing', buttons: cart },
  cart_waits_last: {
    ...telling('after.cartWaitsLast', ['items', 'total']),
    category: 'marketing',
    buttons: cart,
  },
  order_unsettled: telling('checkout.unsettled', ['by']),
  order_given_up: telling('checkout.givenUp', []),
  order_taken: telling('checkout.ordered', ['number']),
  payment_reminder: telling('payment.reminder', ['number', 'amount', 'by', 'way']),
  payment_not_yet: telling('payment.notYet', ['number']),
  payment_by_card: telling('payment.methodRefused', ['number']),
  payment_declined: {
    category: 'utility',
    parameters: ['amount', 'number', 'by', 'way'],
    body: {
      en: 'The payment of {amount} for order {number} was declined. Nothing was taken. You can try again until {by}, also with another card: {way} – or reply to this message.',
      'pt-BR':
        'O pagamento de {amount} do pedido {number} foi recusado. Nada foi cobrado. Você pode tentar de novo até {by}, também com outro cartão: {way} – ou responda a esta mensagem.',
      es: 'El pago de {amount} del pedido {number} fue rechazado. No se cobró nada. Puedes intentarlo otra vez hasta el {by}, también con otra tarjeta: {way} – o responde a este mensaje.',
    },
  },
  payment_expired: { ...telling('payment.expired', ['amount', 'number', 'by']), buttons: again },
  payment_held: telling('payment.held', ['amount', 'number', 'by']),
  payment_held_long: telling('payment.heldLong', ['amount', 'number', 'by']),
  payment_return_unsettled: telling('payment.returnUnsettled', ['amount', 'by']),
  payment_return_stuck: telling('payment.returnStuck', ['amount', 'by']),
  payment_returned: telling('payment.returned', ['number', 'amount']),
  payment_returned_twice: telling('payment.returnedTwice', ['number', 'amount']),
  payment_returned_other_sum: telling('payment.returnedOtherSum', ['number', 'amount', 'total']),
  order_cancelled: telling('payment.cancelled', ['number']),
  order_confirmed: telling('after.confirmed', ['amount', 'number', 'delivery']),
  order_problem: telling('after.problem', ['number', 'by']),
  order_late: telling('after.late', ['number', 'by']),
  order_review: { ...telling('after.rate', ['number']), buttons: stars },
  order_sorry: telling('after.sorry', ['number', 'by']),
} satisfies { [name: string]: Template };
