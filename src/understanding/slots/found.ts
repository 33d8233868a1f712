import type { Json } from '../../base/json.ts';

/** A value in a text, and where it stands: from the first to past the last character of the folded text. */
export interface Found<Value extends Json = Json> {
  value: Value;
  from: number;
  to: number;
}

/** What a reader knows beside the words. */
export interface Reading {
  /** BCP 47. */
  language: string;
  /** The instant of the turn and the business's IANA time zone. */
  now: Date;
  timeZone: string;
  /** ISO 4217: what a bare '50' is in. Null or absent: the currency must be said. */
  currency?: string | null;
}

/** The one value that was found, once or several times; null when there is none, or there are different ones. */
export function theOnly<Value extends Json>(found: readonly Found<Value>[]): Found<Value> | null {
  const [first] = found;
  if (first === undefined) return null;
  const same = JSON.stringify(first.value);
  return found.every(({ value }) => JSON.stringify(value) === same) ? first : null;
}

/** The values that are not denied: 'not LP-1042 but LP-1043' leaves the second. */
export function undenied<Value extends Json>(folded: string, found: readonly Found<Value>[]): Found<Value>[] {
  return found.filter(({ from }) => !DENIAL.test(folded.slice(Math.max(0, from - LONGEST_DENIAL), from)));
}

const LONGEST_DENIAL = 40;

/** A bare 'no' at the beginning denies what was asked before, not what follows: 'no LP-1043'. */
const DENIAL =
  /(?:\bnot|n't|\bisnt|\bnem|\bni|\binstead of|\brather than|\bem vez d[eoa]|\ben (?:vez|lugar) de|\b(?:nao|no) (?:e|eh|es|foi|fue|era|o|a|el|la|the)|\S (?:nao|no))(?: (?:e|eh|es|o|a|os|as|el|la|the|is|it's|for|on|order|pedido|orden|number|numero|dia|do|da|de|del|r|us))*[ $]*$/u;
