import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type RefObject } from 'react';
import type { Row } from './inboxShapes.ts';
import type { InboxList } from './useInboxList.ts';

interface VirtualRows {
  box: RefObject<HTMLDivElement | null>;
  rows: readonly Row[];
  height: number;
  found: Pick<InboxList, 'hasMore' | 'loadMore'>;
  /** The row that shall be in sight: where it is, and whose it is. */
  at: number | undefined;
  active: string | null;
}

/** So many rows before the end of what is loaded the next page is asked for. */
const AHEAD = 15;

/** Which rows are in the page. The list grows at its end, and what the keys come to is brought into sight. */
export function useVirtualRows({ box, rows, height, found, at, active }: VirtualRows) {
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    // Known without a look, which would lay out the page once for each row.
    measureElement: () => height,
    overscan: 6,
    getItemKey: (index) => rows[index]?.id ?? index,
    directDomUpdates: true,
    useFlushSync: false,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const lastSeen = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const { hasMore, loadMore } = found;
  useEffect(() => {
    if (hasMore && lastSeen >= rows.length - AHEAD) loadMore();
  });
  const shown = useRef<string | null>(null);
  useEffect(() => {
    // What only moves in the order is not followed.
    if (at === undefined || shown.current === active) return;
    shown.current = active;
    virtual.scrollToIndex(at, { align: 'auto' });
  }, [virtual, at, active]);
  return virtual;
}
