import type { Stage } from '../run/stage.ts';
import type { Outcome } from '../talk/mind.ts';
import { isAsMeant } from './isAsMeant.ts';
import { rowsOf, type Handled } from './readMessages.ts';

export interface Outcomes {
  /** By the kind of the first goal: how many came to what. */
  byGoal: Record<string, Partial<Record<Ended, number>>>;
  /** Customers who got what they came for, or what the store's rules give them. */
  met: number;
  /** Of these, without any person. */
  metAlone: number;
  /** Conversations that a person had, and why. */
  handedOver: number;
  reasons: Record<string, number>;
  /** After all days: loops that are open, those in limbo, and tickets that nobody solved. */
  openLoops: number;
  limbo: number;
  openTickets: number;
}

/** wronglyAnswered: an answer came, to something that was not asked. */
export type Ended = Outcome | 'wronglyAnswered';

const MET = new Set<Ended>([
  'refunded',
  'exchanged',
  'answered',
  'heard',
  'declined',
  'withdrawn',
  'byPerson',
]);

interface TicketRow {
  conversation: string;
  reason: string;
  isOpen: boolean;
}

export async function outcomesOf({ scene, lives }: Stage, handled: readonly Handled[]): Promise<Outcomes> {
  const messages = Map.groupBy(handled, ({ sent }) => sent.customer);
  const tickets = await rowsOf<TicketRow>(scene, TICKETS);
  const [loops] = await rowsOf<{ open: number; limbo: number }>(scene, LOOPS);
  const withPerson = new Set(tickets.map(({ conversation }) => conversation));
  const ended = lives.map(({ n, mind }) => {
    const own = messages.get(n) ?? [];
    return {
      kind: mind.customer.goal.kind,
      to: endedAs(mind.outcome, mind.customer.goal.intent, own),
      hadPerson: own.some(({ conversationId }) => withPerson.has(conversationId)),
    };
  });
  const met = ended.filter(({ to }) => MET.has(to));
  return {
    byGoal: Object.fromEntries(
      [...Map.groupBy(ended, ({ kind }) => kind)].map(([kind, list]) => [
        kind,
        counted(list.map(({ to }) => to)),
      ]),
    ),
    met: met.length,
    metAlone: met.filter(({ hadPerson }) => !hadPerson).length,
    handedOver: ended.filter(({ hadPerson }) => hadPerson).length,
    reasons: counted(tickets.map(({ reason }) => reason)),
    openLoops: loops?.open ?? 0,
    limbo: loops?.limbo ?? 0,
    openTickets: tickets.filter(({ isOpen }) => isOpen).length,
  };
}

/** An answer counts when the question was taken for what it was, or the customer chose it of two. */
function endedAs(outcome: Outcome, intent: string, own: readonly Handled[]): Ended {
  if (outcome !== 'answered') return outcome;
  const isRight = own.some(
    ({ sent, understood }) =>
      sent.means.includes(intent) && isAsMeant(understood?.commands ?? [], sent.means),
  );
  return isRight ? 'answered' : 'wronglyAnswered';
}

function counted<Name extends string>(names: readonly Name[]): Record<Name, number> {
  const groups = [...Map.groupBy(names, (name) => name)].map(([name, list]) => [name, list.length] as const);
  return Object.fromEntries(groups.sort(([, one], [, other]) => other - one)) as Record<Name, number>; // of the names
}

const TICKETS = `
select conversation_id as conversation, reason, status in ('open', 'pending') as "isOpen" from ticket where workspace_id = $1`;

const LOOPS = `
select (count(*) filter (where closed_at is null))::int as open,
  (count(*) filter (where closed_at is null
    and (owner_kind is null or coalesce(next_step, '') = '' or deadline_at is null)))::int as limbo
from loop where workspace_id = $1`;
