import type { Template } from 'loopline/blueprint';
import { telling } from './telling.ts';

/** What is said of an order when its customer has not written for a day. */
export const helpTemplates = {
  /** For every question: the question itself follows once the window is open. */
  help_your_turn: {
    category: 'utility',
    parameters: [],
    body: {
      en: 'I need a word from you to go on with your request. Reply to this message and we continue where we stopped.',
      'pt-BR':
        'Preciso de uma palavra sua para continuar seu pedido de ajuda. Responda a esta mensagem e seguimos de onde paramos.',
      es: 'Necesito una palabra tuya para seguir con tu solicitud. Responde a este mensaje y seguimos donde lo dejamos.',
    },
  },
  help_answer: {
    category: 'utility',
    parameters: ['number'],
    body: {
      en: 'There is an answer about your order {number}. Reply to this message to read it.',
      'pt-BR': 'Há uma resposta sobre o seu pedido {number}. Responda a esta mensagem para ler.',
      es: 'Hay una respuesta sobre tu pedido {number}. Responde a este mensaje para leerla.',
    },
  },
  help_invoice_ready: {
    ...telling('invoice.offer', ['number']),
    buttons: [
      { id: 'yes', title: { en: 'Yes', 'pt-BR': 'Sim', es: 'Sí' } },
      { id: 'no', title: { en: 'No', 'pt-BR': 'Não', es: 'No' } },
    ],
  },
  /** A document cannot come along. */
  help_invoice: {
    category: 'utility',
    parameters: ['number', 'invoiceNumber'],
    body: {
      en: 'The invoice of order {number} has the number {invoiceNumber}. Ask us for it here if you do not have it.',
      'pt-BR':
        'A nota fiscal do pedido {number} tem o número {invoiceNumber}. Peça por aqui se você não a tiver.',
      es: 'La factura del pedido {number} tiene el número {invoiceNumber}. Pídela por aquí si no la tienes.',
    },
  },
  help_late: {
    ...telling('orderHelp.late', ['number']),
    buttons: [
      {
        id: 'watch',
        title: { en: 'Watch it for me', 'pt-BR': 'Acompanhe para mim', es: 'Vigílalo por mí' },
      },
      {
        id: 'search',
        title: { en: 'Look for it now', 'pt-BR': 'Procurar agora', es: 'Buscarlo ahora' },
      },
    ],
  },
  help_on_its_way: telling('orderHelp.onItsWay', ['number', 'expected', 'tracking']),
  help_undated: telling('orderHelp.undated', ['number', 'tracking']),
  help_out_for_delivery: telling('orderHelp.outForDelivery', ['number', 'tracking']),
  help_delivered: telling('orderHelp.delivered', ['number', 'arrived']),
  help_preparing: telling('orderHelp.preparing', ['number']),
  help_unpaid: telling('orderHelp.unpaid', ['number']),
  help_is_cancelled: telling('orderHelp.isCancelled', ['number']),
  help_watching: telling('orderHelp.watching', ['number', 'by']),
  help_parcel_missing: telling('orderHelp.parcelMissing', ['number', 'by']),
  help_item_missing: telling('orderHelp.itemMissing', ['number', 'by']),
  help_sent_again: telling('orderHelp.sentAgain', ['number']),
  help_cancelled: telling('cancel.done', ['number']),
  help_shop_returns: telling('cancel.shopReturns', ['amount', 'number']),
  help_address_changed: telling('address.changed', ['number']),
  help_address_stays: telling('address.stays', ['number']),
  help_changed: telling('orderHelp.changed', ['number']),
  help_unchanged: telling('orderHelp.unchanged', ['number']),
  help_closed: telling('help.closed', []),
  warranty_claimed: telling('warranty.claimed', ['item', 'number', 'by']),
  warranty_repair: telling('warranty.repair', ['item']),
  warranty_replaced: telling('warranty.replaced', ['item']),
  /** A document cannot come along: the tracking number does. */
  warranty_label: {
    category: 'utility',
    parameters: ['item', 'tracking'],
    body: {
      en: 'The label to send us {item} has the tracking number {tracking}. Ask us for it here if you do not have it.',
      'pt-BR':
        'A etiqueta para nos enviar {item} tem o rastreio {tracking}. Peça por aqui se você não a tiver.',
      es: 'La etiqueta para enviarnos {item} tiene el seguimiento {tracking}. Pídela por aquí si no la tienes.',
    },
  },
  stock_watching: telling('stock.watching', ['title', 'until']),
  stock_there_now: telling('stock.thereNow', ['title', 'price']),
  /** An offer, though it was asked for. */
  stock_back: { ...telling('stock.back', ['title', 'price']), category: 'marketing' },
  stock_not_sold: telling('stock.notSold', ['title']),
  stock_not_back: telling('stock.notBack', ['title']),
  complaint_sorry: telling('complaint.sorry', ['protocol', 'by']),
  complaint_follow_up: {
    ...telling('complaint.askContent', []),
    buttons: [
      { id: 'yes', title: { en: 'Yes, thank you', 'pt-BR': 'Sim, obrigado', es: 'Sí, gracias' } },
      { id: 'no', title: { en: 'No, not yet', 'pt-BR': 'Não, ainda não', es: 'No, todavía no' } },
    ],
  },
} satisfies { [name: string]: Template };
