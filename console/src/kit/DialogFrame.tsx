import { Dialog as Base } from '@base-ui/react/dialog';
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { DialogProps } from './Dialog.tsx';
import { IconButton } from './IconButton.tsx';

/** What a dialog is drawn with. */
export default function DialogFrame({ title, onClose, children, width = 480 }: DialogProps) {
  const { t } = useLingui();
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose?.()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[oklch(.2_.03_230/.28)]" />
        <Base.Popup
          className="scroll fixed top-[10vh] left-1/2 z-50 max-h-[80vh] -translate-x-1/2 rounded-lg bg-raised shadow-pop"
          style={{ width: `min(${width}px, calc(100vw - 24px))` }}
        >
          <header className="sticky top-0 flex items-center gap-2 border-b bg-raised px-4 py-2.5">
            <Base.Title className="flex-1 text-md font-semibold">{title}</Base.Title>
            {onClose && (
              <Base.Close render={<IconButton label={t`Close`} />}>
                <X size={15} aria-hidden />
              </Base.Close>
            )}
          </header>
          <div className="p-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
