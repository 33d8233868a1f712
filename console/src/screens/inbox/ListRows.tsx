import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { ConversationRow } from './ConversationRow.tsx';
import { useQueueTitles } from './useQueueTitles.ts';
import type { InboxList } from './useInboxList.ts';
import type { InboxPlace } from './useInboxPlace.ts';
import type { useOrder } from './useOrder.ts';
import { useReadPointed } from './useReadAhead.ts';
import { useRowKeys } from './useRowKeys.ts';
import type { Selection } from './useSelection.ts';
import { useVirtualRows } from './useVirtualRows.ts';

interface ListRowsProps {
  place: InboxPlace;
  found: InboxList;
  order: ReturnType<typeof useOrder>;
  selection: Selection;
  height: number;
}

/** Only the rows in sight are in the page, however many there are. */
export function ListRows({ place, found, order, selection, height }: ListRowsProps) {
  const { t } = useLingui();
  const { conversationId, open } = place;
  const { rows, onPoint } = order;
  const box = useRef<HTMLDivElement>(null);
  const { cursor, onMove } = useCursor(conversationId);
  const active = cursor ?? conversationId ?? null;
  const indexes = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows]);
  const at = active === null ? undefined : indexes.get(active);
  const virtual = useVirtualRows({ box, rows, height, found, at, active });
  const press = useRowKeys({ rows, at, active, selection, onMove, onOpen: open });
  const { toggle } = selection;
  const onPick = useCallback(
    (id: string, how: { isRange: boolean; isToggle: boolean }) =>
      how.isRange || how.isToggle ? toggle(id, how.isRange) : open(id),
    [open, toggle],
  );
  const pointing = usePointing(onPoint);
  const titles = useQueueTitles();
  const total = Math.max(found.total, rows.length);
  const rowAt = (index: number) => {
    const row = rows[index];
    if (row === undefined) return null;
    const state = {
      isOpen: row.id === conversationId,
      isActive: row.id === cursor,
      isSelected: selection.ids.has(row.id),
      isCompact: height < 60,
      queueTitle: (row.holder.kind === 'queue' && titles.get(row.holder.name ?? '')) || null,
    };
    return <ConversationRow row={row} {...state} position={index + 1} total={total} onPick={onPick} />;
  };
  const items = virtual.getVirtualItems();
  const isInPage = at !== undefined && items.some(({ index }) => index === at);
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={t`Conversations`}
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={isInPage && active !== null ? `row-${active}` : undefined}
      onKeyDown={press}
      {...pointing}
      className="scroll min-h-0 flex-1 outline-offset-[-2px]"
    >
      <div ref={virtual.containerRef} className="relative" role="presentation">
        {items.map(({ key, index }) => (
          <Slot key={key} index={index} height={height} measure={virtual.measureElement}>
            {rowAt(index)}
          </Slot>
        ))}
      </div>
      {!found.hasMore && rows.length > 0 && <End />}
    </div>
  );
}

/** A mouse over the list holds its order, and what it rests on is read. */
function usePointing(onPoint: (isOver: boolean) => void) {
  const point = (isOver: boolean) => (event: PointerEvent) =>
    event.pointerType === 'mouse' && onPoint(isOver);
  const onPointerOver = useReadPointed();
  return { onPointerEnter: point(true), onPointerLeave: point(false), onPointerOver };
}

interface SlotProps {
  index: number;
  height: number;
  measure: (node: HTMLDivElement | null) => void;
  children: ReactNode;
}

/** Where a row lies: the virtualizer moves it. */
function Slot({ index, height, measure, children }: SlotProps) {
  return (
    <div
      ref={measure}
      data-index={index}
      role="presentation"
      className="absolute inset-x-0 top-0"
      style={{ height }}
    >
      {children}
    </div>
  );
}

/** One sees that nothing more will come. */
function End() {
  return (
    <p role="presentation" className="px-4 py-3 text-center text-xs text-ink-3">
      <Trans>That is all</Trans>
    </p>
  );
}

/** Where the arrows are; another conversation that is opened takes them along. */
function useCursor(conversationId: string | undefined) {
  const [kept, setKept] = useState<{ id: string; from: string | undefined } | null>(null);
  const onMove = useCallback((id: string) => setKept({ id, from: conversationId }), [conversationId]);
  return { cursor: kept !== null && kept.from === conversationId ? kept.id : null, onMove };
}
