import type { ReactNode } from 'react';

/** What is so when there is nothing, and what one may do instead. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="grid h-full place-items-center p-8">
      <div className="grid max-w-sm justify-items-center gap-2 text-center">
        <p className="text-md font-semibold">{title}</p>
        {children !== undefined && <div className="grid gap-2 text-sm text-ink-2">{children}</div>}
      </div>
    </div>
  );
}
