import type { Template } from 'loopline/blueprint';
import { telling } from './telling.ts';

/** Templates that tell something. They say what the text says; only the provider wants them known beforehand. */
export const statements = {
  help_is_coming: telling('help.coming', ['by']),
  help_delayed: telling('help.delayed', ['by']),
  shop_down: telling('shop.down', ['by']),
  refund_needs_approval: telling('refund.needsApproval', ['amount', 'by']),
  refund_sending: telling('refund.sending', ['amount', 'number']),
  refund_unsettled: telling('refund.unsettled', ['amount', 'by']),
  refund_done: telling('refund.done', ['amount', 'number']),
  refund_on_its_way: telling('refund.onItsWay', ['amount', 'number']),
  refund_label_delayed: telling('refund.labelDelayed', ['number', 'by']),
  refund_closed: telling('refund.closedByPerson', []),
  exchange_arranged: telling('refund.exchangeArranged', ['item', 'number']),

  /** A document cannot come along: the tracking number does. */
  refund_label: {
    category: 'utility',
    parameters: ['number', 'tracking'],
    body: {
      en: 'The return label for order {number} has the tracking number {tracking}. Ask us for the label here if you do not have it.',
      'pt-BR':
        'A etiqueta de devolução do pedido {number} tem o rastreio {tracking}. Peça a etiqueta por aqui se você não a tiver.',
      es: 'La etiqueta de devolución del pedido {number} tiene el seguimiento {tracking}. Pídenos la etiqueta por aquí si no la tienes.',
    },
  },
} satisfies { [name: string]: Template };
