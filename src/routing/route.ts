import type { RoutingRule } from '../api/routingRule.ts';
import type { AgentId } from '../base/id.ts';
import { isOpen } from '../sla/calendar.ts';
import { chooseAgent } from './chooseAgent.ts';
import type { Desk, DeskQueue } from './desk.ts';
import { accountOwnerOf, holds, RANK, type RoutedCase, type TicketPriority } from './holds.ts';
import { ownerOfLastResort } from './ownerOfLastResort.ts';

/** Where a ticket goes, to whom, and why. */
export interface Routed {
  queue: string;
  priority: TicketPriority;
  /** Null only while nobody works here at all. */
  assignee: AgentId | null;
  /** The rule by which the assignee has it: 'fallback' when nobody fit is there; 'queue' when no rule said more. */
  rule: string;
  /** What the rule asks of an agent, for as long as the ticket waits. */
  needs: Needs;
}

export interface Needs {
  rule?: string;
  skills?: readonly string[];
  agent?: AgentId;
}

/** The rule of who has a ticket until somebody fit is there. */
export const FALLBACK = 'fallback';
/** The rule of who has a ticket by working from its queue. */
const BY_QUEUE = 'queue';

/** A case as it is known before the desk is asked. */
export type ToRoute = Omit<RoutedCase, 'contact' | 'timeZone' | 'isQueueOpen'>;

/** Asks the rules, then who is there. `without`: who shall not get it. */
export function route(
  desk: Desk,
  of: ToRoute,
  without: AgentId | null = null,
): Routed & { matched: string | null } {
  const rule = firstRule(desk, of);
  const to = rule?.to ?? {};
  const queue = to.queue !== undefined && desk.queues.has(to.queue) ? to.queue : of.queue;
  const preferred = to.agent === '@accountOwner' ? accountOwnerOf(desk) : (to.agent ?? null);
  const needs: Needs = {
    ...(rule && { rule: rule.name }),
    ...(to.skills && { skills: to.skills }),
    ...(preferred !== null && { agent: preferred }),
  };
  const priority = to.priority ?? of.priority;
  const given = give(desk, { ...of, queue, needs }, without);
  return { queue, priority, ...given, needs, matched: rule?.name ?? null };
}

/** Who gets a ticket whose rule is known: who fits, else the owner of last resort. */
export function give(
  desk: Desk,
  of: { queue: string; needs: Needs; language: string; at: Date },
  without: AgentId | null = null,
): { assignee: AgentId | null; rule: string } {
  const queue = desk.queues.get(of.queue);
  const chosen = queue ? chosenFor(desk, queue, of, without) : null;
  if (chosen !== null) return { assignee: chosen, rule: of.needs.rule ?? BY_QUEUE };
  return { assignee: ownerOfLastResort(desk, queue), rule: FALLBACK };
}

/** While a queue is closed only who was meant in person gets what comes, when they are there all the same. */
function chosenFor(
  desk: Desk,
  queue: DeskQueue,
  { needs, language, at }: { needs: Needs; language: string; at: Date },
  without: AgentId | null,
): AgentId | null {
  const members = isQueueOpen(queue, at) ? queue.members : [];
  const sought = { language, skills: needs.skills ?? [], preferred: needs.agent ?? null, without, now: at };
  return chooseAgent(desk, { ...sought, queue: { ...queue, members } });
}

export function isQueueOpen({ calendar }: Pick<DeskQueue, 'calendar'>, at: Date): boolean {
  return calendar === null || isOpen(calendar, at);
}

/** The first rule whose conditions hold; null when none does. */
export function firstRule(desk: Desk, of: ToRoute): RoutingRule | null {
  if (desk.rules.length === 0) return null;
  const { contact, timeZone } = desk;
  const asked = desk.queues.get(of.queue);
  const whole = { ...of, contact, timeZone, isQueueOpen: asked ? isQueueOpen(asked, of.at) : true };
  return desk.rules.find(({ isOn, when }) => isOn && when.every((one) => holds(one, whole))) ?? null;
}

/** The order in which waiting tickets are given: by how pressing, by when they are due, by age. */
export function inOrder<
  Waiting extends { priority: TicketPriority; dueAt: Date; openedAt: Date; queuePriority: number },
>(a: Waiting, b: Waiting): number {
  return (
    RANK[b.priority] - RANK[a.priority] ||
    b.queuePriority - a.queuePriority ||
    a.dueAt.getTime() - b.dueAt.getTime() ||
    a.openedAt.getTime() - b.openedAt.getTime()
  );
}
