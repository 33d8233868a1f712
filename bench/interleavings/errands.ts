import { z } from 'zod';
import { HOUR_MS, MINUTE_MS } from '../../src/base/clock.ts';
import { defineBlueprint, type Blueprint } from '../../src/blueprint/index.ts';
import { defineFlow, flowKit, nameFact } from '../../src/flow/index.ts';
import { definePort, implement, operation, type Connector } from '../../src/integrations/index.ts';

/** A small business in which all that may pass between people and the assistant happens: questions, acts in a slow system, approvals, hand-overs. */
const contextSchema = z.object({ wish: z.string(), runs: z.number().int() });
type Errand = z.infer<typeof contextSchema>;

const { ask, askPerson, call, close, confirm, handOver } = flowKit<Errand>();

const errands = definePort('errands', {
  run: operation({
    effect: 'write',
    input: z.object({ wish: z.string() }),
    outcomes: { done: z.object({ wish: z.string() }), refused: z.object({}) },
  }),
});

const silence = { giveUp: { afterMs: 20 * HOUR_MS, to: 'ended' } };
const wish = { wish: ({ wish: words }: Errand) => nameFact(words) };

const inquiry = defineFlow<Errand>({
  name: 'inquiry',
  version: 1,
  reason: 'inquiry',
  contextSchema,
  context: () => ({ wish: '', runs: 0 }),
  object: () => null,
  initial: 'asking',
  cancelled: 'ended',
  states: {
    asking: ask({
      say: { text: 'errand.ask', template: 'errand_word' },
      slot: 'wish',
      as: 'words',
      to: 'confirming',
      unclear: { say: { text: 'errand.ask', template: 'errand_word' }, to: 'withDesk' },
      silence,
      next: 'The customer says what to do',
    }),
    confirming: confirm({
      say: { text: 'errand.sure', facts: wish },
      yes: { to: 'running', set: ({ runs }) => ({ runs: runs + 1 }) },
      no: 'asking',
      unclear: { say: { text: 'errand.sure', facts: wish }, to: 'withDesk' },
      silence,
      next: 'The customer says yes',
    }),
    running: call({
      operation: errands.run,
      input: ({ wish: words }) => ({ wish: words }),
      key: ({ wish: words, runs }) => `errand:${words}:${runs}`,
      say: 'errand.running',
      on: { done: 'approving', refused: 'withDesk', failed: 'withDesk', manual: 'withDesk' },
      unsettled: { say: 'errand.unsettled', promiseMs: HOUR_MS },
      deadline: { afterMs: HOUR_MS, to: 'withDesk' },
      next: 'The errand is run',
    }),
    approving: askPerson({
      queue: 'desk',
      reason: 'approval',
      say: 'errand.approving',
      acts: [
        { name: 'approve', title: 'Approve', way: 'more' },
        { name: 'refuse', title: 'Refuse', way: 'withDesk' },
      ],
      deadline: { afterMs: HOUR_MS, to: 'more' },
      next: 'Somebody approves it',
    }),
    more: confirm({
      say: 'errand.more',
      yes: 'asking',
      no: 'ended',
      unclear: { say: 'errand.more', to: 'withDesk' },
      silence,
      next: 'The customer says whether there is more',
    }),
    withDesk: handOver({
      queue: 'desk',
      reason: 'stuck',
      say: { text: 'errand.desk', template: 'errand_word' },
      acts: [
        { name: 'goOn', title: 'Let the assistant ask again', way: 'asking' },
        { name: 'close', title: 'Close', way: 'ended' },
      ],
      deadline: { afterMs: HOUR_MS, to: 'overdue' },
      next: 'The desk answers',
    }),
    overdue: askPerson({
      queue: 'desk',
      reason: 'overdue',
      acts: [{ name: 'close', title: 'Close', way: 'ended' }],
      deadline: { afterMs: HOUR_MS, to: 'ended' },
      next: 'The desk answers late',
    }),
    ended: close({ outcome: 'answered' }),
  },
  card: { wants: [{ text: 'errand.wants', facts: wish }], checked: [], leftToDo: [{ text: 'errand.left' }] },
});

const inAll = (text: string) => ({ en: text, 'pt-BR': text, es: text });

export const errandsBlueprint: Blueprint = defineBlueprint({
  name: 'errands',
  business: { name: 'Errands' },
  languages: ['en', 'pt-BR', 'es'],
  defaultLanguage: 'en',
  timeZone: 'UTC',
  currency: 'USD',
  flows: [inquiry],
  texts: {
    yes: inAll('Yes'),
    no: inAll('No'),
    'choices.label': inAll('Choose'),
    'errand.ask': inAll('What shall we do?'),
    'errand.sure': inAll('Shall we do this: {wish}?'),
    'errand.running': inAll('On it.'),
    'errand.unsettled': inAll('We are still finding out.'),
    'errand.approving': inAll('Somebody looks at it.'),
    'errand.more': inAll('Done. Anything else?'),
    'errand.desk': inAll('A colleague will answer.'),
    'errand.wants': inAll('Wants {wish}'),
    'errand.left': inAll('Answer'),
  },
  templates: {
    errand_word: { category: 'utility', parameters: [], body: inAll('A word from you, please.') },
  },
  policies: [],
  queues: [{ name: 'desk', title: 'Desk', calendar: 'always', slaPolicy: 'normal' }],
  calendars: [{ name: 'always', timeZone: 'UTC', hours: { mon: [['09:00', '18:00']] }, holidays: [] }],
  slaPolicies: [{ name: 'normal', firstResponseMs: 15 * MINUTE_MS, resolutionMs: 8 * HOUR_MS }],
  intents: [],
  fallbackQueue: 'desk',
});

/** The slow system: each run takes up to `mostMs`, and some are refused. */
export function errandsConnector(random: () => number, mostMs: number): Connector {
  return {
    name: 'errands',
    health: async () => ({ ok: true }),
    operations: [
      implement(errands.run, {
        idempotency: { kind: 'key', ttlMs: 24 * HOUR_MS },
        timeoutMs: 10_000,
        perform: async ({ wish: words }) => {
          await new Promise((resolve) => setTimeout(resolve, random() * mostMs));
          if (random() < 0.1) return { kind: 'done', outcome: 'refused', output: {} };
          return { kind: 'done', outcome: 'done', output: { wish: words } };
        },
        lookUp: async () => ({ kind: 'absent' }),
      }),
    ],
  };
}
