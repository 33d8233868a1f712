import type { KeyboardEvent } from 'react';
import type { Row } from './inboxShapes.ts';
import type { Selection } from './useSelection.ts';

interface RowKeys {
  rows: readonly Row[];
  at: number | undefined;
  active: string | null;
  selection: Selection;
  onMove: (id: string) => void;
  onOpen: (id: string) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};

/** The keys of the list itself: arrows move, Enter opens, X chooses. */
export function useRowKeys({ rows, at, active, selection, onMove, onOpen }: RowKeys) {
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      const next = rows[Math.max(0, Math.min(rows.length - 1, (at ?? -1) + step))];
      if (next) onMove(next.id);
    } else if (event.key === 'Enter' && active !== null) onOpen(active);
    else if ((event.key === ' ' || event.key === 'x') && active !== null)
      selection.toggle(active, event.shiftKey);
    else if (event.key === 'Escape' && selection.ids.size > 0) selection.clear();
    else return;
    event.preventDefault();
  };
}
