import type { ReactNode } from 'react';

/** The head of a screen: its name, what it shows, what can be done. */
export function ScreenHeader({
  title,
  about,
  children,
}: {
  title: ReactNode;
  about?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="flex min-h-[46px] flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2 max-md:px-3">
      <h1 className="text-xl font-semibold tracking-[-.015em]">{title}</h1>
      {about !== undefined && <div className="text-sm text-ink-3">{about}</div>}
      {children !== undefined && <div className="ml-auto flex flex-wrap items-center gap-2">{children}</div>}
    </header>
  );
}
