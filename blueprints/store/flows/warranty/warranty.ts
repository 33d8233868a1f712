import { defineFlow, flowKit, nameFact } from 'loopline/flow';
import { wordsIn } from '../shared/heardIn.ts';
import { helpStates } from '../shared/help.ts';
import { identifyStates } from '../shared/identify.ts';
import { noOrder } from '../shared/matter.ts';
import { outageStates } from '../shared/outage.ts';
import { proveStates } from '../shared/prove.ts';
import { card } from './card.ts';
import { claimStates } from './claim.ts';
import { contextSchema, nothingClaimed, openingContext, type WarrantyContext } from './context.ts';
import { decisionStates } from './decision.ts';
import { endStates } from './ends.ts';
import { asking } from './said.ts';

const { correction } = flowKit<WarrantyContext>();

/** Something broke after a while: what the warranty is, a claim with a photo, a person's decision, and what follows. */
export const warranty = defineFlow({
  name: 'warranty',
  version: 1,
  reason: 'warranty',
  contextSchema,
  context: openingContext,
  object: ({ order }) => (order === null ? null : { kind: 'order', ref: order.number }),
  initial: 'opening',
  cancelled: 'cancelled',
  corrections: [
    correction({
      slot: 'orderNumber',
      as: 'orderNumber',
      to: 'findingByNumber',
      // Numbers that led to no order stay counted: nobody tries one after the other.
      set: ({ misses }, value) => ({ ...noOrder, ...nothingClaimed, misses, orderNumber: wordsIn(value) }),
      say: {
        text: 'order.corrected',
        facts: { number: ({ orderNumber }) => nameFact(orderNumber ?? '') },
      },
    }),
  ],
  states: {
    ...claimStates,
    ...identifyStates(asking),
    ...proveStates(asking),
    ...decisionStates,
    ...endStates,
    ...outageStates,
    ...helpStates,
  },
  card,
});
