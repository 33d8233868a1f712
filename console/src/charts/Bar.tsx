import { clsx } from 'clsx';
import type { ChartTone } from './tones.ts';

const FILL: { readonly [tone in ChartTone]: string } = {
  ink: 'bg-ink-3',
  ai: 'bg-ai',
  accent: 'bg-accent',
  done: 'bg-done',
  warn: 'bg-warn-fill',
  hot: 'bg-hot-fill',
};

interface BarProps {
  value: number;
  max: number;
  tone?: ChartTone;
  /** What is usual, as a mark. */
  mark?: number | null;
  height?: number;
}

/** A length beside its number, which says it. */
export function Bar({ value, max, tone = 'ink', mark = null, height = 7 }: BarProps) {
  const share = (of: number) => `${max <= 0 ? 0 : Math.min(1, Math.max(0, of / max)) * 100}%`;
  return (
    <span aria-hidden className="relative block w-full rounded-full bg-line" style={{ height }}>
      <span
        className={clsx('absolute inset-y-0 left-0 rounded-full', FILL[tone])}
        style={{ width: share(value) }}
      />
      {mark !== null && (
        <span
          className="absolute -inset-y-[3px] w-[2px] rounded-full bg-ink"
          style={{ left: `calc(${share(mark)} - 1px)` }}
        />
      )}
    </span>
  );
}
