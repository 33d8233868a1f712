import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from '../../../data/store.ts';
import { useContactName } from '../ConversationHeader.tsx';
import { readOlder, type Known } from '../data/messages.ts';
import { traceQuery } from '../data/paneQueries.ts';
import { sends } from '../data/sends.ts';
import type { Beside, ConversationView, Teammate } from '../data/types.ts';
import { entriesOf, type Entry } from './entries.ts';
import { EntryView } from './EntryView.tsx';
import { useAnnounced } from './useAnnounced.ts';

interface HistoryProps {
  view: ConversationView;
  known: Known;
  beside: Beside | undefined;
  team: readonly Teammate[];
}

/** From here on up, what is older is read before one gets there. */
const NEAR_TOP_PX = 800;

/** All that was said on every channel, the newest at the end. Only what is in sight is in the page. */
export function History({ view, known, beside, team }: HistoryProps) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const entries = useEntries({ view, known, beside }, unfolded);
  const virtual = useChatRows(box, entries);
  useOlder(box, view.id, known);
  const contactName = useContactName(view);
  const announced = useAnnounced(known, contactName);
  const toggle = (key: string) => {
    const next = new Set(unfolded);
    if (!next.delete(key)) next.add(key);
    setUnfolded(next);
  };
  const goTo = (source: { turn: number | null; messageId: string | null }) => {
    const index = entries.findIndex((entry) => comesFrom(entry, source));
    if (index >= 0) virtual.scrollToIndex(index, { align: 'center' });
  };
  return (
    <div
      ref={box}
      className="scroll min-h-0 flex-1 px-4 pt-2 max-md:px-2"
      role="log"
      aria-live="off"
      aria-label={t`Messages`}
      tabIndex={0}
    >
      <div className="mx-auto flex min-h-full max-w-[700px] flex-col justify-end">
        {known.older === null && entries.length === 0 && (
          <p className="p-8 text-center text-sm text-ink-2">
            <Trans>Nothing was said yet.</Trans>
          </p>
        )}
        <div className="relative w-full" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => (
            <div
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <EntryView
                entry={entries[item.index]}
                {...{ view, team, contactName, unfolded, onToggle: toggle, onGoTo: goTo }}
              />
            </div>
          ))}
        </div>
      </div>
      <p className="sr-only" aria-live="polite">
        {announced}
      </p>
    </div>
  );
}

function useEntries(
  { view, known, beside }: Omit<HistoryProps, 'team'>,
  unfolded: ReadonlySet<string>,
): Entry[] {
  const from = known.items.find(({ turn }) => turn !== null)?.turn ?? 0;
  const trace = useQuery(traceQuery(view.id, from)).data;
  const all = useStore(sends);
  return useMemo(
    () =>
      entriesOf({
        messages: known.items,
        isWhole: known.older === null,
        beside,
        trace: trace ?? [],
        sends: all.filter(({ conversationId }) => conversationId === view.id),
        unfolded,
      }),
    [known, beside, trace, all, unfolded, view.id],
  );
}

/** Rows from the end: what is added there is followed, what is put before moves nothing. */
function useChatRows(box: { current: HTMLDivElement | null }, entries: readonly Entry[]) {
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => 60,
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: true,
    useFlushSync: false,
    paddingEnd: 12,
  });
  useEndUntilMoved(box, virtual);
  return virtual;
}

/** A conversation opens at its end, and stays there while it fills, until somebody moves it. */
function useEndUntilMoved(
  box: { current: HTMLDivElement | null },
  virtual: { scrollToEnd: () => void; getTotalSize: () => number },
): void {
  const isMoved = useRef(false);
  const size = virtual.getTotalSize();
  const end = useRef(() => virtual.scrollToEnd());
  useEffect(() => {
    if (!isMoved.current) end.current();
  }, [size]);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const note = () => {
      isMoved.current = true;
    };
    const signs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
    for (const sign of signs) element.addEventListener(sign, note, { passive: true });
    return () => {
      for (const sign of signs) element.removeEventListener(sign, note);
    };
  }, [box]);
}

function useOlder(box: { current: HTMLDivElement | null }, conversationId: string, known: Known): void {
  const queries = useQueryClient();
  const isReading = useRef(false);
  useEffect(() => {
    const element = box.current;
    if (!element || known.older === null) return undefined;
    const look = () => {
      if (isReading.current || element.scrollTop > NEAR_TOP_PX) return;
      isReading.current = true;
      void readOlder(queries, conversationId)
        .catch(() => undefined)
        .finally(() => {
          isReading.current = false;
        });
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [box, conversationId, known.older, queries]);
}

function comesFrom(
  entry: Entry,
  { turn, messageId }: { turn: number | null; messageId: string | null },
): boolean {
  if (entry.kind !== 'message') return false;
  return messageId === null ? entry.message.turn === turn : entry.message.id === messageId;
}
