import { useCallback, useEffect, useRef, useState } from 'react';
import type { Row } from './inboxShapes.ts';
import type { ListSearch } from './search.ts';

export interface Selection {
  ids: ReadonlySet<string>;
  /** @param isRange All from the one before up to this one, too. */
  toggle(id: string, isRange: boolean): void;
  clear(): void;
}

const NONE: ReadonlySet<string> = new Set();

/** The rows that something shall be done with. Another list begins with none. */
export function useSelection(rows: readonly Row[], list: ListSearch): Selection {
  const [ids, setIds] = useState(NONE);
  const last = useRef<string | null>(null);
  const current = useRef(rows);
  useEffect(() => {
    current.current = rows;
  }, [rows]);
  const clear = useCallback(() => setIds(NONE), []);
  useEffect(clear, [clear, list]);
  const toggle = useCallback((id: string, isRange: boolean) => {
    const from = last.current;
    last.current = id;
    setIds((before) =>
      isRange ? withRange(before, current.current, { from: from ?? id, to: id }) : toggled(before, id),
    );
  }, []);
  return { ids, toggle, clear };
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

function withRange(
  before: ReadonlySet<string>,
  rows: readonly Row[],
  { from, to }: { from: string; to: string },
): ReadonlySet<string> {
  const ends = [from, to].map((id) => rows.findIndex((row) => row.id === id)).sort((a, b) => a - b);
  const [first = 0, second = 0] = ends;
  return new Set([...before, ...rows.slice(Math.max(0, first), second + 1).map(({ id }) => id)]);
}
