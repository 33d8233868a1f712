import { defineFlow } from 'loopline/flow';
import { helpStates } from '../shared/help.ts';
import { identifyStates } from '../shared/identify.ts';
import { outageStates } from '../shared/outage.ts';
import { proveStates } from '../shared/prove.ts';
import { addressStates } from './address.ts';
import { cancelStates } from './cancel.ts';
import { card } from './card.ts';
import { contextSchema, openingContext } from './context.ts';
import { corrections } from './corrections.ts';
import { detailStates } from './details.ts';
import { invoiceStates } from './invoice.ts';
import { lateStates } from './late.ts';
import { returnedStates } from './returned.ts';
import { asking } from './said.ts';
import { statusStates } from './status.ts';
import { wantedStates } from './wanted.ts';

/**
 * Something about an order that was placed: where it is, another address, stopping it, its invoice, a parcel that is
 * late, gone or not complete. Each chapter has a file; README.md shows the way through them.
 */
export const orderHelp = defineFlow({
  name: 'orderHelp',
  version: 1,
  reason: 'orderHelp',
  contextSchema,
  context: openingContext,
  object: ({ order }) => (order === null ? null : { kind: 'order', ref: order.number }),
  initial: 'starting',
  cancelled: 'cancelled',
  corrections,
  states: {
    ...identifyStates(asking),
    ...proveStates(asking),
    ...wantedStates,
    ...statusStates,
    ...lateStates,
    ...addressStates,
    ...cancelStates,
    ...returnedStates,
    ...invoiceStates,
    ...detailStates,
    ...outageStates,
    ...helpStates,
  },
  card,
});
