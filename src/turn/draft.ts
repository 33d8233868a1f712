import type { AddressId, EventId, LoopId, TicketId } from '../base/id.ts';
import type { OutboundContent } from '../conversation/content.ts';
import type { Assign } from '../conversation/event.ts';
import { isStillOpen, type OpenQuestion } from './question/openQuestion.ts';
import type { Holder, KnownAddress, Situation, StoredLoop } from './situation.ts';
import type { Blocked, Change, TurnRows, Understood } from './turnRows.ts';

/** A turn takes at most fifty events, each of which moves a few loops a few steps: a thousand numbers are plenty. */
const FENCES_PER_TURN = 1_000;

/**
 * A turn while it is being decided: what was read, and what shall be written.
 * It lives in memory only; a turn that loses its version throws it away and starts again.
 */
export interface Draft {
  readonly situation: Situation;
  readonly now: Date;
  holder: Holder;
  epoch: number;
  /** What is said in: of the contact, as far as it is known. */
  language: string;
  /** What the contact has been heard to write in; null until their words have told. */
  spoken: string | null;
  readonly loops: Map<LoopId, DraftLoop>;
  /** Where the contact wrote from last: answers go there. */
  replyTo: KnownAddress | null;
  readonly taken: EventId[];
  readonly understood: Understood[];
  readonly changes: Change[];
  readonly blocked: Blocked[];
  readonly speech: Speech[];
  /** What the conversation itself asks; null when it asks nothing. */
  question: OpenQuestion | null;
  /** True when something was said beside the matter that waits: its question is asked again at the end. */
  digressed: boolean;
  /** True while what is heard is pressing: tickets that it opens say so. */
  urgent: boolean;
  /** Tickets whose assignee is chosen when all was heard. Empty in most turns. */
  readonly toAssign: ToAssign[];
  /** It was given to an agent when all was heard: what the assistant said before still leaves. */
  isPassedOn: boolean;
  readonly rows: Pick<
    TurnRows,
    | 'effects'
    | 'requests'
    | 'tickets'
    | 'tickets_solved'
    | 'tickets_assigned'
    | 'promises'
    | 'promises_kept'
    | 'promises_dropped'
    | 'approvals'
    | 'unsent'
    | 'told'
    | 'notices'
    | 'consents'
    | 'clocks'
    | 'loop_waits'
  >;
  /** A number that no other step of this conversation has had or will have. */
  nextFence(): number;
}

/** A ticket that shall have an assignee. `event`: of an assign event. */
export interface ToAssign extends Pick<Assign, 'to' | 'by' | 'rule'> {
  loopId: LoopId;
  ticketId: TicketId;
  event: EventId | null;
}

export interface DraftLoop extends StoredLoop {
  isNew: boolean;
  isChanged: boolean;
  /** Set when the loop ends in this turn. */
  outcome: string | null;
  /** The queue of the person it waits for. */
  queue: string | null;
  /** Timers to write, by name; null stops one. */
  timers: Map<string, { fence: number; event: string; dueAt: Date } | null>;
}

/** One thing to be said, before it is joined with its neighbours and fitted to the channel. */
export interface Speech {
  author: string;
  content: OutboundContent;
  template: OutboundContent | null;
  loopId: LoopId | null;
  statesMoney: boolean;
  /** Where it shall go, when that is not where the contact wrote from last. */
  to?: AddressId;
  /** It asks the contact something: the loop does, or the conversation itself. */
  asks?: 'matter' | 'conversation';
  /** Of no worth once its loop has gone on. */
  isPassing?: boolean;
  /** An earlier turn decided it; it was let wait for what follows until then (ISO), and not longer. */
  waitsUntil?: string;
}

export function startDraft(situation: Situation, now: Date, defaultLanguage: string): Draft {
  let fences = 0;
  return {
    situation,
    now,
    holder: situation.holder,
    epoch: situation.epoch,
    language: situation.language ?? situation.contact.language ?? defaultLanguage,
    spoken: situation.language,
    loops: new Map(situation.loops.map((loop) => [loop.id, toDraftLoop(loop)])),
    replyTo: situation.addresses[0] ?? null,
    taken: [],
    understood: [],
    changes: [],
    blocked: [],
    speech: [],
    question: situation.question && isStillOpen(situation.question, now) ? situation.question : null,
    digressed: false,
    urgent: false,
    toAssign: [],
    isPassedOn: false,
    rows: {
      effects: [],
      requests: [],
      tickets: [],
      tickets_solved: [],
      tickets_assigned: [],
      promises: [],
      promises_kept: [],
      promises_dropped: [],
      approvals: [],
      unsent: [],
      told: [],
      notices: [],
      consents: [],
      clocks: [],
      loop_waits: [],
    },
    nextFence: () => (situation.version + 1) * FENCES_PER_TURN + fences++,
  };
}

function toDraftLoop(loop: StoredLoop): DraftLoop {
  return { ...loop, isNew: false, isChanged: false, outcome: null, queue: null, timers: new Map() };
}

/** Writes down that an event changed nothing, and why: silence is never unexplained. */
export function noChange(draft: Draft, event: EventId, because: string): void {
  draft.changes.push({ event, none: because });
}

/** Takes back what was not said yet. */
export function dropSpeech(draft: Draft, isDropped: (speech: Speech) => boolean): void {
  const kept = draft.speech.filter((speech) => !isDropped(speech));
  draft.speech.splice(0, draft.speech.length, ...kept);
}
