import type { Article } from 'loopline/blueprint';
import { DAMAGED_DAYS, RETURN_DAYS } from '../policies/refund.ts';
import { CHECKED, SITE } from './facts.ts';

const source = `${SITE}/help/returns`;
const updatedAt = CHECKED;

/** Giving things back. The numbers are those of policies/refund.ts. */
export const returns: readonly Article[] = [
  {
    id: 'returnPolicy',
    topics: ['returnPolicy'],
    title: {
      en: 'Return policy: how many days you have',
      'pt-BR': 'Política de devolução: qual é o prazo',
      es: 'Política de devoluciones: cuántos días tienes',
    },
    answer: {
      en: `You can return anything within ${RETURN_DAYS} days after delivery, and ${DAMAGED_DAYS} days if it arrived damaged. You get your money back or an exchange, and we pay the return shipping. Only final sale items stay with you, unless they were damaged or wrong.`,
      'pt-BR': `Você pode devolver em até ${RETURN_DAYS} dias depois da entrega, ou em até ${DAMAGED_DAYS} dias se o produto chegou com defeito. Dá para escolher o dinheiro de volta ou a troca, e o frete da devolução é por nossa conta. Só peças de liquidação final não voltam, a não ser que tenham vindo com defeito ou trocadas.`,
      es: `Puedes devolver cualquier producto hasta ${RETURN_DAYS} días después de la entrega, y hasta ${DAMAGED_DAYS} días si llegó dañado. Te devolvemos el dinero o hacemos un cambio, y el envío de la devolución lo pagamos nosotros. Solo los productos de venta final no se devuelven, salvo que hayan llegado dañados o equivocados.`,
    },
    body: {
      en: 'The return window, also called the deadline or time limit for sending something back, counts from the day the parcel was delivered. You need no special reason: if you changed your mind, do not like it or it does not fit, the same rules apply. The item should be unused, and the original box or packaging helps but is not required.',
      'pt-BR':
        'O prazo para devolver conta a partir do dia em que a encomenda foi entregue. Não precisa de motivo: arrependimento, não gostou, não serviu, valem as mesmas regras. O produto deve estar sem uso; a caixa ou embalagem original ajuda, mas não é obrigatória. Quantos dias tenho, até quando posso, regras da devolução: é aqui.',
      es: 'El plazo para devolver se cuenta desde el día en que se entregó el paquete. No hace falta un motivo: si te arrepentiste, no te gustó o no te quedó, valen las mismas reglas. El producto debe estar sin usar; la caja o el embalaje original ayuda, pero no es obligatorio. Hasta cuándo puedo, cuánto tiempo, reglas y condiciones: aquí están.',
    },
    source,
    updatedAt,
  },
  {
    id: 'returnShipping',
    topics: ['returnPolicy'],
    title: {
      en: 'Who pays for return shipping',
      'pt-BR': 'Quem paga o frete da devolução',
      es: 'Quién paga el envío de la devolución',
    },
    answer: {
      en: 'We do. You get a prepaid return label from us, so sending it back costs you nothing, whatever the reason for the return.',
      'pt-BR':
        'Nós pagamos. Você recebe uma etiqueta de devolução já paga, então devolver não custa nada, seja qual for o motivo.',
      es: 'Lo pagamos nosotros. Te enviamos una etiqueta de devolución ya pagada, así que devolverlo no te cuesta nada, sea cual sea el motivo.',
    },
    body: {
      en: 'Returns are free: no fee, no charge and no postage is taken off your refund. The shipping cost of the first delivery is refunded when the whole order goes back or when the mistake was ours.',
      'pt-BR':
        'Devolver é de graça: nenhuma taxa ou custo de envio é descontado do reembolso. O frete da primeira entrega é devolvido quando o pedido inteiro volta ou quando o erro foi nosso. Não preciso pagar correio nem Sedex.',
      es: 'Devolver es gratis: no se descuenta ninguna tasa, cargo ni gasto de correo del reembolso. El envío de la primera entrega se devuelve cuando regresa el pedido completo o cuando el error fue nuestro.',
    },
    source,
    updatedAt,
  },
  {
    id: 'returnLabel',
    topics: ['returnLabel'],
    title: {
      en: 'The return label: how to get and print it',
      'pt-BR': 'Etiqueta de devolução: como receber e imprimir',
      es: 'Etiqueta de devolución: cómo recibirla e imprimirla',
    },
    answer: {
      en: 'As soon as your return is agreed, we send the label here in the chat as a PDF. Print it, stick it on the parcel and drop it off at the carrier. No printer? Show the tracking number on your phone at the counter and they print it for you. If the file does not open, write "label" and we send it again.',
      'pt-BR':
        'Assim que a devolução é combinada, mandamos a etiqueta aqui no chat em PDF. É só imprimir, colar no pacote e levar à transportadora. Sem impressora? Mostre o código de rastreio no celular no balcão e eles imprimem. Se o arquivo não abrir, escreva "etiqueta" que mandamos de novo.',
      es: 'En cuanto acordamos la devolución, te enviamos la etiqueta aquí en el chat en PDF. Imprímela, pégala en el paquete y déjalo en el transportista. ¿Sin impresora? Muestra el número de seguimiento en el celular en el mostrador y te la imprimen. Si el archivo no abre, escribe "etiqueta" y te la mandamos otra vez.',
    },
    body: {
      en: 'The return sticker belongs on the outside of the box, over the old address. It is valid for 14 days; when it has expired we make a new one. Cannot download, blank page, lost label: we send it again.',
      'pt-BR':
        'Cole a etiqueta por fora da caixa, por cima do endereço antigo. Ela vale 14 dias; se venceu, fazemos outra. Não consigo baixar, página em branco, perdi a etiqueta: enviamos de novo.',
      es: 'Pega la etiqueta por fuera de la caja, encima de la dirección anterior. Vale 14 días; si venció, hacemos otra. No puedo descargarla, sale en blanco, la perdí: la enviamos de nuevo.',
    },
    source,
    updatedAt,
  },
  {
    id: 'refundTime',
    topics: [],
    title: {
      en: 'How long a refund takes',
      'pt-BR': 'Quanto tempo demora o reembolso',
      es: 'Cuánto tarda el reembolso',
    },
    answer: {
      en: 'The refund goes to the payment method you paid with. Pix arrives within one working day. On a card it depends on your bank and shows within ten working days, on this statement or the next. Larger amounts are approved by a colleague first.',
      'pt-BR':
        'O reembolso volta para a forma de pagamento que você usou. Pix cai em até um dia útil. No cartão depende do banco e aparece em até dez dias úteis, nesta fatura ou na próxima. Valores maiores passam antes pela aprovação de um colega.',
      es: 'El reembolso vuelve al medio de pago que usaste. Por Pix llega en un día hábil. En la tarjeta depende de tu banco y aparece en hasta diez días hábiles, en este resumen o en el siguiente. Los montos mayores los aprueba antes un colega.',
    },
    body: {
      en: 'How many days until the money is back in the account, when refunds are usually paid, why banks need time to credit a card. A refund never goes to another card or another person.',
      'pt-BR':
        'Em quantos dias o dinheiro volta para a conta, quando o estorno costuma cair, por que o banco leva tempo para lançar o crédito no cartão. O estorno nunca vai para outro cartão nem para outra pessoa.',
      es: 'En cuántos días vuelve el dinero a la cuenta, cuándo suele acreditarse la devolución, por qué el banco necesita tiempo para abonar en la tarjeta. El reembolso nunca va a otra tarjeta ni a otra persona.',
    },
    source,
    updatedAt,
  },
  {
    id: 'exchangeRules',
    topics: ['returnPolicy'],
    title: {
      en: 'Exchanges: another size or colour',
      'pt-BR': 'Trocas: outro tamanho ou outra cor',
      es: 'Cambios: otra talla u otro color',
    },
    answer: {
      en: `You can exchange an item for another size, colour or the same one again within ${RETURN_DAYS} days after delivery, as long as it is in stock. If the new one costs the same, you pay nothing. Write "exchange" and I will start it for you.`,
      'pt-BR': `Você pode trocar por outro tamanho, outra cor ou pelo mesmo produto em até ${RETURN_DAYS} dias depois da entrega, se houver em estoque. Se o valor for o mesmo, não paga nada. Escreva "troca" que eu começo para você.`,
      es: `Puedes cambiarlo por otra talla, otro color o el mismo producto hasta ${RETURN_DAYS} días después de la entrega, si hay existencias. Si cuesta lo mismo, no pagas nada. Escribe "cambio" y lo empiezo por ti.`,
    },
    body: {
      en: 'Swapping works like a return with a free label. The replacement leaves as soon as the carrier scans your parcel. A dearer or cheaper product is a refund and a new order.',
      'pt-BR':
        'A troca funciona como a devolução, com etiqueta grátis. O novo produto sai assim que a transportadora registra o seu pacote. Para um produto mais caro ou mais barato, é reembolso e um pedido novo.',
      es: 'El cambio funciona como una devolución, con etiqueta gratis. El nuevo producto sale en cuanto el transportista registra tu paquete. Para algo más caro o más barato se hace un reembolso y un pedido nuevo.',
    },
    source,
    updatedAt,
  },
  {
    id: 'finalSale',
    topics: ['returnPolicy'],
    title: {
      en: 'Final sale: can outlet items be returned?',
      'pt-BR': 'Liquidação final: peças de outlet têm devolução?',
      es: 'Venta final: ¿se devuelven los productos de outlet?',
    },
    answer: {
      en: `Final sale items are marked as such on the product page and cannot be returned, with two exceptions: it arrived damaged (${DAMAGED_DAYS} days) or we sent the wrong item (${RETURN_DAYS} days). Ordinary promotions are not final sale: they can be returned as usual.`,
      'pt-BR': `Produtos de liquidação final estão marcados na página e não têm devolução, com duas exceções: chegou com defeito (${DAMAGED_DAYS} dias) ou enviamos o produto errado (${RETURN_DAYS} dias). Promoções comuns não são liquidação final: podem ser devolvidas normalmente.`,
      es: `Los productos de venta final están marcados en su página y no se devuelven, con dos excepciones: llegó dañado (${DAMAGED_DAYS} días) o enviamos el producto equivocado (${RETURN_DAYS} días). Las promociones comunes no son venta final: se devuelven como siempre.`,
    },
    body: {
      en: 'Clearance, outlet and last pieces are sold as final sale at a lower price. Discounted or on-sale goods without that mark follow the normal return policy.',
      'pt-BR':
        'Outlet, saldão e últimas peças são vendidos como liquidação final, por um preço menor. O que tem desconto sem essa marca segue a política normal.',
      es: 'Outlet, remate y últimas piezas se venden como venta final, a menor precio. Lo rebajado sin esa marca sigue la política normal.',
    },
    source,
    updatedAt,
  },
];
