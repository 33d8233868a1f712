import type { ReactNode } from 'react';

/** A ticket stub with two notches. */
export function Stub({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="[filter:drop-shadow(0_0_.7px_var(--ink-3))_drop-shadow(0_2px_3px_oklch(.2_.03_230/.08))]"
    >
      <div className="stub rounded-md bg-raised px-3.5 pt-2.5 pb-3">{children}</div>
    </section>
  );
}

export function Rows({ children }: { children: ReactNode }) {
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 text-sm">
      {children}
    </dl>
  );
}

export function Row({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="flex min-h-6 min-w-0 items-center gap-1.5">{children}</dd>
    </>
  );
}
