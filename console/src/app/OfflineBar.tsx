import { Trans } from '@lingui/react/macro';
import { WifiOff } from 'lucide-react';
import { time } from '../data/say.ts';
import { useStore } from '../data/store.ts';
import { line } from '../data/stream.ts';

/** Says since when nothing comes in any more. What is written meanwhile is kept. */
export function OfflineBar() {
  const { isOpen, lastAt } = useStore(line);
  if (isOpen) return null;
  const since = lastAt === null ? null : time(lastAt);
  return (
    <div role="status" className="flex items-center gap-2 bg-warn-soft px-4 py-1.5 text-sm text-warn">
      <WifiOff size={14} aria-hidden />
      {since === null ? (
        <Trans>No line to the server. What you write is kept and sent later.</Trans>
      ) : (
        <Trans>No line to the server since {since}. What you write is kept and sent later.</Trans>
      )}
    </div>
  );
}
