import type { AgentId } from '../base/id.ts';
import type { Desk } from '../routing/desk.ts';
import { accountOwnerOf } from '../routing/holds.ts';
import { presenceOf } from '../routing/presenceOf.ts';
import { FALLBACK, give, route, type Routed } from '../routing/route.ts';
import { noChange, type Draft, type DraftLoop, type ToAssign } from './draft.ts';
import { giveTicket, holdsFor, isWaiting } from './giveTicket.ts';
import { refuse, ticketNamed } from './hearAssign.ts';
import { promiseOpening } from './promiseOpening.ts';
import type { OpenTicket } from './situation.ts';
import { tellAssigned } from './tellAssigned.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';

/** Who asks that the rules be asked anew, too; all others only ask who is there. */
const BY_RULES: ReadonlySet<string> = new Set(['opened', 'reroute']);

/**
 * Gives each ticket that this turn opened, or that shall have another assignee, to somebody: in the same commit, so that
 * whoever is handed over to is known by name from that instant on. Nobody fit: its owner of last resort has it, and the
 * conversation waits in its queue. While nobody works here at all it waits there without an assignee.
 */
export async function assignTickets(
  deps: Pick<TurnDeps, 'readDesk'>,
  book: TurnBook,
  draft: Draft,
): Promise<void> {
  const { workspaceId, contact } = draft.situation;
  const desk = await deps.readDesk(workspaceId, contact.id);
  for (const wanted of draft.toAssign) {
    const found = ticketNamed(draft, wanted.ticketId);
    if (!found) settle(draft, wanted, 'the ticket is done');
    else assign(desk, book, draft, { ...found, wanted });
  }
}

export interface ToGive {
  loop: DraftLoop;
  ticket: OpenTicket;
  wanted: ToAssign;
}

function assign(desk: Desk, book: TurnBook, draft: Draft, toGive: ToGive): void {
  const { loop, ticket, wanted } = toGive;
  if (wanted.event === null && ticket.isTaken) return;
  const routed = routedTo(desk, draft, toGive);
  if (typeof routed === 'string') return settle(draft, wanted, routed);
  const before = { holder: draft.holder, assignee: ticket.assignee };
  const isHeldFor = holdsFor(draft, ticket);
  reprioritise(draft, ticket, routed);
  giveTicket(draft, loop, ticket, routed);
  if (before.holder.kind === 'queue' && draft.holder.kind === 'agent') draft.isPassedOn = true;
  countIn(desk, draft, ticket);
  tellAssigned(draft, { ...toGive, from: before.assignee, accountOwner: colleagueOf(desk) });
  const isPromised = wanted.event === null && isHeldFor && isWaiting(ticket) && ticket.assignee !== null;
  if (isPromised) promiseOpening(desk, book, draft, toGive);
  settle(
    draft,
    wanted,
    `ticket given to ${ticket.assignee ?? 'nobody yet'} (${ticket.routedBy ?? 'unassigned'})`,
  );
}

/** Who looks after the contact, when they work here. */
function colleagueOf(desk: Desk): AgentId | null {
  const owner = accountOwnerOf(desk);
  return owner !== null && desk.agents.has(owner) ? owner : null;
}

/** Of an assign event it is said what came of it; an opened ticket tells itself. */
function settle(draft: Draft, { event }: ToAssign, because: string): void {
  if (event === null) return;
  if (because.startsWith(REFUSED)) refuse(draft, event, because.slice(REFUSED.length));
  else noChange(draft, event, because);
}

const REFUSED = 'refused: ';

type Decided = Pick<Routed, 'queue' | 'assignee' | 'rule'> & Partial<Pick<Routed, 'priority' | 'needs'>>;

/** Where it goes; or why it stays as it is. */
function routedTo(desk: Desk, draft: Draft, { loop, ticket, wanted }: ToGive): Decided | string {
  const { to, rule } = wanted;
  const { queue } = ticket;
  const of = { ...caseOf(draft, loop, ticket), queue, needs: ticket.needs };
  if (to !== 'reroute' && 'queue' in to) return toQueue(desk, of, { ...wanted, queue: to.queue });
  if (desk.agents.size === 0) return withNobody(desk, of, wanted);
  // Somebody fit was seen by a sweep: who that is is chosen anew, by what is true now.
  if (to !== 'reroute') return { queue, ...give(desk, of) };
  const without = isWaiting(ticket) ? null : ticket.assignee;
  const routed = BY_RULES.has(rule) ? route(desk, of, without) : { queue, ...give(desk, of, without) };
  const isKept = routed.rule === FALLBACK && without !== null && isThere(desk, draft, without);
  return isKept ? `nobody else is there: ${without} keeps it` : routed;
}

/** Nobody works here yet: it waits where the rules send it, without an assignee. */
function withNobody(desk: Desk, of: ReturnType<typeof caseOf>, { event }: ToAssign): Decided | string {
  const waits = `refused: nobody works here yet, it waits in ${of.queue}`;
  if (event !== null) return waits;
  const routed = route(desk, of);
  return routed.queue === of.queue && routed.priority === of.priority ? waits : routed;
}

function toQueue(
  desk: Desk,
  of: ReturnType<typeof caseOf> & { needs: OpenTicket['needs'] },
  { queue, rule }: { queue: string; rule: string },
): Decided | string {
  if (!desk.queues.has(queue)) return `refused: no queue is named '${queue}'`;
  const needs = { rule };
  return { queue, needs, ...give(desk, { ...of, queue, needs }) };
}

function isThere(desk: Desk, { now }: Draft, agentId: string): boolean {
  const agent = desk.agents.get(agentId);
  return agent !== undefined && presenceOf(agent.said, desk.settings, now) === 'online';
}

/** A ticket as the rules see it. */
function caseOf(draft: Draft, { flow }: DraftLoop, { queue, reason, priority }: OpenTicket) {
  const { frustration = 0, urgency = 0 } = (draft.understood.at(-1)?.signals ?? {}) as Partial<Signals>; // written by recordUnderstood only
  const { language, now: at, replyTo } = draft;
  return {
    reason,
    flow,
    queue,
    priority,
    language,
    channel: replyTo?.channel ?? '',
    frustration,
    urgency,
    at,
  };
}

interface Signals {
  frustration: number;
  urgency: number;
}

/** A rule may make a new ticket more pressing. */
function reprioritise(draft: Draft, ticket: OpenTicket, { priority }: Decided): void {
  const opened = draft.rows.tickets.find(({ id }) => id === ticket.id);
  if (!opened || priority === undefined) return;
  ticket.priority = priority;
  opened.priority = priority;
}

/** What this turn gave counts for the next ticket that it gives. */
function countIn({ agents }: Desk, { situation, now }: Draft, { assignee, routedBy }: OpenTicket): void {
  const agent = assignee === null || routedBy === FALLBACK ? undefined : agents.get(assignee);
  if (!agent) return;
  const { holder } = situation;
  if (holder.kind !== 'agent' || holder.name !== agent.id) agent.load += 1;
  agent.lastAssignedMs = now.getTime();
}
