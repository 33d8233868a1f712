import assert from 'node:assert/strict';
import type { Fact, Flow, FlowInput, Move, OfferedOption, SlotKind } from 'loopline/flow';
import { texts } from '../texts/texts.ts';
import type { Dialogue, DialogueLine } from './readDialogue.ts';
import { contactOf, lastOf, next, walk, type Heard, type Step, type Walked } from './walk.ts';
import { writeFact } from './writeFact.ts';

/** By the words of a dialogue: what a system answers, what a colleague does, how much time passes. */
export type Happenings = { readonly [what: string]: Step };

/**
 * Plays a dialogue: the customer taps or types what is written, and the assistant must say what is written, word for
 * word. The first line of the customer opens the loop.
 */
export function playDialogue(flow: Flow, dialogue: Dialogue, happenings: Happenings): void {
  const { language, phone, orderNumber } = dialogue;
  const input: Omit<FlowInput, 'at'> = {
    protocolNumber: '261121-000042-7',
    contact: contactOf({ language, phone }),
    slots: { ...dialogue.slots, ...(orderNumber === null ? {} : { orderNumber }) },
  };
  let path: Walked[] = [];
  for (const line of dialogue.lines) {
    if (line.who === 'assistant') assert.deepEqual(line.shown, shownBy(lastOf(path).move, language));
    else
      path =
        path.length === 0
          ? walk(flow, input, [])
          : on(flow, path, stepOf(line, lastOf(path), { language, happenings }));
  }
  const { move } = lastOf(path);
  assert.equal(move.outcome ?? move.to, dialogue.ends);
}

function on(flow: Flow, path: readonly Walked[], step: Step): Walked[] {
  return [...path, next(flow, lastOf(path), step)];
}

type Said = Exclude<DialogueLine, { who: 'assistant' }>;

function stepOf(
  line: Said,
  { move }: Walked,
  { language, happenings }: { language: string; happenings: Happenings },
): Step {
  if (line.who === 'customer') return answerTo(move, line.words, language);
  const step = happenings[line.what];
  if (step === undefined) throw new Error(`No happening is written '${line.what}'; add it to the happenings`);
  return step;
}

/** A tapped title, a yes or a no, or the words themselves where any would do. */
function answerTo({ rest, to }: Move, words: string, language: string): Heard {
  const expects = rest?.expects;
  if (expects === undefined) throw new Error(`'${to}' expects nothing of the customer, who says: ${words}`);
  if (expects.kind === 'slot')
    return { type: 'answer', slots: { [expects.slot]: valueIn(words, expects.as) } };
  if (expects.kind === 'yesNo') return yesOrNo(words, language);
  const option = expects.options.find((each) => shownTitle(each, language) === words);
  if (option !== undefined) return { type: 'choose', option: option.id };
  return expects.takesYesNo ? yesOrNo(words, language) : { type: 'unclear' };
}

function yesOrNo(words: string, language: string): Heard {
  if (words === shownText('yes', {}, language)) return { type: 'affirm' };
  return words === shownText('no', {}, language) ? { type: 'deny' } : { type: 'unclear' };
}

/** 'Rua das Flores 123, São Paulo, 05422-000' as an address, '50 chairs' as a quantity, all else as it was written. */
function valueIn(words: string, as: SlotKind) {
  if (as === 'quantity') return Number(/\d+/.exec(words)?.[0]);
  const address = /^(?<street>.+) (?<number>\d+), (?<city>.+), (?<postalCode>\S+)$/.exec(words)?.groups;
  return as === 'address' && address !== undefined ? { ...address } : words;
}

function shownBy({ effects }: Move, language: string): string[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== 'say') return [];
    const options = (effect.options ?? []).map((option) => `[${shownTitle(option, language)}]`);
    return [
      ...(effect.document === undefined ? [] : [`[${effect.document.fileName}]`]),
      shownText(effect.text, effect.facts, language),
      ...(options.length === 0 ? [] : [options.join(' ')]),
    ];
  });
}

function shownTitle({ title }: OfferedOption, language: string): string {
  return 'text' in title ? shownText(title.text, {}, language) : writeFact(title.fact, language);
}

function shownText(key: string, facts: { [placeholder: string]: Fact }, language: string): string {
  const words = texts[key]?.[language];
  if (words === undefined) throw new Error(`Text '${key}' has no words in '${language}'`);
  return words.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const fact = facts[name];
    return fact === undefined ? placeholder : writeFact(fact, language);
  });
}
