import { Dialog as Base } from '@base-ui/react/dialog';
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../kit/IconButton.tsx';

/** A sheet over the conversation: it holds the focus, ends with Escape and gives the focus back. */
export function SheetFrame({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useLingui();
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-[oklch(.2_.03_230/.35)]" />
        <Base.Popup
          aria-label={t`Case`}
          className="fixed inset-x-0 bottom-0 z-30 flex h-[88dvh] flex-col overflow-hidden rounded-t-xl bg-panel shadow-pop outline-none md:left-auto md:h-dvh md:w-[380px] md:rounded-none"
        >
          <div className="flex justify-end border-b px-1 py-0.5">
            <Base.Close render={<IconButton label={t`Close the case`} />}>
              <X size={16} aria-hidden />
            </Base.Close>
          </div>
          <div className="flex min-h-0 flex-1 flex-col *:min-h-0 *:flex-1">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
