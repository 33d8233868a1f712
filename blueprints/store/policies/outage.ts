import { z } from 'zod';
import { definePolicy } from 'loopline/flow';

/** How often a system that does not answer is asked again before a person takes the matter. */
export const outagePolicy = definePolicy({
  name: 'outage',
  version: 1,
  /** How often it was decided already that a system does not answer, in this matter. */
  facts: z.object({ earlier: z.int().min(0) }),
  rules: [{ id: 'askAgain', when: { fact: 'earlier', lt: 2 }, decision: 'wait', reason: 'shop.down' }],
  otherwise: { decision: 'person', reason: 'shop.downLong' },
  examples: [
    { facts: { earlier: 0 }, decision: 'wait', rule: 'askAgain' },
    { facts: { earlier: 1 }, decision: 'wait', rule: 'askAgain' },
    { facts: { earlier: 2 }, decision: 'person', rule: 'otherwise' },
  ],
});
