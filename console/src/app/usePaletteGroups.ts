import { useLingui } from '@lingui/react/macro';
import type { Command, CommandGroup } from '../actions/commands.ts';
import { commands } from '../actions/commands.ts';
import { useStore } from '../data/store.ts';
import { useFoundCommands } from './useFoundCommands.ts';

/** `person`: whose picture stands before it. */
export interface PaletteItem extends Command {
  person?: string;
}

export interface PaletteGroup {
  value: string;
  items: PaletteItem[];
}

const ORDER: readonly CommandGroup[] = ['conversation', 'list', 'go', 'settings', 'found'];

/** What fits the words, by group. What the server finds comes last, so that nothing moves under the choice. */
export function usePaletteGroups(words: string): PaletteGroup[] {
  const { t } = useLingui();
  const offered = useStore(commands);
  const found = useFoundCommands(words.trim());
  const titles: { [group in CommandGroup]: string } = {
    conversation: t`This conversation`,
    list: t`This list`,
    go: t`Go to`,
    settings: t`Settings`,
    found: t`Customers and orders`,
  };
  const fitting = [...offered.filter((command) => isNamedBy(command, words)), ...found];
  return ORDER.map((group) => ({
    value: titles[group],
    items: fitting.filter((command) => command.group === group && command.id !== 'app.palette'),
  })).filter(({ items }) => items.length > 0);
}

/** Every word of what was typed begins a word of the command, whatever the accents. */
function isNamedBy({ words, hint = '' }: Command, typed: string): boolean {
  const parts = plain(`${words} ${hint}`).split(/\s+/);
  return plain(typed)
    .split(/\s+/)
    .every((each) => parts.some((part) => part.startsWith(each)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}
