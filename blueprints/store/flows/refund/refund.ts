import { defineFlow } from 'loopline/flow';
import { identifyStates } from '../shared/identify.ts';
import { proveStates } from '../shared/prove.ts';
import { card } from './card.ts';
import { corrections, correctionStates } from './corrections.ts';
import { contextSchema, openingContext } from './context.ts';
import { decideStates } from './decide.ts';
import { endStates } from './ends.ts';
import { exchangeStates } from './exchange.ts';
import { followUpStates } from './followUp.ts';
import { itemStates } from './item.ts';
import { labelStates } from './label.ts';
import { outageStates } from './outage.ts';
import { payStates } from './pay.ts';
import { peopleStates } from './people.ts';
import { recordStates } from './records.ts';
import { asking } from './said.ts';
import { supervisorStates } from './supervisors.ts';

/**
 * A customer wants money back, or something else instead: from "which order?" to the question, two days later,
 * whether everything arrived. Each chapter has a file; README.md shows the way through them.
 */
export const refund = defineFlow({
  name: 'refund',
  version: 1,
  reason: 'refund',
  contextSchema,
  context: openingContext,
  object: ({ order }) => (order === null ? null : { kind: 'order', ref: order.number }),
  initial: 'starting',
  cancelled: 'cancelled',
  corrections,
  states: {
    ...identifyStates(asking),
    ...proveStates(asking),
    ...itemStates,
    ...decideStates,
    ...exchangeStates,
    ...payStates,
    ...labelStates,
    ...recordStates,
    ...followUpStates,
    ...outageStates,
    ...peopleStates,
    ...supervisorStates,
    ...endStates,
    ...correctionStates,
  },
  card,
});
