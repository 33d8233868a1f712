import { clsx } from 'clsx';
import type { ReactNode } from 'react';

const TONES = {
  plain: 'bg-sunken text-ink-2',
  ai: 'bg-ai-soft text-ai',
  warn: 'bg-warn-soft text-warn',
  hot: 'bg-hot-soft text-hot',
  done: 'bg-done-soft text-done',
  accent: 'bg-accent-soft text-accent',
};
export type Tone = keyof typeof TONES;

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex h-[18px] items-center gap-1 rounded-xs px-1.5 text-xs font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
