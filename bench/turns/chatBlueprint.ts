import { z } from 'zod';
import { HOUR_MS, MINUTE_MS } from '../../src/base/clock.ts';
import { defineBlueprint, type Blueprint } from '../../src/blueprint/index.ts';
import { defineFlow, flowKit, nameFact } from '../../src/flow/index.ts';

/**
 * The smallest business that a turn can be measured with: whatever is said is said back. Each message moves the loop
 * to another state, gives one message and sets one timer again, as a step of a real matter does.
 */
const contextSchema = z.object({ words: z.string() });
type ChatContext = z.infer<typeof contextSchema>;

const { ask, close } = flowKit<ChatContext>();

const saying = (to: string) =>
  ask({
    say: { text: 'chat.again', facts: { words: ({ words }) => nameFact(words) } },
    slot: 'words',
    as: 'words',
    to,
    unclear: { say: 'chat.unclear', to: 'ended' },
    silence: { giveUp: { afterMs: 20 * HOUR_MS, to: 'ended' } },
    next: 'The customer goes on',
  });

const chat = defineFlow<ChatContext>({
  name: 'inquiry',
  version: 1,
  reason: 'inquiry',
  contextSchema,
  context: () => ({ words: 'anything' }),
  object: () => null,
  initial: 'first',
  states: {
    first: saying('second'),
    second: saying('third'),
    third: saying('first'),
    ended: close({ outcome: 'answered' }),
  },
  card: { wants: [], checked: [], leftToDo: [{ text: 'chat.left' }] },
});

const inAll = (text: string) => ({ en: text, 'pt-BR': text, es: text });

export const chatBlueprint: Blueprint = defineBlueprint({
  name: 'chat',
  business: { name: 'Echo' },
  languages: ['en', 'pt-BR', 'es'],
  defaultLanguage: 'en',
  timeZone: 'UTC',
  currency: 'USD',
  flows: [chat],
  texts: {
    yes: inAll('Yes'),
    no: inAll('No'),
    'choices.label': inAll('Choose'),
    'chat.again': inAll('You said: {words}. What else?'),
    'chat.unclear': inAll('Please say it in words.'),
    'chat.left': inAll('Nothing'),
  },
  templates: {},
  policies: [],
  queues: [{ name: 'desk', title: 'Desk', calendar: 'always', slaPolicy: 'normal' }],
  calendars: [{ name: 'always', timeZone: 'UTC', hours: { mon: [['09:00', '18:00']] }, holidays: [] }],
  slaPolicies: [{ name: 'normal', firstResponseMs: 15 * MINUTE_MS, resolutionMs: 8 * HOUR_MS }],
  intents: [],
  fallbackQueue: 'desk',
});
