import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';

interface ConfirmProps {
  title: string;
  children: ReactNode;
  /** What the button says. */
  does: ReactNode;
  tone?: 'solid' | 'hot';
  /** What is filled in is not enough yet. */
  isBlocked?: boolean;
  onDo: () => Promise<unknown>;
  onClose: () => void;
}

/** Something that is asked first; what the server refuses is said here, and the question stays. */
export function Confirm({
  title,
  children,
  does,
  tone = 'solid',
  isBlocked = false,
  onDo,
  onClose,
}: ConfirmProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = () => {
    setBusy(true);
    setProblem(null);
    onDo()
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="grid gap-3 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        {children}
        {problem !== null && (
          <p role="alert" className="text-hot">
            {problem}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" tone={tone} disabled={isBusy || isBlocked}>
            {does}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
