import type { EventId } from '../base/id.ts';
import type { AgentAct, ConversationEvent } from '../conversation/event.ts';
import type { StateValue } from 'xstate';
import { advance } from '../flow/advance.ts';
import { stateName } from '../flow/stateName.ts';
import { advanceLoop } from './advanceLoop.ts';
import { changeHolder } from './changeHolder.ts';
import { noChange, type Draft, type DraftLoop } from './draft.ts';
import { takeTickets } from './takeTickets.ts';
import type { TurnBook } from './turnBook.ts';

type Act = Extract<ConversationEvent, { kind: 'act' }>;

/** What an agent does is decided by the same flows and the same rules as what the contact says. */
export function hearAct(draft: Draft, book: TurnBook, event: EventId, { agentId, act }: Act): void {
  switch (act.kind) {
    case 'takeOver':
      return takeOver(draft, event, agentId);
    case 'handBack':
      return handBack(draft, book, event);
    case 'write':
      return write(draft, event, agentId, act);
    case 'move':
      return move(draft, book, event, { agentId, act });
    case 'closeLoop':
      return closeLoop(draft, event, act);
  }
}

function takeOver(draft: Draft, event: EventId, agentId: string): void {
  takeTickets(draft, agentId);
  changeHolder(draft, { kind: 'agent', name: agentId });
  noChange(draft, event, 'the agent took over');
}

/** The assistant goes on where the loops stand: each says its words again. A step that a person must decide keeps it. */
function handBack(draft: Draft, book: TurnBook, event: EventId): void {
  const loops = [...draft.loops.values()].filter(({ outcome }) => outcome === null);
  const kept = loops.find((loop) => handsOverAgain(draft, book, loop));
  if (kept) return noChange(draft, event, `refused: ${kept.flow} waits for a person's decision first`);
  changeHolder(draft, { kind: 'assistant' });
  for (const loop of loops.filter((one) => !asksPerson(book, one))) {
    loop.tickets = [];
    draft.rows.tickets_solved.push({ loop_id: loop.id });
    advanceLoop(draft, book, { loop, heard: { type: 'resume' }, event });
  }
  noChange(draft, event, 'handed back');
}

/** An approval waits for its person whoever speaks meanwhile: its ticket stays, and nothing is said again. */
function asksPerson(book: TurnBook, loop: DraftLoop): boolean {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  return flow?.plans.get(stateName(loop.value as StateValue))?.kind === 'askPerson'; // written by applyMove only
}

/** A step is pure, so it can be tried: one that would only hand over again is not handed back. */
function handsOverAgain(draft: Draft, book: TurnBook, loop: DraftLoop): boolean {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const state = { value: loop.value as StateValue, context: loop.context }; // written by applyMove only
  if (!flow?.plans.has(stateName(state.value))) return true;
  const move = advance(flow, state, { type: 'resume', at: draft.now.toISOString() }, 0);
  return move.effects.some(({ kind }) => kind === 'handOver');
}

/** Typing takes over. */
function write(
  draft: Draft,
  event: EventId,
  agentId: string,
  act: Extract<AgentAct, { kind: 'write' }>,
): void {
  takeTickets(draft, agentId);
  changeHolder(draft, { kind: 'agent', name: agentId });
  draft.speech.push({
    author: `agent:${agentId}`,
    content: { kind: 'text', text: act.text },
    template: null,
    loopId: null,
    statesMoney: false,
  });
  noChange(draft, event, 'the agent wrote');
}

function move(
  draft: Draft,
  book: TurnBook,
  event: EventId,
  { agentId, act }: { agentId: string; act: Extract<AgentAct, { kind: 'move' }> },
): void {
  const loop = draft.loops.get(act.loopId);
  if (!loop || loop.outcome !== null) return noChange(draft, event, 'refused: the loop is closed');
  const heard = { type: `act.${act.name}` as const, agentId, input: act.input };
  const isTaken = advanceLoop(draft, book, { loop, heard, event, agent: agentId });
  if (!isTaken)
    return noChange(draft, event, `refused: ${loop.flow} offers no '${act.name}' where it stands`);
  // The queue held it for this decision; nobody has typed, so the assistant goes on.
  if (draft.holder.kind === 'queue' && !waitsForPerson(draft)) changeHolder(draft, { kind: 'assistant' });
}

function waitsForPerson(draft: Draft): boolean {
  return [...draft.loops.values()].some(({ waitsFor, outcome }) => outcome === null && waitsFor === 'person');
}

/** Closing needs an outcome, and no money or call may be on its way. */
function closeLoop(draft: Draft, event: EventId, act: Extract<AgentAct, { kind: 'closeLoop' }>): void {
  const loop = draft.loops.get(act.loopId);
  if (!loop || loop.outcome !== null) return noChange(draft, event, 'refused: the loop is closed');
  if (loop.waiting.call) return noChange(draft, event, 'refused: a system has not answered yet');
  loop.outcome = act.outcome;
  loop.isChanged = true;
  draft.rows.tickets_solved.push({ loop_id: loop.id });
  draft.rows.promises_kept.push({ loop_id: loop.id });
  draft.changes.push({ event, loop: loop.id, flow: loop.flow, from: null, to: act.outcome, on: 'closeLoop' });
}
