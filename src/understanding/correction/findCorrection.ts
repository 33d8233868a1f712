import type { JsonObject } from '../../base/json.ts';
import { readChoice, type ShownOption } from '../choice.ts';
import { fold } from '../fold.ts';
import { findEmails } from '../slots/email.ts';
import { undenied, type Found, type Reading } from '../slots/found.ts';
import { findOrderNumbers } from '../slots/orderNumber.ts';
import { findPhones } from '../slots/phone.ts';
import { findInText } from '../slots/readSlot.ts';
import type { SlotKind } from '../../flow/effect.ts';
import { splitAtMarker } from './markers.ts';

/** An earlier answer that may still be changed, with its options as the contact saw them. */
export type ShownCorrectable =
  { slot: string; as: SlotKind } | { slot: string; options: readonly ShownOption[] };

/** Earlier answers that are others now; of a choice, the id of the option. */
export interface Correction {
  slots: JsonObject;
  /** What was said before the words of correction: perhaps an answer. */
  before: string;
  /** What was said with them. */
  said: string;
}

/**
 * A correction that says so: 'sorry, I meant LP-1043', 'na verdade é o azul', 'LP-1043, wrong number'. Null without
 * such words, and when what follows fits no earlier answer, or several.
 */
export function findCorrection(
  text: string,
  correctables: readonly ShownCorrectable[],
  reading: Reading,
): Correction | null {
  if (correctables.length === 0 || text.length > LONGEST) return null;
  const marked = splitAtMarker(fold(text));
  if (marked === null) return null;
  if (marked.after.split(' ').length > MOST_WORDS) return null;
  const behind = valuesIn(marked.after, correctables, reading);
  if (behind !== null) return { slots: behind, before: marked.before, said: marked.after };
  // 'LP-1043, I was wrong': the value stands first.
  if (/[\p{L}\p{N}]{4}/u.test(marked.after)) return null;
  const ahead = valuesIn(marked.before, correctables, reading);
  return ahead === null ? null : { slots: ahead, before: '', said: marked.before };
}

/** 'No, LP-1043' to 'Shall I refund LP-1042?': no to this one, and another is named. */
export function findInstead(
  text: string,
  correctables: readonly ShownCorrectable[],
  reading: Reading,
): JsonObject | null {
  if (correctables.length === 0 || text.length > LONGEST) return null;
  const match =
    /^(?:no|nope|nah|nao|naum|n|nop)(?:[ ,.!:;-]+)(?:(?:e|eh|es|it'?s|it is|sorry|desculpa|perdon)[ ,]+)?(?=\S)/u.exec(
      fold(text),
    );
  const named = match === null ? null : fold(text).slice(match[0].length);
  // 'No, that is not what I ordered with LP-1043' tells more.
  return named === null || named.split(' ').length > MOST_NAMED
    ? null
    : valuesIn(named, correctables, reading);
}

/** 'Not LP-1042 but LP-1043': of two values of one kind, the one that is not denied. */
export function findUndenied(
  text: string,
  correctables: readonly ShownCorrectable[],
  reading: Reading,
): JsonObject | null {
  if (text.length > LONGEST) return null;
  const folded = fold(text);
  const fitting = correctables.filter((one) =>
    'as' in one ? hasDenied(folded, allIn(folded, one.as, reading)) : TWO_SIDED.test(folded),
  );
  return fitting.length === 0 ? null : valuesIn(folded, fitting, reading);
}

const LONGEST = 500;

/** Who goes on for longer tells something else. */
const MOST_WORDS = 14;
const MOST_NAMED = 5;

/** 'Not the blue one, the red one': a choice reads which is which. */
const TWO_SIDED =
  /(?:^|[ ,])(?:not|nao|no) .*(?:[,.;]| but | mas | sino ).*\S|\S.*(?:,| and| e| y) (?:not|nao|no) /u;

function hasDenied(folded: string, found: readonly Found[]): boolean {
  const left = undenied(folded, found);
  return left.length > 0 && left.length < found.length;
}

function allIn(folded: string, kind: SlotKind, { language }: Reading): Found[] {
  if (kind === 'orderNumber') return findOrderNumbers(folded);
  if (kind === 'email') return findEmails(folded);
  return kind === 'phone' ? findPhones(folded, language) : [];
}

/** The values in a text, of as many earlier answers as it surely has some for. */
function valuesIn(
  text: string,
  correctables: readonly ShownCorrectable[],
  reading: Reading,
): JsonObject | null {
  const found = correctables.flatMap((one) => {
    const value = valueIn(text, one, reading);
    return value === null ? [] : [{ slot: one.slot, ...value }];
  });
  const isClear = found.every((one, at) =>
    found.every((other, place) => at === place || one.to <= other.from || other.to <= one.from),
  );
  if (found.length === 0 || !isClear) return null;
  return Object.fromEntries(found.map(({ slot, value }) => [slot, value]));
}

/** Free words fit everything, so they correct nothing. */
function valueIn(text: string, one: ShownCorrectable, reading: Reading): Found | null {
  if ('as' in one) return one.as === 'words' ? null : findInText(text, one.as, reading);
  const option = readChoice(text, one.options);
  return option === null ? null : { value: option, from: 0, to: text.length };
}
