import type { Role } from '../api/permission.ts';
import type { RoutingRule } from '../api/routingRule.ts';
import type { AgentId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import type { Calendar } from '../sla/calendar.ts';
import type { PresenceSettings, Said } from './presenceOf.ts';

/** The desk as it is at one instant: all that is asked when somebody is looked for. */
export interface Desk {
  readonly queues: ReadonlyMap<string, DeskQueue>;
  /** Active people who work with customers, by handle. Empty in an installation that just began. */
  readonly agents: ReadonlyMap<AgentId, DeskAgent>;
  /** In order. */
  readonly rules: readonly RoutingRule[];
  readonly settings: PresenceSettings;
  /** IANA name: of the business. */
  readonly timeZone: string;
  /** Of the contact whom it is about: what the CRM and the business know. */
  readonly contact: { readonly [attribute: string]: Json };
}

export interface DeskQueue {
  readonly name: string;
  readonly title: string;
  /** Greater is served first. */
  readonly priority: number;
  readonly skills: readonly string[];
  /** BCP 47; empty: whatever its members write. */
  readonly languages: readonly string[];
  readonly fallbackAgent: AgentId | null;
  /** Null: always open. */
  readonly calendar: Calendar | null;
  /** Of its SLA policy; null: none. */
  readonly firstResponseMs: number | null;
  readonly members: readonly QueueMember[];
}

export interface QueueMember {
  readonly agent: AgentId;
  readonly isLead: boolean;
  readonly weight: number;
}

export interface DeskAgent {
  readonly id: AgentId;
  readonly role: Role;
  readonly languages: readonly string[];
  readonly skills: readonly string[];
  readonly capacity: number;
  /** Null: never said. */
  readonly said: Said | null;
  /** Conversations held, and other people's in which they have a ticket. Grows as a turn gives more. */
  load: number;
  /** Epoch milliseconds of the last ticket given; 0: none ever. */
  lastAssignedMs: number;
}
