import type { ReactNode } from 'react';

interface SectionProps {
  title: ReactNode;
  right?: ReactNode;
  children: ReactNode;
}

/** A part of a panel under a small heading. */
export function Section({ title, right, children }: SectionProps) {
  return (
    <section>
      <div className="mb-1.5 flex min-h-5 items-center justify-between gap-2">
        <h3 className="cap">{title}</h3>
        {right}
      </div>
      {children}
    </section>
  );
}
