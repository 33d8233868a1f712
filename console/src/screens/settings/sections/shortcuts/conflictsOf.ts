import type { Command } from '../../../../actions/commands.ts';
import { keysOf } from '../../../../actions/keyboard.ts';

/** What somebody changed and clashes: the words of other commands with the same keys, or keys that the others begin with. */
export function conflictsOf(
  command: Command,
  all: readonly Command[],
  changed: Readonly<Record<string, string | null>>,
): string[] {
  const mine = keysOf(command, changed);
  if (mine === null) return [];
  return all
    .filter(({ id }) => id !== command.id && (changed[id] !== undefined || changed[command.id] !== undefined))
    .filter((other) => {
      const theirs = keysOf(other, changed);
      return theirs !== null && (theirs === mine || isBegun(theirs, mine) || isBegun(mine, theirs));
    })
    .map(({ words }) => words);
}

/** 'g' is where 'g i' begins. */
function isBegun(longer: string, shorter: string): boolean {
  return longer.startsWith(`${shorter} `);
}
