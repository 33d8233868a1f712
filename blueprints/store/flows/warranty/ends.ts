import { flowKit, nameFact } from 'loopline/flow';
import { orderOf } from '../shared/order.ts';
import type { WarrantyContext } from './context.ts';
import { item } from './line.ts';

const { close } = flowKit<WarrantyContext>();

const tracking = ({ label }: WarrantyContext) => nameFact(label?.trackingNumber ?? '');

/** How a claim ends. */
export const endStates = {
  repairArranged: close({
    outcome: 'repair',
    say: {
      text: 'warranty.label',
      facts: { item, tracking },
      template: 'warranty_label',
      document: (context) => ({
        fileId: context.label?.fileId ?? '',
        fileName: `${orderOf(context).number}.pdf`,
      }),
    },
    keepPromises: true,
    resolveTickets: true,
  }),
  repairByHand: close({ outcome: 'repair', keepPromises: true, resolveTickets: true }),
  replaced: close({
    outcome: 'replacement',
    say: { text: 'warranty.replaced', facts: { item }, template: 'warranty_replaced' },
    keepPromises: true,
    resolveTickets: true,
  }),
  moneyBack: close({ outcome: 'refunded', keepPromises: true, resolveTickets: true }),
  moneyBackUnwritten: close({
    outcome: 'refunded',
    keepPromises: true,
    also: [{ openTicket: 'backOffice', reason: 'recordsMissing', priority: 'low' }],
  }),
  rejectedEnd: close({ outcome: 'denied', keepPromises: true }),
};
