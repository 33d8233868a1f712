import { Popover } from '@base-ui/react/popover';
import { useLingui } from '@lingui/react/macro';
import { Bell } from 'lucide-react';
import { lazy, Suspense } from 'react';

const Notices = lazy(() => import('./Notices.tsx'));

/** What one was told, behind a bell. */
export default function NoticesButton({ className }: { className: string }) {
  const { t } = useLingui();
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={t`What you were told`}
        data-tip={t`What you were told`}
        className={className}
      >
        <Bell size={16} strokeWidth={1.75} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="right" align="end" sideOffset={8} className="z-50">
          <Popover.Popup className="scroll max-h-[70vh] w-80 rounded-md bg-raised p-1 text-ink shadow-pop outline-none">
            <Suspense fallback={null}>
              <Notices />
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
