import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Failure } from '../../kit/ErrorPane.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useStore } from '../../data/store.ts';
import { preferences } from '../../data/preferences.ts';
import { ListHeader } from './ListHeader.tsx';
import { ListRows } from './ListRows.tsx';
import { MovedPill } from './MovedPill.tsx';
import { rowHeight } from './rowHeight.ts';
import { useInboxCommands } from './useInboxCommands.ts';
import { useInboxList } from './useInboxList.ts';
import type { InboxPlace } from './useInboxPlace.ts';
import { useLivePatches } from './useLivePatches.ts';
import { useOrder } from './useOrder.ts';
import { useReadAhead } from './useReadAhead.ts';
import { useReadOpen } from './useReadOpen.ts';
import { useSelection } from './useSelection.ts';
import { useSnooze } from './useSnooze.ts';
import { later } from '../../kit/later.tsx';

const EmptyList = later(async () => (await import('./EmptyList.tsx')).EmptyList);
const SnoozeDialog = later(async () => (await import('./SnoozeDialog.tsx')).SnoozeDialog);
const SelectionBar = later(async () => (await import('./SelectionBar.tsx')).SelectionBar);

interface ListPaneProps {
  place: InboxPlace;
  /** A conversation fills the screen: the list goes on, unseen. */
  isHidden: boolean;
  /** Shows the queues, where there is no room for them beside the list. */
  onQueues: () => void;
}

/** The list: who is there, how long they wait, and what can be done with several of them at once. */
export function ListPane({ place, isHidden, onQueues }: ListPaneProps) {
  const { t } = useLingui();
  const { list, conversationId } = place;
  const found = useInboxList(list);
  useLivePatches(list, conversationId);
  const order = useOrder(found.rows, list);
  const selection = useSelection(order.rows, list);
  const snoozing = useSnooze();
  const reading = useReadOpen(conversationId, found.rows);
  useReadAhead(conversationId, order.rows);
  const height = rowHeight(useStore(preferences).density);
  useInboxCommands({ place, rows: order.rows, order, snoozing, reading });
  const isEmpty = !found.isLoading && found.error === null && order.rows.length === 0;
  return (
    <section
      aria-label={t`Conversations`}
      className={clsx('relative flex min-h-0 min-w-0 flex-col border-r bg-panel', isHidden && 'hidden')}
    >
      <ListHeader place={place} total={found.total} rows={found.rows} onQueues={onQueues} />
      {selection.ids.size > 0 && <SelectionBar selection={selection} rows={order.rows} />}
      {snoozing.id !== null && <SnoozeDialog snoozing={snoozing} />}
      <MovedPill moved={order.moved} onShow={order.letGo} />
      {found.error && found.rows.length === 0 && <Failure error={found.error} onRetry={found.retry} />}
      {isEmpty ? (
        <EmptyList place={place} />
      ) : (
        <div className="relative flex min-h-0 flex-1 flex-col">
          {found.isLoading && (
            <div className="absolute inset-0 overflow-hidden">
              <Skeleton rows={9} height={height} />
            </div>
          )}
          <ListRows place={place} found={found} order={order} selection={selection} height={height} />
        </div>
      )}
    </section>
  );
}
