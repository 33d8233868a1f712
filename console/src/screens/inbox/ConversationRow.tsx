import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { memo, type MouseEvent } from 'react';
import { useMe } from '../../data/me.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { HolderMark } from '../../kit/HolderMark.tsx';
import { LoopRing } from '../../kit/LoopRing.tsx';
import { holderOf } from './holderOf.ts';
import type { Row } from './inboxShapes.ts';
import { RowClock, RowFuse } from './RowClock.tsx';
import { RowTick } from './RowTick.tsx';
import { useLastWords } from './useLastWords.ts';

interface ConversationRowProps {
  row: Row;
  isOpen: boolean;
  /** Where the arrows are. */
  isActive: boolean;
  isSelected: boolean;
  isCompact: boolean;
  /** What the queue that holds it is called; null: none does. */
  queueTitle: string | null;
  position: number;
  total: number;
  onPick: (id: string, how: { isRange: boolean; isToggle: boolean }) => void;
}

/** One conversation: who, about what, what was said last, who holds it, and how long it may still wait. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { row, isOpen, isActive, isSelected, isCompact, queueTitle, position, total, onPick } = props;
  const { t } = useLingui();
  const { contact, unread, limbo } = row;
  const name = contact.name ?? t`Unknown`;
  const pick = ({ shiftKey, ctrlKey, metaKey }: MouseEvent) =>
    onPick(row.id, { isRange: shiftKey, isToggle: ctrlKey || metaKey });
  return (
    <div
      id={`row-${row.id}`}
      role="option"
      aria-selected={isOpen || isSelected}
      aria-posinset={position}
      aria-setsize={total}
      onClick={pick}
      className={clsx(
        'group/row relative flex h-full cursor-pointer gap-2.5 border-b border-line/70 pr-3 pl-3.5 select-none',
        isCompact ? 'items-center py-1' : 'py-[9px]',
        isOpen ? 'bg-accent-soft' : isSelected ? 'bg-sunken' : 'hover:bg-sunken/70',
        isActive && 'outline-2 -outline-offset-2 outline-accent',
        limbo !== null && 'hatch',
      )}
    >
      {limbo !== null && <LimboWords reason={limbo} />}
      {row.clock && <RowFuse clock={row.clock} />}
      <span className={clsx('relative shrink-0', !isCompact && 'self-start')}>
        <Avatar name={name} channel={row.channel ?? undefined} size={isCompact ? 24 : 30} />
        <RowTick isSelected={isSelected} onTick={() => onPick(row.id, { isRange: false, isToggle: true })} />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-1.5">
          <bdi className={clsx('truncate', unread > 0 ? 'font-bold' : 'font-semibold')}>{name}</bdi>
          {contact.isVip && (
            <span className="text-[9.5px] font-bold tracking-wide text-accent">
              <Trans>VIP</Trans>
            </span>
          )}
          {row.isUpset && (
            <span className="rounded-xs bg-hot-soft px-1 text-[10px] leading-[14px] font-semibold text-hot">
              <Trans>upset</Trans>
            </span>
          )}
        </div>
        {!isCompact && <About row={row} />}
        <Said row={row} isCompact={isCompact} queueTitle={queueTitle} />
      </div>
      <div className={clsx('flex', isCompact ? 'items-center gap-2' : 'flex-col items-end justify-between')}>
        <RowClock row={row} />
        <span className="flex items-center gap-1.5">
          {unread > 0 && <Unread count={unread} />}
          {row.loop && <LoopRing steps={row.loop.ring} size={20} stroke={3.4} />}
        </span>
      </div>
    </div>
  );
});

function Unread({ count }: { count: number }) {
  const { t } = useLingui();
  return (
    <span className="num grid h-[15px] min-w-[15px] place-items-center rounded-full bg-accent px-1 text-[10px] font-bold text-panel">
      <span className="sr-only">{t`unread:`} </span>
      {count}
    </span>
  );
}

/** Why nobody moves it on, for who hears the list; who sees it sees the hatch. */
function LimboWords({ reason }: { reason: NonNullable<Row['limbo']> }) {
  const { t } = useLingui();
  const words = {
    noOwner: t`In limbo: nobody has it`,
    nothingScheduled: t`In limbo: nothing is scheduled`,
    stopped: t`In limbo: its flow has stopped`,
    overdue: t`In limbo: its next step is overdue`,
  };
  return (
    <span data-tip={words[reason]} className="absolute inset-y-0 left-0 w-2.5">
      <span className="sr-only">{words[reason]}</span>
    </span>
  );
}

/** The kind of matter, and what it is about. */
function About({ row: { loop } }: { row: Row }) {
  if (loop === null) return <div className="h-4" />;
  return (
    <div className="truncate text-sm leading-[16px]">
      <span className="text-ink-2">{loop.title}</span>
      <span className="text-ink-3"> · </span>
      <bdi>{loop.object?.ref ?? loop.nextStep}</bdi>
    </div>
  );
}

interface SaidProps {
  row: Row;
  isCompact: boolean;
  queueTitle: string | null;
}

/** Who holds it, and the last words or what I began to write; in a low row what it is about. */
function Said({ row, isCompact, queueTitle }: SaidProps) {
  const { t } = useLingui();
  const { id: me } = useMe();
  const { draft, loop, unread } = row;
  const said = useLastWords(row.last, me);
  const words = draft === null ? said : t`Draft: ${draft}`;
  const about = loop && `${loop.title} · ${loop.object?.ref ?? loop.nextStep}`;
  return (
    <div className="flex items-center gap-1.5 text-sm leading-[16px] text-ink-3">
      <HolderMark holder={holderOf(row, me, queueTitle)} size={14} />
      <bdi
        lang={row.language ?? undefined}
        className={clsx('truncate', draft !== null ? 'text-warn' : unread > 0 && 'text-ink-2')}
      >
        {isCompact ? (about ?? words) : words}
      </bdi>
    </div>
  );
}
