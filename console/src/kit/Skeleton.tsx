import { clsx } from 'clsx';
import { useEffect, useState } from 'react';

const PATIENCE_MS = 300;

/** Rows of their true height, and only when it takes longer than a moment. */
export function Skeleton({ rows = 6, height = 70 }: { rows?: number; height?: number }) {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-hidden className={clsx('overflow-hidden', !isSeen && 'invisible')}>
      {Array.from({ length: rows }, (_, index) => (
        <div
          key={index}
          style={{ height }}
          className="grid content-center gap-1.5 border-b border-line/70 px-4"
        >
          <span className="h-2.5 w-2/5 rounded-full bg-line" />
          <span className="h-2 w-4/5 rounded-full bg-line/70" />
        </div>
      ))}
    </div>
  );
}
