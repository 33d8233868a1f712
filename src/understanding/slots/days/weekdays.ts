import { weekdayOf, type CivilDay } from './civilDay.ts';
import { ORDINALS_IN_SPANISH, SHORT_WEEKDAYS, tenseOf, type Tense, WEEKDAYS } from './dayWords.ts';
import type { DayFound } from './relativeDays.ts';

/** A day of the week; `day` is null when it could be one of two. */
export interface WeekdayFound extends Omit<DayFound, 'day'> {
  day: CivilDay | null;
  weekday: number;
  /** Nothing beside it says which week. */
  isBare: boolean;
}

/**
 * 'Friday', 'sexta que vem', 'el viernes de la semana que viene'. A bare one is the coming one, in a sentence about
 * the past the last one; on that day itself it could be either. 'Next Friday' is next week's: while this week's is
 * still to come, English and Portuguese speakers mean the one or the other, so it is none.
 * Source: Fundéu, 'próximo', read 2026-11-21: in Spanish 'el próximo viernes' is the first to come.
 */
export function weekdaysIn(text: string, today: CivilDay, language: string): WeekdayFound[] {
  const isShort = text.trim().split(' ').length <= 2;
  const tense = tenseOf(text);
  return [...text.matchAll(WEEKDAY)].flatMap(
    ({ 0: said, 1: before = '', 2: name = '', 3: after = '', index }) => {
      const weekday = WEEKDAYS.get(name) ?? (isShort || before !== '' ? SHORT_WEEKDAYS.get(name) : undefined);
      if (weekday === undefined || counts(text, index, said, language)) return [];
      const which = `${before}|${after}`;
      const day = dayNamed(weekday, which, { today, language, tense });
      return [{ day, weekday, from: index, to: index + said.length, isBare: !/[a-z]/u.test(which) }];
    },
  );
}

const NAMES = [...new Set([...WEEKDAYS.keys(), ...SHORT_WEEKDAYS.keys()])].sort(
  (a, b) => b.length - a.length,
);

const WEEKDAY = new RegExp(
  `(?:\\b(next week|next|this coming|this|coming|last|proxim[oa]|ultim[oa]|pasado|est[ea]|ness[ea]|dess[ea]) ?(?:on )?)?` +
    `\\b(${NAMES.join('|')})\\b(?: feira)?` +
    `( (?:(?:of |da |de la |)(?:next week|(?:proxima )semana que v(?:em|iene)|semana que v(?:em|iene)|proxima semana|last week|semana pas?sada)|que v(?:em|iene)|proxim[oa]|pas?sad[oa]))?`,
  'gu',
);

/** 'A segunda opção' is no Monday, nor is 'la segunda', and Black Friday is no Friday that is meant. */
function counts(text: string, index: number, said: string, language: string): boolean {
  if (text.slice(0, index).trimEnd().endsWith('black')) return true;
  const name = said.trim().split(' ').at(-1) ?? '';
  if (!/segunda|terca|quarta|quinta|sexta/u.test(said) || said.includes('feira')) return false;
  if (language.startsWith('es') && ORDINALS_IN_SPANISH.has(name)) return true;
  return /^ (?:op[ct]|vez|parte|via|pessoa|compra|pedido|unidade|peca|mensagem|tentativa|foto|caneca|cor\b|one)/u.test(
    text.slice(index + said.length),
  );
}

function dayNamed(
  weekday: number,
  which: string,
  { today, language, tense }: { today: CivilDay; language: string; tense: Tense | null },
): CivilDay | null {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const thisMonday = today - ((weekdayOf(today) + 6) % 7);
  const inWeek = (weeks: number) => thisMonday + 7 * weeks + ((weekday + 6) % 7);
  if (/last week|semana pas/u.test(which)) return inWeek(-1);
  if (/week|semana/u.test(which)) return inWeek(1);
  if (/last|ultim|pas?sad/u.test(which)) return ahead === 0 ? today - 7 : today + ahead - 7;
  if (/coming/u.test(which)) return today + (ahead === 0 ? 7 : ahead);
  if (/next|que v|proxim/u.test(which)) return nextNamed(today, ahead, inWeek(1), language);
  if (ahead === 0) return null;
  const isThis = /this|est[ea]|ness|dess/u.test(which);
  if (tense === null && !isThis) return null;
  return tense === 'past' && !isThis ? today + ahead - 7 : today + ahead;
}

function nextNamed(today: CivilDay, ahead: number, nextWeek: CivilDay, language: string): CivilDay | null {
  const first = today + (ahead === 0 ? 7 : ahead);
  return first === nextWeek || language.startsWith('es') ? first : null;
}
