import type { RoutingCondition } from '../api/routingRule.ts';
import type { AgentId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import { WEEKDAYS } from '../sla/weekday.ts';

export type TicketPriority = 'low' | 'normal' | 'high' | 'urgent';

/** A ticket as the rules see it. */
export interface RoutedCase {
  readonly reason: string;
  readonly flow: string;
  /** The queue that the flow named. */
  readonly queue: string;
  /** BCP 47. */
  readonly language: string;
  readonly channel: string;
  readonly priority: TicketPriority;
  /** In [0, 1]. */
  readonly frustration: number;
  readonly urgency: number;
  readonly contact: { readonly [attribute: string]: Json };
  readonly at: Date;
  /** IANA name. */
  readonly timeZone: string;
  readonly isQueueOpen: boolean;
}

/** The contact's attribute that names who keeps the account, as the CRM says. */
const ACCOUNT_OWNER = 'accountOwner';

export function accountOwnerOf({ contact }: Pick<RoutedCase, 'contact'>): AgentId | null {
  const owner = contact[ACCOUNT_OWNER];
  return typeof owner === 'string' && owner !== '' ? owner : null;
}

/** Whether a condition holds. What is not known fulfils only what asks for nothing: 'isNot', 'notIn', 'exists: false'. */
export function holds(condition: RoutingCondition, of: RoutedCase): boolean {
  switch (condition.field) {
    case 'contact':
      return attributeHolds(condition, of.contact[condition.attribute]);
    case 'priority':
      return compared(condition.op, RANK[of.priority], RANK[condition.value]);
    case 'frustration':
    case 'urgency':
      return compared(condition.op, of[condition.field], condition.value);
    case 'time':
      return isBetween(wallClock(of).time, condition.value);
    case 'weekday':
      return condition.value.some((day) => day === wallClock(of).weekday);
    case 'queueOpen':
      return of.isQueueOpen === condition.value;
    case 'reason':
    case 'flow':
    case 'queue':
    case 'language':
    case 'channel':
    case 'accountOwner':
      return textHolds(condition, textOf(condition.field, of));
  }
}

/** As in the words: 'urgent' is more pressing than 'high'. */
export const RANK: { readonly [priority in TicketPriority]: number } = {
  low: 0,
  normal: 1,
  high: 2,
  urgent: 3,
};

type TextField = 'reason' | 'flow' | 'queue' | 'language' | 'channel' | 'accountOwner';

function textOf(field: TextField, of: RoutedCase): string | null {
  return field === 'accountOwner' ? accountOwnerOf(of) : of[field];
}

function textHolds(condition: Extract<RoutingCondition, { field: TextField }>, text: string | null): boolean {
  switch (condition.op) {
    case 'is':
      return text === condition.value;
    case 'isNot':
      return text !== condition.value;
    case 'in':
      return text !== null && condition.value.includes(text);
    case 'notIn':
      return text === null || !condition.value.includes(text);
    case 'exists':
      return (text !== null) === condition.value;
  }
}

function attributeHolds(
  condition: Extract<RoutingCondition, { field: 'contact' }>,
  value: Json | undefined,
): boolean {
  switch (condition.op) {
    case 'is':
      return value === condition.value;
    case 'isNot':
      return value !== condition.value;
    case 'in':
      return typeof value === 'string' && condition.value.includes(value);
    case 'exists':
      return (value !== undefined && value !== null) === condition.value;
    case 'atLeast':
    case 'atMost':
      return typeof value === 'number' && compared(condition.op, value, condition.value);
  }
}

function compared(op: 'is' | 'atLeast' | 'atMost', value: number, against: number): boolean {
  if (op === 'is') return value === against;
  return op === 'atLeast' ? value >= against : value <= against;
}

/** A span that ends before it begins goes over midnight; its end is not part of it. */
function isBetween(time: string, [from, to]: readonly [string, string]): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}

/** What the clock on the wall of the business shows. */
function wallClock({ at, timeZone }: RoutedCase): { time: string; weekday: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const weekday = WEEKDAYS.find((day) => day === part('weekday').toLowerCase()) ?? '';
  return { time: `${part('hour')}:${part('minute')}`, weekday };
}
