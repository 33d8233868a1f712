import { clsx } from 'clsx';

const COLOURS = { ok: 'bg-ink-3/55', warn: 'bg-warn-fill', hot: 'bg-hot-fill' };

interface FuseProps {
  /** Of a clock's time, what is left: 1 is all of it, 0 none, less is past. */
  share: number;
  isVertical?: boolean;
  className?: string;
}

/** How much of a clock is left, burning down. Words beside it say the same. */
export function Fuse({ share, isVertical = false, className }: FuseProps) {
  const tone = fuseTone(share);
  const length = `${tone === 'hot' ? 100 : Math.min(1, share) * 100}%`;
  return (
    <span
      aria-hidden
      className={clsx(
        'flex overflow-hidden rounded-full bg-line',
        isVertical ? 'w-[3px] items-end' : 'h-[3px]',
        className,
      )}
    >
      <span
        className={clsx('rounded-full', COLOURS[tone], isVertical ? 'w-full' : 'h-full')}
        style={isVertical ? { height: length } : { width: length }}
      />
    </span>
  );
}

/** Due soon from seven tenths on, past at its end. */
export function fuseTone(share: number): 'ok' | 'warn' | 'hot' {
  if (share <= 0) return 'hot';
  return share < 0.3 ? 'warn' : 'ok';
}
