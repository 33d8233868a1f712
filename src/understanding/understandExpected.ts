import type { Json } from '../base/json.ts';
import type { InboundContent } from '../conversation/content.ts';
import type { Correctable, Expectation, OfferedOption, SlotKind } from '../flow/effect.ts';
import { isAboutShown } from './aboutShown.ts';
import { asksYesNo } from './asksYesNo.ts';
import { readChoice, type ShownOption } from './choice.ts';
import type { Command } from './command.ts';
import {
  findCorrection,
  findInstead,
  findUndenied,
  type ShownCorrectable,
} from './correction/findCorrection.ts';
import { fold } from './fold.ts';
import { isQuestion, questionsBehind } from './questionBehind.ts';
import { restOf, trimmedRest } from './restOf.ts';
import { findInText, readSlot } from './slots/readSlot.ts';
import { textIn } from './textIn.ts';
import { readYesNo } from './yesNo.ts';

/** How the state's question looked to the contact. */
export interface Asked {
  /** Null when nothing is asked: then only corrections are heard. */
  expects: Expectation | null;
  /** Earlier answers that may still be changed. */
  corrects: readonly Correctable[];
  /** BCP 47. */
  language: string;
  /** The instant of the turn and the business's IANA time zone: what 'next Friday' is counted from. */
  now: Date;
  timeZone: string;
  /** ISO 4217: what a bare '50' is in. Null or absent: the currency must be said. */
  currency?: string | null;
  /** The title of an option as the contact saw it. */
  titleOf: (option: OfferedOption) => string;
  /** What stood below the title, if anything did. */
  descriptionOf?: (option: OfferedOption) => string | null;
}

/** What was heard of what the open loop waits for. */
export interface Expected {
  commands: Command[];
  /** What else was said, when it is three words and more: perhaps another wish, for whoever knows wishes. */
  rest: string | null;
}

/**
 * Stage 0: what the open loop waits for, and corrections of what was answered before. Null when it does not surely fit:
 * a wrong answer costs more than a question. What is asked now comes before what was asked earlier, unless words of
 * correction say otherwise; an answer and a correction in one message are two commands, in the order they were said.
 */
export function understandExpected(content: InboundContent, asked: Asked): Expected | null {
  const text = content.kind === 'choice' ? null : textIn(content);
  if (text === null) return fromContent(content, asked);
  const correctables = asked.corrects.map((one) => shownCorrectable(one, asked));
  const correction = findCorrection(text, correctables, asked);
  if (correction !== null) {
    const answered = answerIn(correction.before, asked);
    const now = takesAnyWords(asked) ? null : answerIn(correction.said, asked);
    if (now !== null && answered === null) return answerIn(text, asked) ?? now;
    const command: Command = { kind: 'correct', slots: correction.slots };
    // A yes to what is wrong is no yes to what is right.
    const first = asked.expects?.kind === 'yesNo' ? [] : (answered?.commands ?? []);
    return { commands: [...first, command], rest: answered?.rest ?? null };
  }
  const answered = answerIn(text, asked) ?? photoFrom(content, asked);
  if (answered !== null) return answered;
  const slots =
    (asked.expects?.kind === 'yesNo' ? findInstead(text, correctables, asked) : null) ??
    findUndenied(text, correctables, asked);
  return slots === null ? null : { commands: [{ kind: 'correct', slots }], rest: null };
}

function takesAnyWords({ expects }: Asked): boolean {
  return expects?.kind === 'slot' && expects.as === 'words';
}

function shown(option: OfferedOption, { titleOf, descriptionOf }: Asked): ShownOption {
  const description = descriptionOf?.(option) ?? null;
  return { id: option.id, title: titleOf(option), ...(description === null ? {} : { description }) };
}

function shownCorrectable(one: Correctable, asked: Asked): ShownCorrectable {
  if ('as' in one) return one;
  return { slot: one.slot, options: one.options.map((option) => shown(option, asked)) };
}

/** A tapped button, a photo, a contact card. */
function fromContent(content: InboundContent, asked: Asked): Expected | null {
  const { expects } = asked;
  if (expects === null) return null;
  const text = textIn(content);
  if (expects.kind === 'slot') {
    const value = readSlot(content, expects.as, asked);
    if (value === null) return null;
    const rest = expects.as === 'photo' && text !== null ? trimmedRest(text) : null;
    return { commands: [{ kind: 'answer', slots: { [expects.slot]: value } }], rest };
  }
  if (content.kind !== 'choice') return null;
  const options = optionsOf(expects, asked);
  const option = options.find(({ id }) => id === content.optionId)?.id ?? readChoice(content.title, options);
  return option === null ? null : { commands: [chosen(expects, option)], rest: null };
}

/** A photo with words below it. */
function photoFrom(content: InboundContent, asked: Asked): Expected | null {
  return asked.expects?.kind === 'slot' && asked.expects.as === 'photo' ? fromContent(content, asked) : null;
}

function answerIn(text: string, asked: Asked): Expected | null {
  const { expects } = asked;
  if (expects === null || text === '') return null;
  if (expects.kind === 'slot') return slotIn(text, expects, asked);
  const command = commandIn(text, expects, asked);
  if (command !== null) return { commands: [command], rest: null };
  for (const { answer, question } of questionsBehind(text)) {
    const before = commandIn(answer, expects, asked);
    if (before !== null) return { commands: [before], rest: question };
  }
  return null;
}

type Open = Extract<Expectation, { kind: 'slot' }>;

function slotIn(text: string, { slot, as }: Open, asked: Asked): Expected | null {
  if (as === 'photo') return null;
  const answer = (value: Json): Command => ({ kind: 'answer', slots: { [slot]: value } });
  if (ASKED_ABOUT.includes(as)) {
    for (const { answer: before, question } of questionsBehind(text)) {
      const value = isQuestion(before) ? null : (findInText(before, as, asked)?.value ?? null);
      if (value !== null) return { commands: [answer(value)], rest: question };
    }
    if (isQuestion(text)) return null;
  }
  const found = findInText(text, as, asked);
  if (found === null) return null;
  const isAll = as === 'words' || as === 'address';
  return { commands: [answer(found.value)], rest: isAll ? null : restOf(text, found) };
}

/** What a question may hold without answering one. */
const ASKED_ABOUT: readonly SlotKind[] = ['date', 'quantity', 'money'];

type Closed = Exclude<Expectation, { kind: 'slot' }>;

/** What a contact who thinks twice begins with. */
const AFTER_ALL =
  /^\s*(?:actually|na verdade|en realidad|i mean|quer dizer|digo|mejor dicho|ou melhor|or rather|sorry|desculpa|perd[oó]n)[\s,.:]+/iu;

function commandIn(said: string, expects: Closed, asked: Asked): Command | null {
  const text = said.replace(AFTER_ALL, '');
  const yesNo = asksYesNo(expects);
  const meaning = yesNo === null ? null : readYesNo(text);
  if (yesNo !== null && meaning !== null) return yesNo(meaning);
  const options = optionsOf(expects, asked);
  if (expects.kind === 'choice' && expects.words !== undefined) {
    const option = readAmongWords(text, options, expects.options);
    if (option !== null) return chosen(expects, option);
    return isAboutShown(text) ? { kind: 'answer', slots: { [expects.words]: text } } : null;
  }
  if (options === PLAIN_BUTTONS && !/^\D*[12]\D*$/u.test(fold(text))) return null;
  const option = readChoice(text, options);
  return option === null ? null : chosen(expects, option);
}

/**
 * Where words are welcome, a thing of the list is meant by its whole title or its place: 'the white one', 'under a
 * hundred' may be a wish for others. The buttons below it are meant as everywhere.
 */
function readAmongWords(
  text: string,
  shownOptions: readonly ShownOption[],
  offered: readonly OfferedOption[],
): string | null {
  const said = fold(text);
  const named = shownOptions.find(({ title }) => fold(title) === said);
  if (named !== undefined) return named.id;
  const nameless = shownOptions.map((option, at) => {
    const isThing = 'fact' in (offered[at]?.title ?? {});
    return isThing ? { ...option, title: '', ...(option.description && { description: '' }) } : option;
  });
  return readChoice(text, nameless);
}

/** The buttons of a yes-or-no question carry the ids `yes` and `no`. */
function chosen(expects: Closed, option: string): Command {
  if (expects.kind === 'choice') return { kind: 'choose', option };
  return { kind: option === 'yes' ? 'affirm' : 'deny' };
}

function optionsOf(expects: Closed, asked: Asked): readonly ShownOption[] {
  const options = (expects.options ?? []).map((option) => shown(option, asked));
  return options.length > 0 ? options : PLAIN_BUTTONS;
}

/** Without titles only '1' and '2' are places; the words are read as a yes or a no. */
const PLAIN_BUTTONS: readonly ShownOption[] = [
  { id: 'yes', title: '' },
  { id: 'no', title: '' },
];
