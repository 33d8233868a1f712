import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

/** A button without words: `label` is read aloud and shown when one points at it. */
export function IconButton({ label, className, ...props }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      data-tip={label}
      {...props}
      className={clsx(
        'grid h-7 w-7 shrink-0 place-items-center rounded-sm text-ink-2 transition-colors hover:bg-sunken hover:text-ink disabled:opacity-45 pointer-coarse:h-11 pointer-coarse:w-11',
        className,
      )}
    />
  );
}
