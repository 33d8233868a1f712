import { newId } from '../../base/id.ts';
import type { StateValue } from 'xstate';
import type { HandBackAct } from '../../conversation/agentAct.ts';
import { untrust } from '../../base/untrusted.ts';
import { advance } from '../../flow/advance.ts';
import { understandExpected } from '../../understanding/understandExpected.ts';
import { advanceLoop, type Heard } from '../advanceLoop.ts';
import { changeHolder } from '../changeHolder.ts';
import { noChange, type DraftLoop } from '../draft.ts';
import { openLoops, restIn, standsIn } from '../loopsOf.ts';
import { titleOf } from '../say.ts';
import { loopFor, may, refuse, type ActOn } from './act.ts';
import { goTo } from './goTo.ts';
import { handBackStates } from './handBackStates.ts';
import { heldByOther } from './hold.ts';
import type { Refusal } from '../turnRows.ts';
import { keepUnsent, sayAs } from './write.ts';

/**
 * The assistant goes on: each loop in the state where it stands, or one of them in a state that it has been in, with what
 * the agent tells. What was told is not asked again. A step that a person must decide keeps the conversation.
 */
export function handBack(on: ActOn, act: HandBackAct): void {
  if (!isGivenBack(on, act) && act.say !== undefined) keepUnsent(on, act.say);
}

/** False: it was refused. */
function isGivenBack(on: ActOn, act: HandBackAct): boolean {
  const { draft } = on;
  const other = heldByOther(draft, on.agentId);
  if (other !== null && !may(on, 'conversation.assign'))
    return no(on, `${other} holds the conversation`, 'HELD_BY');
  if (act.epoch !== undefined && act.epoch !== draft.epoch && other !== null)
    return no(on, 'the conversation has changed hands since it was looked at');
  const chosen = chosenLoop(on, act);
  if (chosen === 'refused') return false;
  const loops = openLoops(draft);
  const kept = loops.find((loop) => loop !== chosen && handsOverAgain(on, loop));
  if (kept) return no(on, `${kept.flow} waits for a person's decision first`);
  if (act.say !== undefined) sayAs(on, act.say, chosen?.id ?? null);
  if (act.tell !== undefined) tellAssistant(on, act.tell, chosen?.id ?? null);
  changeHolder(draft, { kind: 'assistant' });
  for (const loop of loops) resume(on, loop, { act, isChosen: loop === chosen });
  noChange(draft, on.event, 'handed back');
  return true;
}

function no(on: ActOn, why: string, refused?: Refusal): false {
  refuse(on, why, refused);
  return false;
}

/** The loop that shall go on elsewhere; null when all go on where they stand. */
function chosenLoop(on: ActOn, { loopId, state, way = [] }: HandBackAct): DraftLoop | null | 'refused' {
  if (loopId === undefined || state === undefined) return null;
  const loop = loopFor(on, loopId);
  if (!loop) return 'refused';
  if (state === standsIn(loop)) return null;
  if (handBackStates(on.draft, on.book, { loop, way }).includes(state)) return loop;
  refuse(on, `${loop.flow} cannot be handed back in '${state}'`);
  return 'refused';
}

function resume(
  on: ActOn,
  loop: DraftLoop,
  { act: { state, tell }, isChosen }: { act: HandBackAct; isChosen: boolean },
): void {
  const { draft, book, event } = on;
  if (!isChosen && isApproval(on, loop)) return;
  loop.tickets = [];
  draft.rows.tickets_solved.push({ loop_id: loop.id });
  if (isChosen && state !== undefined) goTo(draft, loop, { state, event });
  const told = tell === undefined ? null : toldBy(on, loop, tell);
  if (told && advanceLoop(draft, book, { loop, heard: told, event, agent: on.agentId })) return;
  advanceLoop(draft, book, { loop, heard: { type: 'resume' }, event });
}

/** An approval waits for its person whoever speaks meanwhile: its ticket stays, and nothing is said again. */
function isApproval({ book }: ActOn, loop: DraftLoop): boolean {
  return book.pinned(loop.flow, loop.flowVersion)?.plans.get(standsIn(loop))?.kind === 'askPerson';
}

/** A step is pure, so it can be tried: one that would only hand over again is not handed back. */
function handsOverAgain({ draft, book }: ActOn, loop: DraftLoop): boolean {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const state = { value: loop.value as StateValue, context: loop.context }; // written by applyMove only
  if (!flow?.plans.has(standsIn(loop))) return true;
  const move = advance(flow, state, { type: 'resume', at: draft.now.toISOString() }, 0);
  return move.effects.some(({ kind }) => kind === 'handOver');
}

/** Where an order number, a date or an address is asked for, and the agent tells it, it is answered already. */
function toldBy({ draft, book }: ActOn, loop: DraftLoop, tell: string): Heard | null {
  const expects = restIn(draft, book, loop)?.expects;
  if (expects?.kind !== 'slot' || expects.as === 'words') return null;
  const heard = understandExpected(
    { kind: 'text', text: untrust(tell) },
    {
      expects,
      corrects: [],
      language: draft.language,
      now: draft.now,
      timeZone: book.timeZone,
      currency: book.currency,
      titleOf: (option) => titleOf(draft, book, option),
    },
  );
  const answer = heard?.commands.find((command) => command.kind === 'answer');
  return answer ? { type: 'answer', slots: answer.slots } : null;
}

function tellAssistant({ draft, agentId }: ActOn, text: string, loopId: string | null): void {
  draft.rows.told.push({ id: newId(), loop_id: loopId, text, told_by: agentId });
}
