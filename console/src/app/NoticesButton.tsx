import { useLingui } from '@lingui/react/macro';
import { Bell } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { fetched } from '../data/fetched.ts';
import { fetchAhead } from '../kit/fetchAhead.ts';

const load = () => import('./Notices.tsx');
const Notices = lazy(() => fetched(load));

/** What one was told, behind a bell. What it opens is fetched when somebody is about to. */
export default function NoticesButton({ className }: { className: string }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t`What you were told`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-tip={t`What you were told`}
        onClick={() => setOpen(!isOpen)}
        onPointerEnter={() => fetchAhead(load)}
        onFocus={() => fetchAhead(load)}
        className={className}
      >
        <Bell size={16} strokeWidth={1.75} aria-hidden />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Notices anchor={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
