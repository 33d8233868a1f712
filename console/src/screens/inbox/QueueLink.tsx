import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';

export interface QueueLinkProps {
  view: string;
  words: string;
  icon: LucideIcon;
  count: { open: number; past: number } | undefined;
  isHere: boolean;
  tone?: 'ai' | 'hot';
  /** What it holds asks for somebody: its number is warm. */
  isAsking?: boolean;
  onGo: (() => void) | null;
}

const TONES = { ai: 'text-ai', hot: 'text-hot' };

/** A list by its name, with how many it holds. */
export function QueueLink({
  view,
  words,
  icon: Icon,
  count,
  isHere,
  tone,
  isAsking = false,
  onGo,
}: QueueLinkProps) {
  const isHot = tone === 'hot' && (count?.open ?? 0) > 0;
  return (
    <Link
      to="/inbox"
      search={({ panel }) => ({ ...(view !== 'all' && { view }), ...(panel && { panel }) })}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => onGo?.()}
      className={clsx(
        'flex h-[27px] w-full min-w-0 items-center gap-2 rounded-sm px-2 text-sm pointer-coarse:h-11',
        isHere ? 'bg-raised font-semibold shadow-card' : 'text-ink-2 hover:bg-sunken',
        tone === 'hot' && 'hatch',
      )}
    >
      <Icon
        size={14}
        strokeWidth={1.9}
        aria-hidden
        className={clsx('shrink-0', tone ? TONES[tone] : 'text-ink-3')}
      />
      <span className="min-w-0 flex-1 truncate">{words}</span>
      {count && <Numbers count={count} isHot={isHot} isAsking={isAsking} />}
    </Link>
  );
}

function Numbers({
  count,
  isHot,
  isAsking,
}: {
  count: { open: number; past: number };
  isHot: boolean;
  isAsking: boolean;
}) {
  const { t } = useLingui();
  const { open, past } = count;
  const isWarm = isAsking && open > 0;
  return (
    <>
      {past > 0 && !isHot && (
        <span className={clsx(PILL, 'bg-hot-soft text-hot')} data-tip={t`${past} past their target`}>
          <span className="sr-only">{t`past their target:`} </span>
          {past}
        </span>
      )}
      <span
        className={clsx(
          'num text-xs',
          isHot ? [PILL, 'bg-hot-soft text-hot'] : isWarm ? [PILL, 'bg-warn-soft text-warn'] : 'text-ink-3',
        )}
      >
        <span className="sr-only">{t`open:`} </span>
        {open}
      </span>
    </>
  );
}

const PILL = 'num grid h-[15px] min-w-[15px] place-items-center rounded-full px-1 text-[10.5px] font-bold';
