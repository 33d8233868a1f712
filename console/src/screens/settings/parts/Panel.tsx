import type { ReactNode } from 'react';

interface PanelProps {
  title: ReactNode;
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One section of the settings. */
export function Panel({ title, about, actions, children }: PanelProps) {
  return (
    <section className="grid max-w-[1080px] gap-3 p-4 max-md:p-3">
      <header className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="text-lg font-semibold">{title}</h2>
          {about !== undefined && <div className="max-w-[70ch] text-sm text-ink-2">{about}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
