import { isDeepStrictEqual } from 'node:util';
import type { Ending, Said } from './ending.ts';

/** How an ending differs from the one without a fault. */
export interface Difference {
  /** Nothing that matters differs. */
  isEqual: boolean;
  /** What differs and must not, in words. */
  problems: string[];
  /** Messages that came twice; none of them states that money moved. */
  doubled: number;
  /** Times that the customer was told that a refund is being confirmed, which takes the place of nothing. */
  reassured: number;
  /** Statements about money that may have been said and are not said again: a person has a ticket for each. */
  leftToPerson: number;
}

/** What is said while nobody knows whether a call was heard. */
const REASSURING = 'has not confirmed the refund';
/** Nobody could tell whether a statement about money left. */
const UNCONFIRMED = 'notDelivered.unconfirmed open';

export function compare(expected: Ending, ending: Ending): Difference {
  const extra = without(ending.said, expected.said);
  const missing = without(expected.said, ending.said);
  const reassuring = extra.filter(({ text }) => text.includes(REASSURING));
  const unexpected = extra.filter((said) => !reassuring.includes(said));
  const doubled = unexpected.filter((said) => !said.statesMoney && has(expected.said, said));
  const unconfirmed = ending.tickets.filter((ticket) => ticket === UNCONFIRMED).length;
  const silent = missing.filter(({ statesMoney }) => statesMoney);
  const problems = [
    ...stateProblems(expected, ending),
    ...unexpected
      .filter((said) => !doubled.includes(said))
      .map(
        ({ text, statesMoney }) => `said ${statesMoney ? 'about money once too often' : 'as well'}: ${text}`,
      ),
    ...missing.filter(({ statesMoney }) => !statesMoney).map(({ text }) => `not said: ${text}`),
    ...(silent.length <= unconfirmed ? [] : silent.map(({ text }) => `not said, and nobody has it: ${text}`)),
    ...without(
      ending.tickets.filter((ticket) => ticket !== UNCONFIRMED),
      expected.tickets,
    ).map((ticket) => `a ticket: ${ticket}`),
  ];
  return {
    isEqual: problems.length === 0,
    problems,
    doubled: doubled.length,
    reassured: reassuring.length,
    leftToPerson: silent.length,
  };
}

function stateProblems(expected: Ending, ending: Ending): string[] {
  const names = Object.keys(expected.state) as (keyof Ending['state'])[];
  return names
    .filter((name) => !isDeepStrictEqual(expected.state[name], ending.state[name]))
    .map(
      (name) =>
        `${name}: ${JSON.stringify(ending.state[name])} and not ${JSON.stringify(expected.state[name])}`,
    );
}

/** What is in the first list more often than in the second. */
function without<Item extends Said | string>(items: readonly Item[], others: readonly Item[]): Item[] {
  const left = others.map((other) => JSON.stringify(other));
  return items.filter((item) => {
    const at = left.indexOf(JSON.stringify(item));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

const has = (items: readonly Said[], said: Said) => items.some((item) => isDeepStrictEqual(item, said));
