import type { Facts } from '../../flow/effect.ts';
import { plainLine } from '../../understanding/model/plainLine.ts';
import { factSpans } from './factSpans.ts';

export interface Bound<Extract> {
  /** As they were, with placeholders where the facts stood. */
  extracts: Extract[];
  /** What each placeholder stands for: the extract's own characters. */
  facts: Facts;
}

/** Of more, those that come last cannot be said. */
const MOST_FACTS = 40;

/**
 * Takes the numbers, amounts, days and links out of extracts: 'in 3 to 5 working days' is 'in {fact1}', and `fact1` is
 * '3 to 5 working days'. With its unit, so that nobody can make hours of days.
 */
export function bindFacts<Extract extends { title: string; text: string }>(
  extracts: readonly Extract[],
  language: string,
): Bound<Extract> {
  const names = new Map<string, string>();
  const nameOf = (value: string): string | null => {
    const known = names.get(value);
    if (known !== undefined || names.size >= MOST_FACTS) return known ?? null;
    const name = `fact${names.size + 1}`;
    names.set(value, name);
    return name;
  };
  const bound = extracts.map((extract) => ({
    ...extract,
    title: replaced(extract.title, language, nameOf),
    text: replaced(extract.text, language, nameOf),
  }));
  const facts = [...names].map(([value, name]) => [name, { kind: 'name', value }] as const);
  return { extracts: bound, facts: Object.fromEntries(facts) };
}

function replaced(text: string, language: string, nameOf: (value: string) => string | null): string {
  const line = plainLine(text.replaceAll(/[{}]/g, ''), text.length);
  let written = '';
  let from = 0;
  for (const { at, end } of factSpans(line, language)) {
    const value = line.slice(at, end);
    const name = nameOf(value);
    written += line.slice(from, at) + (name === null ? value : `{${name}}`);
    from = end;
  }
  return written + line.slice(from);
}
