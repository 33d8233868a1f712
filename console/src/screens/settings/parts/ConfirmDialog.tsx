import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';

interface ConfirmDialogProps {
  /** Names what it is done to. */
  title: string;
  /** What follows from it, and what stays. */
  children: ReactNode;
  /** On the button: the act itself. */
  act: string;
  isBusy: boolean;
  problem: Error | null;
  onAct: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, children, act, isBusy, problem, onAct, onClose }: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onClose} width={440}>
      <div className="grid gap-3">
        <div className="text-sm text-ink-2">{children}</div>
        {problem !== null && (
          <p role="alert" className="text-sm text-hot">
            {problem.message}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="hot" disabled={isBusy} onClick={onAct}>
            {act}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
