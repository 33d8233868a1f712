import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { AlarmClock } from 'lucide-react';
import { countdown, dayAndTime, shortDay, time } from '../../data/say.ts';
import { useNow } from '../../data/useNow.ts';
import { Fuse, fuseTone } from '../../kit/Fuse.tsx';
import { clockLeft } from './clockLeft.ts';
import type { Row } from './inboxShapes.ts';

const DAY_MS = 86_400_000;

/** When it matters, what is left or how long it is over; else when something was said last. */
export function RowClock({ row: { clock, last, snoozedUntil } }: { row: Row }) {
  const { t } = useLingui();
  const now = useNow();
  const share = clock && clockLeft(clock, now);
  if (clock?.dueAt != null && share !== null && fuseTone(share) !== 'ok') {
    const tone = fuseTone(share);
    const left = Date.parse(clock.dueAt) - now;
    return (
      <span className={clsx('num text-sm font-bold', tone === 'hot' ? 'text-hot' : 'text-warn')}>
        <span className="sr-only">{left < 0 ? t`past its target by` : t`due in`} </span>
        {countdown(left)}
      </span>
    );
  }
  if (snoozedUntil !== null)
    return (
      <span className="num flex items-center gap-1 text-xs leading-[17px] whitespace-nowrap text-ink-3">
        <AlarmClock size={11} role="img" aria-label={t`Put off until`} />
        {dayAndTime(snoozedUntil)}
      </span>
    );
  if (last === null) return <span />;
  const isToday = now - Date.parse(last.at) < DAY_MS;
  return (
    <span className="num text-xs leading-[17px] whitespace-nowrap text-ink-3">
      {isToday ? time(last.at) : shortDay(last.at)}
    </span>
  );
}

/** The same at the left edge, burning down. */
export function RowFuse({ clock }: { clock: NonNullable<Row['clock']> }) {
  return <Fuse share={clockLeft(clock, useNow())} isVertical className="absolute inset-y-1.5 left-1" />;
}
