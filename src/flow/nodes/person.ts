import { alsoActions, effectAction, planOfAlso, sayAction, type Also, type TicketPriority } from '../also.ts';
import { bookkeepingOf } from '../bookkeeping.ts';
import { endVisit } from '../keep.ts';
import type { Effect } from '../effect.ts';
import type { FlowNode } from '../node.ts';
import { actWays, plannedActs, type PersonAct } from '../personAct.ts';
import { goTo, type Way } from '../way.ts';
import { fullWords, type From, type Words } from '../words.ts';

/** What every state has in common that waits for a person of the business. */
interface AsksPerson<Context> {
  readonly queue: string;
  /** Why a person is needed, in a word for reports: 'amountAboveLimit'. */
  readonly reason: string;
  /** What the contact is told. */
  readonly say?: Words<Context>;
  readonly also?: readonly Also<Context>[];
  /** The agent's buttons. Using one resolves the tickets of the loop. */
  readonly acts: readonly PersonAct<Context>[];
  readonly deadline: { readonly afterMs: number; readonly to: string };
  readonly next: string;
}

export interface AskPerson<Context> extends AsksPerson<Context> {
  readonly priority?: TicketPriority;
}

export interface HandOver<Context> extends AsksPerson<Context> {
  /** Where the flow goes when the conversation is handed back without a button; else it waits here again. */
  readonly handBack?: Way<Context>;
}

/** A ticket for a person, while the assistant goes on speaking: an approval. */
export function askPerson<Context extends object>(asks: AskPerson<Context>): FlowNode {
  const { queue, reason, priority = 'normal' } = asks;
  return personNode(asks, 'askPerson', (context) =>
    bookkeepingOf(context).visit.resumed ? null : { kind: 'openTicket', queue, reason, priority },
  );
}

/** The conversation passes to a queue: the assistant stops speaking until it is handed back. */
export function handOver<Context extends object>(hands: HandOver<Context>): FlowNode {
  const { queue, reason, handBack } = hands;
  const node = personNode(hands, 'handOver', () => ({ kind: 'handOver', queue, reason }));
  return handBack === undefined ? node : { ...node, on: { ...node.on, resume: goTo(handBack) } };
}

function personNode<Context extends object>(
  asks: AsksPerson<Context>,
  kind: 'askPerson' | 'handOver',
  effect: From<Context, Effect | null>,
): FlowNode {
  const also = planOfAlso(asks.also);
  return {
    entry: [
      ...(asks.say === undefined ? [] : [sayAction(asks.say)]),
      ...alsoActions(asks.also),
      effectAction(effect, kind === 'askPerson' ? 'openTicket' : 'handOver'),
    ],
    exit: [endVisit],
    on: actWays(asks.acts),
    after: { [asks.deadline.afterMs]: { target: asks.deadline.to } },
    meta: {
      plan: {
        kind,
        says: [
          ...(asks.say === undefined ? [] : [{ words: fullWords(asks.say), when: 'entry' as const }]),
          ...also.says,
        ],
        promises: also.promises,
        queues: [asks.queue, ...also.queues],
        rest: {
          waitsFor: 'person',
          nextStep: asks.next,
          deadlineMs: () => asks.deadline.afterMs,
          queue: asks.queue,
          acts: plannedActs(asks.acts),
        },
      },
    },
  };
}
