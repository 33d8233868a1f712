import { useId, useState, type KeyboardEvent } from 'react';
import type { Teammate } from '../data/types.ts';
import type { Mode } from './ModeTabs.tsx';
import { useChoices } from './useChoices.ts';
import type { DraftInHand } from './useDraft.ts';

interface Given {
  mode: Mode;
  draft: DraftInHand;
  conversationId: string;
  ticketId: string | null;
  team: readonly Teammate[];
}

/** The list above the field: arrows move in it, Enter and Tab take, Escape closes. */
export function useListbox({ mode, draft, ...rest }: Given) {
  const id = useId();
  const choices = useChoices({ mode, text: draft.text, write: draft.write, ...rest });
  const [at, setAt] = useState(0);
  const chosen = Math.min(at, Math.max(0, choices.items.length - 1));
  const take = (index: number) => {
    setAt(0);
    choices.take(index);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (!choices.isOpen) return false;
    const { key } = event;
    if (key === 'Escape') choices.close();
    else if (key === 'ArrowDown' || key === 'ArrowUp')
      setAt(
        (chosen + (key === 'ArrowDown' ? 1 : choices.items.length - 1)) % Math.max(1, choices.items.length),
      );
    else if ((key === 'Enter' || key === 'Tab') && choices.items.length > 0) take(chosen);
    else return false;
    event.preventDefault();
    return true;
  };
  const { label, items, empty, isOpen } = choices;
  return {
    isOpen,
    onKey,
    field: isOpen
      ? { 'aria-controls': id, 'aria-activedescendant': items.length > 0 ? `${id}-${chosen}` : undefined }
      : {},
    shown: { id, label, items, empty, chosen, onChoose: take },
  };
}

export type Listbox = ReturnType<typeof useListbox>;
