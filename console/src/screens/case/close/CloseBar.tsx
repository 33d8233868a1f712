import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Lock, RotateCcw } from 'lucide-react';
import { useMay } from '../../../data/me.ts';
import { useStore } from '../../../data/store.ts';
import { Button } from '../../../kit/Button.tsx';
import type { At } from '../CaseTab.tsx';
import { caseDialog } from '../caseDialog.ts';
import { fieldsQuery } from '../caseQueries.ts';
import { Lacks } from './Lacks.tsx';
import { useClosing } from './useClosing.ts';
import { later } from '../../../kit/later.tsx';

const CloseDialog = later(async () => (await import('./CloseDialog.tsx')).CloseDialog);

/** What closing still needs, always by name; and the closing itself. */
export function CloseBar({ known, loop, ticket }: At) {
  const closing = useClosing({ known, loop, ticket });
  const shown = useStore(caseDialog);
  const { data: fields = [] } = useQuery(fieldsQuery);
  const mayWrite = useMay('ticket.write');
  const titleOf = (name: string) => fields.find((field) => field.name === name)?.title ?? name;
  return (
    <div className="border-t bg-canvas px-4 py-2">
      <div className="flex items-center gap-2" role="group">
        {closing.isOpen && closing.lacks.length > 0 && (
          <Lock size={13} className="shrink-0 text-ink-3" aria-hidden />
        )}
        <span className="min-w-0 flex-1 text-xs leading-[14px] text-ink-2">
          {closing.held ? (
            <Trans>Closing in a moment. Z undoes it.</Trans>
          ) : closing.isOpen ? (
            <Lacks lacks={closing.lacks} titleOf={titleOf} />
          ) : (
            <Trans>This is closed.</Trans>
          )}
        </span>
        {mayWrite && closing.isOpen && (
          <Button disabled={closing.held !== null} onClick={closing.begin}>
            <CircleCheck size={13} aria-hidden />
            <Trans>Close</Trans>
          </Button>
        )}
        {mayWrite && closing.canReopen && (
          <Button onClick={closing.reopen}>
            <RotateCcw size={13} aria-hidden />
            <Trans>Reopen</Trans>
          </Button>
        )}
      </div>
      {closing.problem !== null && (
        <p role="alert" className="mt-1 text-xs text-hot">
          {closing.problem}
        </p>
      )}
      {shown === 'close' && <CloseDialog at={{ known, loop, ticket }} closing={closing} />}
    </div>
  );
}
