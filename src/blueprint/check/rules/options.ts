import type { PlannedOption } from '../../../flow/plan.ts';
import type { Texts } from '../../text/texts.ts';
import type { Finding, FlowRule } from '../violation.ts';

/**
 * Limits of options, in UTF-16 units: the id of a row, the title of a button and of a row, the description of a row.
 * Source: Interactive messages, WhatsApp Cloud API, Meta for Developers, read 2026-11.
 */
const ID_LENGTH = 200;
const BUTTONS = 3;
const BUTTON_TITLE = 20;
const ROW_TITLE = 24;
const ROW_DESCRIPTION = 72;
const ROWS = 10;

/** Options can be told apart and fit on a phone. Options read from the context are cut to fit when they are sent. */
export const options: FlowRule = (flow, { texts }) =>
  [...flow.plans].flatMap(([state, { rest }]) => {
    const offered = rest?.options ?? [];
    return [
      ...idFaults(state, offered),
      ...tooMany(state, offered),
      ...tooLong(state, offered, {
        texts,
        asButtons: rest?.described === undefined && fitAsButtons(offered),
      }),
      ...alike(state, offered, texts),
    ];
  });

function fitAsButtons(offered: readonly PlannedOption[]): boolean {
  return offered.length <= BUTTONS && offered.every(({ description }) => description === undefined);
}

function idFaults(state: string, offered: readonly PlannedOption[]): Finding[] {
  const ids = offered.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const long = ids.filter((id) => id.length > ID_LENGTH || id === '');
  return [
    ...twice.map((id) => ({
      state,
      reason: `two options have the id '${id}'`,
      fix: 'give each option an id of its own',
    })),
    ...long.map((id) => ({
      state,
      reason: `the option id '${id.slice(0, 20)}…' has ${id.length} characters`,
      fix: `use between 1 and ${ID_LENGTH}`,
    })),
  ];
}

function tooMany(state: string, offered: readonly PlannedOption[]): Finding[] {
  if (offered.length <= ROWS) return [];
  return [
    { state, reason: `it offers ${offered.length} options`, fix: `offer ${ROWS} at most; ask in two steps` },
  ];
}

function tooLong(
  state: string,
  offered: readonly PlannedOption[],
  { texts, asButtons }: { texts: Texts; asButtons: boolean },
): Finding[] {
  const limit = asButtons ? BUTTON_TITLE : ROW_TITLE;
  return offered.flatMap(({ title, description }) => [
    ...longIn(state, texts, { key: title, limit }),
    ...(description === undefined ? [] : longIn(state, texts, { key: description, limit: ROW_DESCRIPTION })),
  ]);
}

function longIn(state: string, texts: Texts, { key, limit }: { key: string; limit: number }): Finding[] {
  return Object.entries(texts[key] ?? {})
    .filter(([, words]) => words.length > limit)
    .map(([language, words]) => ({
      state,
      reason: `'${key}' has ${words.length} characters in '${language}', and ${limit} fit`,
      fix: 'shorten it, or move words into the description',
    }));
}

/** Two buttons with the same words: nobody could tell which one was meant. */
function alike(state: string, offered: readonly PlannedOption[], texts: Texts): Finding[] {
  const titles = offered.map(({ title }) => title);
  const languages = [...new Set(titles.flatMap((title) => Object.keys(texts[title] ?? {})))];
  return languages
    .filter((language) => {
      const shown = titles.map((title) => texts[title]?.[language]?.trim().toLowerCase());
      return new Set(shown).size < shown.length;
    })
    .map((language) => ({
      state,
      reason: `two options read the same in '${language}'`,
      fix: 'give each option words of its own',
    }));
}
