import type { Effect } from './effect.ts';
import { bookkeepingOf } from './bookkeeping.ts';
import { atOf, type FlowAction } from './node.ts';
import type { PlannedSay } from './plan.ts';
import { factsOf, fullWords, sayOf, type FactSources, type From, type Words } from './words.ts';

/** What else is decided on entering a state, in this order, after its own words. */
export type Also<Context> =
  | { readonly say: Words<Context> }
  /** A promise made to the contact, in the words of the text, to be kept within `dueMs`. */
  | { readonly promise: string; readonly dueMs: number; readonly facts?: FactSources<Context> }
  | { readonly openTicket: string; readonly reason: string; readonly priority?: TicketPriority }
  | { readonly resolveTickets: string }
  | { readonly keepPromises: true }
  /** The contact allows offers from now on, or wants no more. Only after they said so. */
  | { readonly marketing: 'stop' | 'resume' };

export type TicketPriority = 'low' | 'normal' | 'high' | 'urgent';

export function alsoActions<Context extends object>(also: readonly Also<Context>[] = []): FlowAction[] {
  return also.map((each) =>
    effectAction<Context>((context, at) => {
      const again = bookkeepingOf(context).visit.resumed && !('say' in each);
      return again ? null : effectOf(each, context, at);
    }, kindOf(each)),
  );
}

/** An action that says something. */
export function sayAction<Context extends object>(words: Words<Context>): FlowAction {
  const full = fullWords(words);
  return effectAction<Context>((context, at) => sayOf(full, context, at), 'say');
}

/** An action that decides one effect: its name is the effect's kind, its parameters are the effect. */
export function effectAction<Context extends object>(
  effect: From<Context, Effect | null>,
  kind: Effect['kind'],
): FlowAction {
  return { type: kind, params: (step) => effect(step.context as Context, atOf(step)) };
}

/** What `also` may say, promise and hand to queues, for the plan of the state. */
export function planOfAlso<Context extends object>(also: readonly Also<Context>[] = []) {
  return {
    says: also.flatMap((each): PlannedSay[] =>
      'say' in each ? [{ words: fullWords(each.say), when: 'entry' }] : [],
    ),
    promises: also.flatMap((each) =>
      'promise' in each ? [{ text: each.promise, facts: each.facts ?? {} }] : [],
    ),
    queues: also.flatMap((each) => ('openTicket' in each ? [each.openTicket] : [])),
  };
}

function kindOf(also: Also<never>): Effect['kind'] {
  if ('say' in also) return 'say';
  if ('promise' in also) return 'promise';
  if ('openTicket' in also) return 'openTicket';
  if ('marketing' in also) return 'consent';
  return 'resolveTickets' in also ? 'resolveTickets' : 'keepPromises';
}

function effectOf<Context extends object>(also: Also<Context>, context: Context, at: string): Effect {
  if ('say' in also) return sayOf(fullWords(also.say), context, at);
  if ('promise' in also) {
    const facts = factsOf(also.facts ?? {}, context, at);
    return { kind: 'promise', promise: also.promise, dueMs: also.dueMs, facts };
  }
  if ('openTicket' in also) {
    return {
      kind: 'openTicket',
      queue: also.openTicket,
      reason: also.reason,
      priority: also.priority ?? 'normal',
    };
  }
  if ('resolveTickets' in also) return { kind: 'resolveTickets', resolution: also.resolveTickets };
  if ('marketing' in also) return { kind: 'consent', marketing: also.marketing };
  return { kind: 'keepPromises' };
}
