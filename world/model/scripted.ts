import type { Rule } from './model.ts';
import { folded, isDraft, newestIn, offeredIn, type OfferedLine, type Question } from './question.ts';

export type Script = { rules: Rule[]; meanings: Map<string, readonly string[]> };

/** The answer of a well-behaved model that has read the prompt and knows its script. */
export function scriptedAnswer({ rules, meanings }: Script, question: Question): string {
  const newest = newestIn(question);
  const rule = rules.findLast(({ when }) => fits(when, newest));
  if (isDraft(question)) return JSON.stringify({ text: rule?.say ?? null });
  const offered = offeredIn(question);
  const taken = rule?.take?.flatMap((one) => takenBy(offered, one)) ?? [];
  const meant = meanings.get(folded(newest))?.flatMap((intent) => meaningOf(offered, intent, newest)) ?? [];
  const commands = taken.length > 0 ? taken : meant;
  return JSON.stringify({ commands: commands.length > 0 ? commands.slice(0, 3) : nothing(offered) });
}

type Taken = { command: string; words: string | null };

function fits(when: Rule['when'], newest: string): boolean {
  if ('equals' in when) return folded(newest) === folded(when.equals);
  return folded(newest).includes(folded(when.contains));
}

function takenBy(
  offered: readonly OfferedLine[],
  { like, words }: { like: string; words?: string | undefined },
): Taken[] {
  const line = offered.find(({ about }) => folded(about).includes(folded(like)));
  return line ? [{ command: line.handle, words: words ?? null }] : [];
}

/** By intent, the way a line names it; an answer points at all that was said. */
function meaningOf(offered: readonly OfferedLine[], intent: string, newest: string): Taken[] {
  const named = [`start "${intent}"`, `question "${intent}"`, `small talk: ${intent}`, intent];
  for (const name of named) {
    const line = offered.find(({ about }) => about.startsWith(name));
    if (line)
      return [{ command: line.handle, words: line.about.includes('point at the words') ? newest : null }];
  }
  return [];
}

function nothing(offered: readonly OfferedLine[]): Taken[] {
  return takenBy(offered, { like: 'none of these' });
}
