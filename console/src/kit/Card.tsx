import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface CardProps {
  title: ReactNode;
  about?: ReactNode;
  right?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a screen in a frame, with what it is about in its head. */
export function Card({ title, about, right, className, children }: CardProps) {
  return (
    <section className={clsx('flex min-w-0 flex-col rounded-md border bg-panel shadow-card', className)}>
      <header className="flex flex-wrap items-center gap-x-2.5 gap-y-1 px-3.5 pt-2.5 pb-1.5">
        <h2 className="text-base font-semibold">{title}</h2>
        {about !== undefined && <span className="text-sm text-ink-3">{about}</span>}
        {right !== undefined && <span className="ml-auto flex items-center gap-2">{right}</span>}
      </header>
      <div className="min-h-0 flex-1 px-3.5 pb-3">{children}</div>
    </section>
  );
}
