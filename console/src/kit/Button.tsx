import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

export interface ButtonProps extends ComponentProps<'button'> {
  tone?: 'plain' | 'solid' | 'ai' | 'quiet' | 'warn' | 'hot' | 'done';
  size?: 'sm' | 'md';
}

const TONES: { [tone in NonNullable<ButtonProps['tone']>]: string } = {
  plain: 'border border-line-2 bg-raised text-ink hover:bg-sunken',
  quiet: 'text-ink-2 hover:bg-sunken hover:text-ink',
  solid: 'bg-ink text-panel hover:bg-ink/85',
  ai: 'border border-ai-line bg-ai-soft text-ai hover:border-ai',
  warn: 'border border-warn-line bg-warn-soft text-warn hover:border-warn',
  hot: 'border border-hot-line bg-hot-soft text-hot hover:border-hot',
  done: 'bg-done text-panel hover:opacity-90',
};

export function Button({ tone = 'plain', size = 'md', className, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={clsx(
        'inline-flex items-center justify-center gap-1.5 rounded-sm text-sm font-medium whitespace-nowrap transition-colors disabled:opacity-55 pointer-coarse:min-h-11',
        size === 'sm' ? 'h-6 px-2' : 'h-7.5 px-2.5',
        TONES[tone],
        className,
      )}
    />
  );
}
