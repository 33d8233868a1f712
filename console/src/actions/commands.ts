import type { LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { makeStore } from '../data/store.ts';

/** In the palette's order. */
export type CommandGroup = 'conversation' | 'list' | 'go' | 'found' | 'settings';

/** Something that can be done here and now: by its keys, in the palette, by a button. */
export interface Command {
  /** Stable: changed keys are kept by it. 'conversation.takeOver'. */
  id: string;
  words: string;
  hint?: string;
  icon?: LucideIcon;
  group: CommandGroup;
  /** As tinykeys has them: 't', 'Shift+T', 'g i', '$mod+k'. */
  keys?: string;
  /** Why it cannot be done now; it stays in sight with the reason. */
  refusal?: string | null;
  /** Also while somebody types: only for what needs Ctrl or ⌘. */
  whileTyping?: boolean;
  run: () => void;
}

const registered = new Map<symbol, readonly Command[]>();
export const commands = makeStore<readonly Command[]>([]);

/** Offers commands while the component is shown. */
export function useCommands(offered: readonly Command[]): void {
  useEffect(() => {
    const key = Symbol('commands');
    registered.set(key, offered);
    commands.set([...registered.values()].flat());
    return () => {
      registered.delete(key);
      commands.set([...registered.values()].flat());
    };
  }, [offered]);
}
