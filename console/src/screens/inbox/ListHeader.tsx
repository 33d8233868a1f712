import { Plural, useLingui } from '@lingui/react/macro';
import { ArrowDownWideNarrow, ChevronDown, List, Rows3, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { prefer, preferences } from '../../data/preferences.ts';
import { useStore } from '../../data/store.ts';
import { useChannelName } from '../../kit/ChannelIcon.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { Menu } from '../../kit/Menu.tsx';
import type { Row } from './inboxShapes.ts';
import { SORTS, type ListSearch } from './search.ts';
import type { InboxPlace } from './useInboxPlace.ts';
import { useViewName } from './useViewName.ts';
import { later } from '../../kit/later.tsx';

const FilterPanel = later(async () => (await import('./FilterPanel.tsx')).FilterPanel);

interface ListHeaderProps {
  place: InboxPlace;
  total: number;
  rows: readonly Row[];
  onQueues: () => void;
}

/** What is listed, in which order, narrowed by what. */
export function ListHeader({ place, total, rows, onQueues }: ListHeaderProps) {
  const { t } = useLingui();
  const { list } = place;
  const name = useViewName()(list.view ?? 'all');
  const isCompact = useStore(preferences).density === 'compact';
  const isNarrowed = [list.q, list.reason, list.language, list.priority].some((each) => each !== undefined);
  const [isOpen, setOpen] = useState(isNarrowed);
  return (
    <header className="border-b px-3 pt-2.5 pb-2">
      <div className="flex h-6 items-center gap-1 pointer-coarse:h-11">
        <IconButton label={t`Queues`} onClick={onQueues} className="xl:hidden">
          <List size={16} aria-hidden />
        </IconButton>
        <h1 className="min-w-0 flex-1 truncate text-lg font-semibold tracking-[-.01em]">{name}</h1>
        <IconButton
          label={t`Low rows`}
          aria-pressed={isCompact}
          onClick={() => prefer({ density: isCompact ? 'comfortable' : 'compact' })}
        >
          <Rows3 size={15} strokeWidth={1.9} aria-hidden />
        </IconButton>
        <IconButton
          label={t`Filter and search`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className={isNarrowed ? 'bg-accent-soft text-accent' : ''}
        >
          <SlidersHorizontal size={15} strokeWidth={1.9} aria-hidden />
        </IconButton>
      </div>
      <div className="mt-1.5 flex flex-wrap items-center gap-1.5 text-xs text-ink-2">
        <SortMenu place={place} />
        <ChannelMenu place={place} rows={rows} />
        <span className="num ml-auto whitespace-nowrap text-ink-3">
          <Plural value={total} one="# open" other="# open" />
        </span>
      </div>
      {isOpen && <FilterPanel place={place} rows={rows} />}
    </header>
  );
}

const CHIP =
  'flex h-[22px] min-w-0 items-center gap-1 rounded-sm border border-line-2 px-1.5 whitespace-nowrap hover:bg-sunken pointer-coarse:h-11';

function SortMenu({ place: { list, showList } }: { place: InboxPlace }) {
  const { t } = useLingui();
  const words: Record<NonNullable<ListSearch['sort']>, string> = {
    sla: t`SLA first`,
    waiting: t`Waits longest`,
    newest: t`Newest`,
    oldest: t`Oldest`,
  };
  const sort = list.sort ?? 'sla';
  return (
    <Menu
      trigger={
        <button type="button" className={CHIP} aria-label={t`Order: ${words[sort]}`}>
          <ArrowDownWideNarrow size={12} aria-hidden />
          {words[sort]}
          <ChevronDown size={11} aria-hidden />
        </button>
      }
      items={SORTS.map((each) => ({
        words: words[each],
        isChosen: each === sort,
        run: () => showList({ ...list, sort: each }),
      }))}
    />
  );
}

/** Those that are seen in the list. */
function ChannelMenu({ place: { list, showList }, rows }: { place: InboxPlace; rows: readonly Row[] }) {
  const { t } = useLingui();
  const { channel, ...others } = list;
  const chosen = useChannelName(channel ?? '');
  const seen = [...new Set(rows.flatMap((row) => row.channel ?? []))];
  const names = useChannelNames();
  const words = channel === undefined ? t`All channels` : chosen;
  return (
    <Menu
      trigger={
        <button type="button" className={CHIP} aria-label={t`Channel: ${words}`}>
          {words}
          <ChevronDown size={11} aria-hidden />
        </button>
      }
      items={[
        { words: t`All channels`, isChosen: channel === undefined, run: () => showList(others) },
        ...[...new Set([...seen, ...(channel === undefined ? [] : [channel])])].map((each) => ({
          words: names[each] ?? each,
          isChosen: each === channel,
          run: () => showList({ ...others, channel: each }),
        })),
      ]}
    />
  );
}

function useChannelNames(): Record<string, string> {
  return {
    whatsapp: useChannelName('whatsapp'),
    webchat: useChannelName('webchat'),
    web: useChannelName('web'),
    email: useChannelName('email'),
    phone: useChannelName('phone'),
  };
}
