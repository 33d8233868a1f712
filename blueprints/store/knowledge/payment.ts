import type { Article } from 'loopline/blueprint';
import { CHECKED, INSTALMENTS, PIX_DISCOUNT, SITE, SMALLEST_INSTALMENT } from './facts.ts';

const source = `${SITE}/help/payment`;
const updatedAt = CHECKED;

/** Ways to pay. */
export const payment: readonly Article[] = [
  {
    id: 'paymentMethods',
    topics: ['paymentMethods'],
    title: {
      en: 'Payment methods: ways to pay',
      'pt-BR': 'Formas de pagamento',
      es: 'Formas de pago',
    },
    answer: {
      en: `We take Pix (${PIX_DISCOUNT} off), credit and debit cards (Visa, Mastercard, Elo, American Express), boleto and our gift cards. Outside Brazil: card and PayPal. Cash only in the shop; no cheques, no crypto.`,
      'pt-BR': `Aceitamos Pix (com ${PIX_DISCOUNT} de desconto), cartão de crédito e débito (Visa, Mastercard, Elo, American Express), boleto e o nosso cartão-presente. Fora do Brasil: cartão e PayPal. Dinheiro só na loja; cheque e cripto, não.`,
      es: `Aceptamos Pix (con ${PIX_DISCOUNT} de descuento), tarjetas de crédito y débito (Visa, Mastercard, Elo, American Express), boleto y nuestra tarjeta de regalo. Fuera de Brasil: tarjeta y PayPal. Efectivo solo en la tienda; cheques y cripto, no.`,
    },
    body: {
      en: 'Which payment methods do you accept, can I pay by bank transfer, on delivery, with Apple Pay or Google Pay? A transfer is done with Pix. Paying the courier on delivery is not possible. Apple Pay and Google Pay work with the cards above.',
      'pt-BR':
        'Como posso pagar, quais meios de pagamento, aceita transferência, pagar na entrega, Apple Pay, Google Pay? Transferência é por Pix. Pagar ao entregador não é possível. Apple Pay e Google Pay funcionam com os cartões acima.',
      es: '¿Cómo puedo pagar, qué medios o métodos de pago aceptan, transferencia, contra entrega, Apple Pay, Google Pay? La transferencia es por Pix. No se puede pagar al repartidor. Apple Pay y Google Pay funcionan con las tarjetas de arriba.',
    },
    source,
    updatedAt,
  },
  {
    id: 'boleto',
    topics: ['paymentMethods'],
    title: {
      en: 'Boleto: how long it is valid and takes',
      'pt-BR': 'Boleto: vencimento e compensação',
      es: 'Boleto: vencimiento y acreditación',
    },
    answer: {
      en: 'A boleto is due three days after the order and the bank confirms it up to two working days after you pay. The order leaves when it is confirmed. An expired boleto cannot be paid: just order again.',
      'pt-BR':
        'O boleto vence três dias depois do pedido e o banco confirma em até dois dias úteis após o pagamento. O pedido sai quando for confirmado. Boleto vencido não pode ser pago: é só fazer o pedido de novo.',
      es: 'El boleto vence tres días después del pedido y el banco lo confirma hasta dos días hábiles después del pago. El pedido sale cuando se confirma. Un boleto vencido no se puede pagar: haz el pedido de nuevo.',
    },
    body: {
      en: 'Second copy of the boleto: it is in the confirmation e-mail and in your account under the order.',
      'pt-BR':
        'Segunda via do boleto, código de barras: estão no e-mail de confirmação e na sua conta, dentro do pedido. Quanto tempo o boleto demora para compensar.',
      es: 'Segunda copia del boleto, código de barras: están en el correo de confirmación y en tu cuenta, dentro del pedido.',
    },
    source,
    updatedAt,
  },
  {
    id: 'installments',
    topics: ['installments'],
    title: {
      en: 'Paying in instalments',
      'pt-BR': 'Parcelamento',
      es: 'Pagar en cuotas',
    },
    answer: {
      en: `With a credit card issued in Brazil you can pay in up to ${INSTALMENTS} monthly instalments without interest, each of at least ${SMALLEST_INSTALMENT}. Pix, boleto and debit are paid at once.`,
      'pt-BR': `No cartão de crédito dá para parcelar em até ${INSTALMENTS}x sem juros, com parcela mínima de ${SMALLEST_INSTALMENT}. Pix, boleto e débito são à vista.`,
      es: `Con tarjeta de crédito emitida en Brasil puedes pagar en hasta ${INSTALMENTS} cuotas mensuales sin intereses, de al menos ${SMALLEST_INSTALMENT} cada una. Pix, boleto y débito se pagan de una vez.`,
    },
    body: {
      en: 'Can I split the payment, pay monthly, in parts, in how many times? Cards of other countries are charged in full. The cart shows the instalments before you confirm.',
      'pt-BR':
        'Posso dividir o pagamento, em quantas vezes, parcelas, prestações, com ou sem juros? Cartões de outros países são cobrados à vista. O carrinho mostra as parcelas antes de confirmar.',
      es: '¿Se puede dividir el pago, pagar por mes, a plazos, en cuántas cuotas o mensualidades, con o sin interés? Las tarjetas de otros países se cobran completas. El carrito muestra las cuotas antes de confirmar.',
    },
    source,
    updatedAt,
  },
  {
    id: 'paymentFailed',
    topics: ['paymentFailed'],
    title: {
      en: 'Card declined or payment error: what to do',
      'pt-BR': 'Cartão recusado ou erro no pagamento: o que fazer',
      es: 'Tarjeta rechazada o error de pago: qué hacer',
    },
    answer: {
      en: 'Nothing is charged when a payment fails; a hold by the bank disappears by itself. Check number, expiry date, code and limit, and confirm the purchase in your bank app. Then try again, or choose another card or Pix. Your cart is kept for 48 hours.',
      'pt-BR':
        'Quando o pagamento falha, nada é cobrado; um bloqueio do banco some sozinho. Confira número, validade, código e limite, e autorize a compra no app do banco. Depois tente de novo, ou use outro cartão ou Pix. O carrinho fica guardado por 48 horas.',
      es: 'Cuando un pago falla no se cobra nada; una retención del banco desaparece sola. Revisa número, vencimiento, código y límite, y autoriza la compra en la app de tu banco. Después intenta de nuevo, o usa otra tarjeta o Pix. El carrito se guarda 48 horas.',
    },
    body: {
      en: 'My card does not go through, is refused, not authorised, denied, the payment did not work. The bank decides and does not tell us why; a call to it helps most.',
      'pt-BR':
        'Meu cartão não passa, foi negado, não autorizado, deu erro ao pagar. Quem decide é o banco, que não diz o motivo para nós; ligar para ele é o que mais ajuda.',
      es: 'Mi tarjeta no pasa, fue denegada, no autorizada, me da error al pagar. Lo decide el banco y no nos dice el motivo; llamarlo es lo que más ayuda.',
    },
    source,
    updatedAt,
  },
  {
    id: 'coupon',
    topics: ['coupon'],
    title: {
      en: 'Discount codes: how to use a coupon',
      'pt-BR': 'Cupom de desconto: como usar',
      es: 'Cupones de descuento: cómo usarlos',
    },
    answer: {
      en: 'Type the code in the field "Coupon" in the cart, before you pay. One per order; it does not count for gift cards and final sale. If it does not work, look at its last day, its minimum amount and the spelling. It cannot be added to an order that was placed already.',
      'pt-BR':
        'Digite o código no campo "Cupom" do carrinho, antes de pagar. É um por pedido e não vale para cartão-presente nem liquidação final. Se não funcionar, veja a validade, o valor mínimo e se digitou certo. Não dá para aplicar em um pedido já feito.',
      es: 'Escribe el código en el campo "Cupón" del carrito, antes de pagar. Es uno por pedido y no vale para tarjetas de regalo ni venta final. Si no funciona, mira la fecha, el monto mínimo y si está bien escrito. No se puede aplicar a un pedido ya hecho.',
    },
    body: {
      en: 'Promo code, promotional code, voucher code: where do I enter it, can I combine two, invalid or expired code. Newsletter readers get a code for the first purchase.',
      'pt-BR':
        'Código promocional, voucher: onde coloco, posso usar dois juntos, cupom inválido ou vencido. Quem assina a newsletter ganha um cupom para a primeira compra.',
      es: 'Código promocional: dónde se pone, se pueden combinar dos, cupón inválido o vencido. Quien se suscribe al boletín recibe un cupón para la primera compra.',
    },
    source,
    updatedAt,
  },
  {
    id: 'giftCard',
    topics: ['giftCard'],
    title: {
      en: 'Gift cards: buying, using, balance',
      'pt-BR': 'Cartão-presente: comprar, usar, saldo',
      es: 'Tarjetas de regalo: comprar, usar, saldo',
    },
    answer: {
      en: `Gift cards of R$ 50 to R$ 1.000 come by e-mail in minutes, to you or to the person you name. They are valid for 24 months. Type the code when you pay; what is left stays on the card. The balance is shown at ${SITE}/gift.`,
      'pt-BR': `O cartão-presente de R$ 50 a R$ 1.000 chega por e-mail em minutos, para você ou para quem indicar. Vale por 24 meses. Digite o código ao pagar; o que sobrar continua no cartão. O saldo está em ${SITE}/gift.`,
      es: `La tarjeta de regalo de R$ 50 a R$ 1.000 llega por correo en minutos, a ti o a quien indiques. Vale 24 meses. Escribe el código al pagar; lo que sobre queda en la tarjeta. El saldo está en ${SITE}/gift.`,
    },
    body: {
      en: 'Voucher as a present, gift voucher, how do I redeem it, when does it expire, can I get cash for it? It is not paid out in cash and cannot buy another gift card.',
      'pt-BR':
        'Vale-presente, gift card, como resgatar, quando vence, dá para trocar por dinheiro? Não é pago em dinheiro e não compra outro cartão-presente.',
      es: 'Vale de regalo, gift card, cómo canjear, cuándo vence, ¿se cambia por dinero? No se paga en efectivo y no compra otra tarjeta de regalo.',
    },
    source,
    updatedAt,
  },
];
