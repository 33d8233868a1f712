import { defineFlow, flowKit, nameFact } from 'loopline/flow';
import { wordsIn } from '../shared/heardIn.ts';
import { helpStates } from '../shared/help.ts';
import { identifyStates } from '../shared/identify.ts';
import { noOrder } from '../shared/matter.ts';
import { outageStates } from '../shared/outage.ts';
import { proveStates } from '../shared/prove.ts';
import { number } from '../shared/said.ts';
import { claimStates } from './claim.ts';
import { contextSchema, nothingClaimed, openingContext, type WarrantyContext } from './context.ts';
import { decisionStates } from './decision.ts';
import { endStates } from './ends.ts';
import { findLine, item } from './line.ts';
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
  card: {
    wants: [
      { text: 'card.warrantyUnknown', when: (context) => findLine(context) === null },
      {
        text: 'card.warrantyClaim',
        facts: { item, number },
        when: (context) => findLine(context) !== null,
      },
      {
        text: 'card.inTheirWords',
        facts: { words: ({ problem }) => nameFact(problem ?? '') },
        when: ({ problem }) => problem !== null,
      },
    ],
    checked: [
      { text: 'card.hasPhoto', when: ({ photo }) => photo !== null },
      { text: 'card.lacksPhoto', when: ({ photo, problem }) => photo === null && problem !== null },
      {
        text: 'card.allowedBy',
        facts: { agent: ({ allowedBy }) => nameFact(allowedBy ?? '') },
        when: ({ allowedBy }) => allowedBy !== null,
      },
      {
        text: 'card.trouble',
        facts: { code: ({ trouble }) => nameFact(trouble ?? '') },
        when: ({ trouble }) => trouble !== null,
      },
    ],
    leftToDo: [
      { text: 'card.findOrder', when: ({ order }) => order === null },
      { text: 'card.decideClaim', when: ({ remedy }) => remedy === null },
      { text: 'card.finishClaim', when: ({ remedy }) => remedy !== null },
    ],
  },
});
