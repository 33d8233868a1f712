import type { StateValue } from 'xstate';
import type { JsonObject } from '../base/json.ts';
import { newId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { isServiceWindowOpen } from '../conversation/serviceWindow.ts';
import { stateName } from '../flow/stateName.ts';
import { checkSpeech } from '../guardrail/checkSpeech.ts';
import { compileSpeech } from './compileSpeech.ts';
import type { Draft, DraftLoop, Speech } from './draft.ts';
import { factsOf } from './factsOf.ts';
import { letWordsWait } from './letWordsWait.ts';
import { ordersToldIn } from './orders/ordersToldIn.ts';
import type { KnownAddress } from './situation.ts';
import type { TurnBook } from './turnBook.ts';
import type { LoopRow, MessageRow, TicketAssignedRow, TimerRow, TurnRows } from './turnRows.ts';

/** The rows of a decided turn. */
export function finishTurn(draft: Draft, book: TurnBook, elapsedMs: number): TurnRows {
  letWordsWait(draft);
  const messages = messageRows(draft, book);
  const changed = [...draft.loops.values()].filter(({ isChanged }) => isChanged);
  const loops = changed.map((loop) => loopRow(draft, book, loop));
  return {
    conversation_id: draft.situation.conversationId,
    version: draft.situation.version,
    holder_kind: draft.holder.kind,
    holder: draft.holder.kind === 'assistant' ? null : draft.holder.name,
    epoch: draft.epoch,
    language: draft.spoken,
    question: draft.question,
    elapsed_ms: Math.round(elapsedMs),
    taken: draft.taken,
    understood: draft.understood,
    changes: draft.changes,
    blocked: draft.blocked,
    ...draft.rows,
    tickets_assigned: stillOpen(draft),
    loops,
    messages,
    ...ordersToldIn(takenBy(draft)),
    facts: factsOf(draft, { loops, messages }),
    timers: changed.flatMap(timersSet),
    timers_cleared: changed.flatMap(timersCleared),
  };
}

/** Of events that were set aside, too: what was sold is sold, whatever a turn made of it. */
function takenBy({ situation, taken }: Draft): ConversationEvent[] {
  const ids = new Set(taken);
  return situation.events.filter(({ id }) => ids.has(id)).map(({ payload }) => payload);
}

function loopRow(draft: Draft, book: TurnBook, loop: DraftLoop): LoopRow {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const object = flow?.object(loop.context) ?? null;
  const isClosed = loop.outcome !== null;
  return {
    id: loop.id,
    flow: loop.flow,
    flow_version: loop.flowVersion,
    value: loop.value,
    context: loop.context,
    waiting: isClosed ? {} : loop.waiting,
    object_kind: object?.kind ?? null,
    object_ref: object?.ref ?? null,
    reason: loop.reason,
    protocol_number: loop.protocolNumber,
    ...(isClosed ? NOBODY : ownerOf(draft, book, loop)),
    party_time: loop.partyTime,
    opened_at: loop.openedAt,
    outcome: loop.outcome,
    closed_at: isClosed ? draft.now.toISOString() : null,
  };
}

/** One statement writes a row once: of a ticket that the turn also solved, that is what is written. */
function stillOpen({ rows, loops }: Draft): TicketAssignedRow[] {
  const solved = new Set(rows.tickets_solved.map(({ loop_id: id }) => id));
  if (solved.size === 0) return rows.tickets_assigned;
  const others = [...loops.values()].filter(({ id }) => !solved.has(id));
  const open = new Set(others.flatMap(({ tickets }) => tickets.map(({ id }) => id)));
  return rows.tickets_assigned.filter(({ id }) => open.has(id));
}

const NOBODY = { owner_kind: null, owner: null, waits_for: null, next_step: null, deadline_at: null };

/** The one who has the next step: the agent or queue that holds the conversation, the queue of a person's step, else the assistant. */
function ownerOf(draft: Draft, book: TurnBook, loop: DraftLoop) {
  const step = { waits_for: loop.waitsFor, next_step: loop.nextStep, deadline_at: loop.deadlineAt };
  const { step: set } = loop.waiting;
  // Who was named keeps it, until the conversation passes to somebody else.
  if (set && (set.epoch === draft.epoch || draft.holder.kind === 'assistant'))
    return { owner_kind: 'agent' as const, owner: set.owner, ...step };
  if (draft.holder.kind !== 'assistant')
    return { owner_kind: draft.holder.kind, owner: draft.holder.name, ...step };
  if (loop.waitsFor === 'person') {
    return { owner_kind: 'queue' as const, owner: loop.queue ?? plannedQueue(book, loop), ...step };
  }
  return { owner_kind: 'assistant' as const, owner: null, ...step };
}

/** For a loop that did not move in this turn: the queue that its state names. */
function plannedQueue(book: TurnBook, loop: DraftLoop): string {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const plan = flow?.plans.get(stateName(loop.value as StateValue)); // written by applyMove only
  return plan?.rest?.queue ?? book.fallbackQueue;
}

function timersSet(loop: DraftLoop): TimerRow[] {
  if (loop.outcome !== null) return [];
  return [...loop.timers].flatMap(([name, timer]) =>
    timer === null
      ? []
      : [
          {
            loop_id: loop.id,
            name,
            fence: timer.fence,
            event: timer.event,
            due_at: timer.dueAt.toISOString(),
          },
        ],
  );
}

/** A loop that ends stops every timer that it had. */
function timersCleared(loop: DraftLoop): { loop_id: string; name: string }[] {
  const cancelled = [...loop.timers].filter(([, timer]) => timer === null).map(([name]) => name);
  const names = loop.outcome === null ? cancelled : [...cancelled, ...Object.keys(loop.waiting.timers ?? {})];
  return [...new Set(names)].map((name) => ({ loop_id: loop.id, name }));
}

function messageRows(draft: Draft, book: TurnBook): MessageRow[] {
  const to = draft.replyTo;
  const { allowed, blocked } = checkSpeech(draft.speech, draft.isPassedOn ? 'queue' : draft.holder.kind);
  draft.blocked.push(...blocked);
  if (!to) {
    draft.blocked.push(...allowed.map(({ content }) => ({ rule: 'noAddress', text: content.kind })));
    return [];
  }
  const placeOf = ({ to: id }: Speech) => draft.situation.addresses.find((each) => each.id === id) ?? to;
  return [...Map.groupBy(allowed, placeOf)].flatMap(([place, speech]) => rowsTo(draft, book, place, speech));
}

function rowsTo(draft: Draft, book: TurnBook, to: KnownAddress, speech: Speech[]): MessageRow[] {
  const isOpen = isServiceWindowOpen(
    to.lastInboundAt === null ? null : new Date(to.lastInboundAt),
    draft.now,
  );
  return compileSpeech(speech, book.capabilities(to.channel), isOpen).map((one) => messageRow(one, to));
}

function messageRow(speech: Speech, to: { id: string; channel: string }): MessageRow {
  return {
    id: newId(),
    address_id: to.id,
    author: speech.author,
    content: speech.content as unknown as JsonObject,
    fallback: speech.template as unknown as JsonObject | null,
    channel: to.channel,
    loop_id: speech.loopId,
    states_money: speech.statesMoney,
  };
}
