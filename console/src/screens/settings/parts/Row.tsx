import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface RowProps {
  name: string;
  isOpen: boolean;
  onOpen: () => void;
  children?: ReactNode;
}

/** One of a list: the name opens it. */
export function Row({ name, isOpen, onOpen, children }: RowProps) {
  return (
    <li
      className={clsx(
        'relative flex min-h-[46px] flex-wrap items-center gap-x-2.5 gap-y-0.5 border-b px-3 py-1.5 last:border-b-0',
        isOpen ? 'bg-accent-soft' : 'hover:bg-sunken/60',
      )}
    >
      <button
        type="button"
        aria-pressed={isOpen}
        onClick={onOpen}
        className="min-w-0 flex-1 basis-40 truncate text-base font-medium after:absolute after:inset-0 after:content-['']"
      >
        {name}
      </button>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-ink-2">{children}</span>
    </li>
  );
}
