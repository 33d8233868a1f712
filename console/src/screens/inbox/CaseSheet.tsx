import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { CasePane } from '../case/CasePane.tsx';

interface CaseSheetProps {
  conversationId: string;
  shown: 'case' | 'customer' | 'trace';
  /** Above the conversation, for want of room beside it. */
  isSheet: boolean;
  onShow: (shown: 'case' | 'customer' | 'trace') => void;
  onClose: () => void;
}

/** The case: the fourth pane, and on a phone a sheet. */
export function CaseSheet({ conversationId, shown, isSheet, onShow, onClose }: CaseSheetProps) {
  const pane = (
    <ErrorPane key={conversationId}>
      <CasePane conversationId={conversationId} shown={shown} onShow={onShow} />
    </ErrorPane>
  );
  return isSheet ? (
    <Sheet onClose={onClose}>{pane}</Sheet>
  ) : (
    <div className="flex min-h-0 min-w-0 flex-col *:min-h-0 *:flex-1">{pane}</div>
  );
}

/** The browser's own dialog: it holds the focus, ends with Escape and gives the focus back. */
function Sheet({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={t`Case`}
      onClose={onClose}
      className="m-0 mt-auto h-[88dvh] max-h-none w-full max-w-none rounded-t-xl border-0 bg-panel p-0 text-ink shadow-pop backdrop:bg-[oklch(.2_.03_230/.35)] open:flex open:flex-col md:ml-auto md:h-dvh md:w-[380px] md:rounded-none"
    >
      <div className="flex justify-end border-b px-1 py-0.5">
        <IconButton label={t`Close the case`} onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <div className="flex min-h-0 flex-1 flex-col *:min-h-0 *:flex-1">{children}</div>
    </dialog>
  );
}
