import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/base/clock.ts';
import { defineBlueprint } from '../../src/blueprint/index.ts';
import { defineFlow, flowKit } from '../../src/flow/index.ts';

const contextSchema = z.object({ words: z.string().nullable() });
const { ask, branch, close, handOver } = flowKit<z.infer<typeof contextSchema>>();

/** Asks for words, and has a fault of its own: it breaks on 'spoil'. */
const brittleFlow = defineFlow({
  name: 'brittle',
  version: 1,
  reason: 'brittle',
  context: () => ({ words: null }),
  contextSchema,
  object: () => null,
  initial: 'asking',
  states: {
    asking: ask({
      say: 'brittle.ask',
      slot: 'words',
      as: 'words',
      to: 'weighing',
      unclear: { say: 'brittle.ask', to: 'withPerson' },
      silence: {
        nudge: { afterMs: 2 * HOUR_MS, say: 'brittle.nudge' },
        giveUp: { afterMs: 20 * HOUR_MS, to: 'done' },
      },
      next: 'Customer says something',
    }),
    weighing: branch({
      cases: [{ when: (context) => breaksOn(context.words), to: 'done' }],
      otherwise: 'asking',
    }),
    withPerson: handOver({
      queue: 'care',
      reason: 'unclear',
      acts: [{ name: 'done', title: 'Done', way: 'done' }],
      deadline: { afterMs: DAY_MS, to: 'done' },
      next: 'A person answers',
    }),
    done: close({ outcome: 'done' }),
  },
  card: { wants: [], checked: [], leftToDo: [] },
});

function breaksOn(words: string | null): boolean {
  if (words?.includes('spoil') === true) throw new Error('This flow breaks on that word');
  return words === 'bye';
}

const inAll = (words: string) => ({ en: words, 'pt-BR': words, es: words });

export const brittleBlueprint = defineBlueprint({
  name: 'brittle',
  business: { name: 'Brittle' },
  languages: ['en', 'pt-BR', 'es'],
  defaultLanguage: 'en',
  timeZone: 'UTC',
  currency: 'EUR',
  flows: [brittleFlow],
  texts: { 'brittle.ask': inAll('Say something'), 'brittle.nudge': inAll('Still there?') },
  templates: {},
  policies: [],
  queues: [{ name: 'care', title: 'Care', calendar: 'always', slaPolicy: 'normal' }],
  calendars: [{ name: 'always', timeZone: 'UTC', hours: { mon: [['00:00', '23:59']] }, holidays: [] }],
  slaPolicies: [{ name: 'normal', firstResponseMs: 15 * MINUTE_MS, resolutionMs: 8 * HOUR_MS }],
  intents: [
    {
      name: 'brittle',
      means: { start: 'brittle' },
      examples: {
        en: ['begin the brittle thing'],
        'pt-BR': ['comece a coisa frágil'],
        es: ['empieza la cosa frágil'],
      },
    },
  ],
  fallbackQueue: 'care',
});
