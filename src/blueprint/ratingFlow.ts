import { z } from 'zod';
import { HOUR_MS } from '../base/clock.ts';
import { defineFlow } from '../flow/defineFlow.ts';
import type { Flow } from '../flow/flow.ts';
import { flowKit } from '../flow/kit.ts';

/** The flow that asks how it was, after a matter has ended. */
export const RATING = 'rating';

const contextSchema = z.object({
  /** The loop that it is about. */
  about: z.string(),
  score: z.number().int().min(1).max(5).nullable(),
});
type Context = z.output<typeof contextSchema>;

const { choose, close } = flowKit<Context>();

/** Below this somebody looks at what went wrong, when the business named a queue for it. */
const POOR = 2;

/**
 * Asks for one to five. A blueprint that has it among its flows has contacts asked: by the assistant, after a matter was
 * resolved, within the service window, once a month at most, and never who asked for no offers. Whatever else is said
 * opens what it means, as always.
 * @param poor The queue of people who look at poor ratings; without it they are only counted.
 */
export function ratingFlow({ poor }: { poor?: string } = {}): Flow {
  const score = (value: number) => ({
    id: String(value),
    title: `rating.${value}`,
    way: { to: value > POOR ? 'thanked' : 'sorry', set: () => ({ score: value }) },
  });
  return defineFlow<Context>({
    name: RATING,
    version: 1,
    reason: RATING,
    context: ({ slots: { about } }) => ({ about: typeof about === 'string' ? about : '', score: null }),
    contextSchema,
    object: () => null,
    initial: 'asking',
    cancelled: 'notGiven',
    states: {
      asking: choose({
        say: 'rating.ask',
        options: [5, 4, 3, 2, 1].map(score),
        unclear: { say: 'rating.ask', tries: 1, to: 'notGiven' },
        silence: { giveUp: { afterMs: 20 * HOUR_MS, to: 'notGiven' } },
        next: 'Customer says how it was',
      }),
      thanked: close({ outcome: 'rated', say: 'rating.thanks' }),
      sorry: close({
        outcome: 'rated',
        say: 'rating.sorry',
        ...(poor === undefined ? {} : { also: [{ openTicket: poor, reason: 'poorRating' }] }),
      }),
      notGiven: close({ outcome: 'notGiven' }),
    },
    card: { wants: [{ text: 'rating.card' }], checked: [], leftToDo: [] },
  });
}
