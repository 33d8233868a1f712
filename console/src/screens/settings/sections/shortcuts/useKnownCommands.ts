import { useEffect } from 'react';
import type { Command } from '../../../../actions/commands.ts';

type Known = Pick<Command, 'id' | 'words' | 'group' | 'keys'>;

const KEPT = 'loopline-commands';

/** The commands that are offered now, and those of screens that were open before, by their words of then. */
export function useKnownCommands(offered: readonly Command[]): Command[] {
  const seen = new Map<string, Known>(kept().map((command) => [command.id, command]));
  for (const { id, words, group, keys } of offered) {
    if (group !== 'found') seen.set(id, { id, words, group, ...(keys !== undefined && { keys }) });
  }
  const known = [...seen.values()];
  const text = JSON.stringify(known);
  useEffect(() => localStorage.setItem(KEPT, text), [text]);
  return known.map((command) => ({ ...command, run: () => {} }));
}

function kept(): Known[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isKnown) : [];
  } catch {
    return [];
  }
}

function isKnown(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && 'id' in value && 'words' in value && 'group' in value;
}
