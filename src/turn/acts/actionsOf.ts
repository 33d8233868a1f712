import type { PassedState, SaidFor } from '../../conversation/agentAct.ts';
import type { AgentAct } from '../../conversation/agentAct.ts';
import type { ActInput, Expectation, OfferedAct, OfferedOption } from '../../flow/effect.ts';
import type { Money } from '../../base/money.ts';
import { repeat } from '../../flow/repeat.ts';
import { accepts, restIn, standsIn } from '../loopsOf.ts';
import { titleOf } from '../say.ts';
import type { Draft, DraftLoop } from '../draft.ts';
import type { TurnBook } from '../turnBook.ts';
import { handBackStates, valueIn } from './handBackStates.ts';

/** One thing that an agent can do with a loop where it stands, and what it takes. */
export interface Action {
  /** In the language of the draft: the agent's. */
  title: string;
  /** What is sent; what is typed goes into its input or its slots under the names of `inputs`. */
  act: AgentAct;
  inputs: readonly ActInput[];
  money: Money | null;
}

/**
 * All that an agent can do with a loop where it stands: the buttons of its state, and what the customer would say there,
 * said for them. Made of the same plans that the flow goes by, so nothing is offered that it does not take.
 */
export function actionsOf(draft: Draft, book: TurnBook, loop: DraftLoop): Action[] {
  const rest = restIn(draft, book, loop);
  if (rest === null) return [];
  const seen = { state: standsIn(loop) };
  const buttons = (rest.acts ?? []).map((act) => button(draft, book, { loop, act }));
  const said = rest.expects === undefined ? [] : saidFor(draft, book, rest.expects);
  const answers = [...said, ...cancelling(draft, book, loop)].map(({ title, heard, inputs }) => ({
    title,
    act: { kind: 'answer' as const, loopId: loop.id, heard, seen },
    inputs,
    money: null,
  }));
  return [...buttons, ...answers];
}

/** The states that a loop may be handed back in, with the words that the assistant would say there. */
export function handBacksOf(
  draft: Draft,
  book: TurnBook,
  { loop, way }: { loop: DraftLoop; way: readonly PassedState[] },
): { state: string; says: string | null }[] {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  return handBackStates(draft, book, { loop, way }).map((state) => {
    if (!flow?.plans.has(state)) return { state, says: null };
    const said = repeat(flow, { value: valueIn(state), context: loop.context }, draft.now.toISOString());
    return {
      state,
      says: said.map(({ text, facts }) => book.text(draft.language, text, facts)).join('\n') || null,
    };
  });
}

function button(
  { language }: Draft,
  book: TurnBook,
  { loop, act }: { loop: DraftLoop; act: OfferedAct },
): Action {
  const key = `act.${loop.flow}.${act.name}`;
  return {
    title: book.hasText(key) ? book.text(language, key, {}) : act.title,
    act: { kind: 'move', loopId: loop.id, name: act.name, input: {}, seen: { state: standsIn(loop) } },
    inputs: act.input ?? [],
    money: act.money ?? null,
  };
}

interface Said {
  title: string;
  heard: SaidFor;
  inputs: readonly ActInput[];
}

function saidFor(draft: Draft, book: TurnBook, expects: Expectation): Said[] {
  const title = (option: OfferedOption) => titleOf(draft, book, option);
  switch (expects.kind) {
    case 'choice':
      return expects.options.map((option) => ({
        title: title(option),
        heard: { type: 'choose', option: option.id },
        inputs: [],
      }));
    case 'yesNo': {
      const [yes, no] = expects.options ?? YES_NO;
      return [
        { title: title(yes ?? YES_NO[0]), heard: { type: 'affirm' }, inputs: [] },
        { title: title(no ?? YES_NO[1]), heard: { type: 'deny' }, inputs: [] },
      ];
    }
    case 'slot': {
      const inputs = [{ name: expects.slot, as: expects.as, isNeeded: true }];
      return [{ title: expects.slot, heard: { type: 'answer', slots: {} }, inputs }];
    }
  }
}

const YES_NO = [
  { id: 'yes', title: { text: 'yes' } },
  { id: 'no', title: { text: 'no' } },
] as const;

function cancelling(draft: Draft, book: TurnBook, loop: DraftLoop): Said[] {
  if (!accepts(draft, book, { loop, heard: { type: 'cancel' } })) return [];
  const title = book.hasText('act.cancel')
    ? book.text(draft.language, 'act.cancel', {})
    : 'Cancel the request';
  return [{ title, heard: { type: 'cancel' }, inputs: [] }];
}
