import type { ReactNode } from 'react';

/** A page for who is not signed in: one card, one question. */
export function EntryPage({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <main className="grid min-h-full place-items-center bg-canvas p-4">
      <div className="w-full max-w-sm rounded-lg border bg-panel p-6 shadow-card">
        <svg width="34" height="34" viewBox="0 0 30 30" aria-hidden className="mb-3">
          <path
            d="M15 5.5a9.5 9.5 0 1 1-8.9 6.2"
            fill="none"
            stroke="var(--ink)"
            strokeWidth="3.6"
            strokeLinecap="round"
          />
          <circle cx="9.1" cy="7.4" r="2.1" fill="var(--ai)" />
        </svg>
        <h1 className="mb-4 text-xl font-semibold">{title}</h1>
        {children}
      </div>
    </main>
  );
}
