import type { Permission } from '../api/permission.ts';
import type { AddressId, AgentId, LoopId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import type { OutboundContent } from './content.ts';

/**
 * What an agent does with a conversation. Each becomes a turn, so it is fenced, recorded and checked like any other.
 * `epoch`: of the conversation as the agent saw it; `seen`: of the loop. When it is another by now, the act is refused.
 */
export type AgentAct =
  | { kind: 'takeOver'; epoch?: number }
  /** The first keystroke. */
  | { kind: 'typing'; epoch?: number }
  | HandBackAct
  | WriteAct
  /** One of the transitions that the loop's state offers to a person: approve, reject, markDone … */
  | { kind: 'move'; loopId: LoopId; name: string; input: JsonObject; seen?: Seen }
  /** What the customer would say here, said for them. */
  | { kind: 'answer'; loopId: LoopId; heard: SaidFor; seen?: Seen }
  /** What is said to an act that is above the limit of the one who asked for it. */
  | { kind: 'second'; loopId: LoopId; approvalId: string; decision: 'grant' | 'refuse' | 'withdraw' }
  /** A promise that was found in an agent's words was none. */
  | { kind: 'dropPromise'; loopId: LoopId; promiseId: string }
  /** Work of a queue on a matter, asked for by a person. */
  | {
      kind: 'openTicket';
      loopId: LoopId;
      queue: string;
      reason: string;
      priority: 'low' | 'normal' | 'high' | 'urgent';
      seen?: Seen;
    }
  /** What happens next, who sees to it, and until when: in the agent's words, for colleagues. `deadlineAt`: ISO 8601. */
  | { kind: 'setNextStep'; loopId: LoopId; words: string; owner: AgentId; deadlineAt: string; seen?: Seen }
  | { kind: 'closeLoop'; loopId: LoopId; outcome: string; seen?: Seen };

/** Words of an agent to the contact, a file, a template: `content`, as the door put it together. */
export interface WriteAct {
  kind: 'write';
  /** What is kept when it may not leave, and looked through for promises. Empty when there are no words. */
  text: string;
  /** Default: the text alone. */
  contents?: OutboundContent[];
  epoch?: number;
  /** The matter that it is about; a promise in the words belongs to it. */
  loopId?: LoopId;
  /** Default: where the contact wrote from last. */
  addressId?: AddressId;
}

/** Where the assistant goes on, and with what. */
export interface HandBackAct {
  kind: 'handBack';
  epoch?: number;
  /** The loop that goes on in `state`; the others go on where they stand. */
  loopId?: LoopId;
  state?: string;
  /** What the assistant should know: trusted, never sent. */
  tell?: string;
  /** What the customer is told. */
  say?: string;
  /** The states that the loop went through, oldest first, as the door found them. */
  way?: PassedState[];
}

/** `on`: what the flow heard when it entered. */
export interface PassedState {
  state: string;
  on: string;
}

/** The state and, when given, the instant of its last move, as a screen showed them. */
export interface Seen {
  state: string;
  movedAt?: string;
}

export type SaidFor =
  | { type: 'choose'; option: string }
  | { type: 'affirm' }
  | { type: 'deny' }
  | { type: 'cancel' }
  | { type: 'answer'; slots: JsonObject }
  | { type: 'correct'; slots: JsonObject };

/**
 * What somebody may do, as it was known at the door when they acted. It is kept with the event: a turn decides by it
 * without asking anybody, and whoever reads later sees why.
 */
export interface Acting {
  /** Of their permissions those that acts depend on. */
  permissions: Permission[];
  /** The queues that they work in. */
  queues: string[];
  /** What they may approve alone: minor units by currency (ISO 4217). For a currency that is not here there is no limit. */
  limits: { [currency: string]: number };
}
