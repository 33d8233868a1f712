import type { Effect } from '../flow/effect.ts';
import type { Flow } from '../flow/flow.ts';
import type { Move } from '../flow/advance.ts';
import type { EventId } from '../base/id.ts';
import { newId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import { changeHolder } from './changeHolder.ts';
import { dropSpeech, type Draft, type DraftLoop } from './draft.ts';
import { dropApproval } from './dropApproval.ts';
import { keepSource } from './keepSource.ts';
import { openTicket } from './openTicket.ts';
import { recordMarketing } from './recordMarketing.ts';
import { say } from './say.ts';
import type { TurnBook } from './turnBook.ts';

/** Where a move came from: for the record of the turn. */
export interface Cause {
  event: EventId;
  /** What the flow heard: 'affirm', 'result.refunded' … */
  on: string;
  /** Who decided it when it was an agent. */
  agent?: string;
}

interface Moved {
  flow: Flow;
  loop: DraftLoop;
  move: Move;
  cause: Cause;
}

/** Carries one step of a flow into the turn: where the loop stands now, and all that the step decided. */
export function applyMove(draft: Draft, book: TurnBook, moved: Moved): void {
  const { loop, move, cause } = moved;
  keepSource(draft, { loop, context: move.state.context, cause });
  dropSpeech(draft, ({ isPassing, loopId }) => isPassing === true && loopId === loop.id);
  loop.isChanged = true;
  loop.value = move.state.value as Json; // XState's state values are strings and objects of strings
  loop.context = move.state.context;
  draft.changes.push({
    event: cause.event,
    loop: loop.id,
    flow: loop.flow,
    from: move.from,
    to: move.to,
    on: cause.on,
  });
  // A call belongs to the visit of its state: once the state is left, its answer is late.
  if (move.from !== move.to) delete loop.waiting.call;
  if (move.from !== move.to || move.rest === null) dropApproval(draft, loop);
  rest(draft, loop, move);
  if (!KEEPS_STRAYS.test(cause.on)) delete loop.waiting.strays;
  const asking = move.rest?.waitsFor === 'customer' ? lastSaid(move.effects) : null;
  for (const effect of move.effects) apply(draft, book, { ...moved, effect, asks: effect === asking });
}

/** What is no answer, and what brings the same question again. */
const KEEPS_STRAYS = /^(unclear|repeat|resume|start|xstate\.after\..*)$/;

/** Of a loop that comes to wait for the contact the last words are the question. */
function lastSaid(effects: readonly Effect[]): Effect | null {
  return effects.findLast(({ kind }) => kind === 'say') ?? null;
}

function rest(draft: Draft, loop: DraftLoop, move: Move): void {
  loop.outcome = move.rest === null ? (move.outcome ?? 'closed') : null;
  if (!move.rest) return;
  const { waitsFor, nextStep, deadlineMs, queue } = move.rest;
  loop.waitsFor = waitsFor;
  if (move.from !== move.to) delete loop.waiting.step;
  if (!loop.waiting.step) loop.nextStep = nextStep;
  loop.queue = waitsFor === 'person' ? (queue ?? null) : null;
  if (loop.waiting.step) return;
  if (move.entered || loop.isNew) loop.deadlineAt = new Date(draft.now.getTime() + deadlineMs).toISOString();
}

function apply(
  draft: Draft,
  book: TurnBook,
  { flow, loop, cause, effect, asks }: Moved & { effect: Effect; asks: boolean },
): void {
  switch (effect.kind) {
    case 'say':
      return say(draft, book, { loop, effect, asks });
    case 'call':
      return call(draft, loop, effect);
    case 'setTimer':
      return setTimer(draft, loop, effect);
    case 'cancelTimer':
      return cancelTimer(loop, effect.name);
    case 'openTicket':
      return openTicket(draft, book, { flow, loop, ...effect });
    case 'resolveTickets':
      loop.tickets = [];
      draft.rows.tickets_solved.push({ loop_id: loop.id });
      return;
    case 'handOver':
      openTicket(draft, book, { flow, loop, queue: effect.queue, reason: effect.reason, priority: 'normal' });
      return changeHolder(draft, { kind: 'queue', name: effect.queue });
    case 'promise':
      return promise(draft, loop, { ...effect, madeBy: cause.agent ?? 'assistant' });
    case 'keepPromises':
      loop.promises = [];
      draft.rows.promises_kept.push({ loop_id: loop.id });
      return;
    case 'consent':
      return recordMarketing(draft, effect.marketing);
    case 'close':
      loop.outcome = effect.outcome;
  }
}

function call(draft: Draft, loop: DraftLoop, effect: Extract<Effect, { kind: 'call' }>): void {
  const key = effect.key ?? `${loop.id}:${effect.call}`;
  loop.waiting.call = effect.call;
  draft.rows.effects.push({
    id: newId(),
    loop_id: loop.id,
    operation: effect.operation,
    key,
    input: effect.input,
  });
  draft.rows.requests.push({ effect_key: key, loop_id: loop.id, call: effect.call });
}

export function setTimer(
  draft: Draft,
  loop: DraftLoop,
  effect: Pick<Extract<Effect, { kind: 'setTimer' }>, 'name' | 'afterMs' | 'event'>,
): void {
  const fence = draft.nextFence();
  loop.waiting.timers = { ...loop.waiting.timers, [effect.name]: fence };
  const dueAt = new Date(draft.now.getTime() + effect.afterMs);
  loop.timers.set(effect.name, { fence, event: effect.event, dueAt });
}

export function cancelTimer(loop: DraftLoop, name: string): void {
  delete loop.waiting.timers?.[name];
  loop.timers.set(name, null);
}

function promise(
  draft: Draft,
  loop: DraftLoop,
  { promise: text, dueMs, madeBy }: { promise: string; dueMs: number; madeBy: string },
): void {
  const dueAt = new Date(draft.now.getTime() + dueMs).toISOString();
  const id = newId();
  loop.promises = [...loop.promises, { id, promise: text, dueAt, madeBy }];
  draft.rows.promises.push({ id, loop_id: loop.id, promise: text, made_by: madeBy, due_at: dueAt });
}
