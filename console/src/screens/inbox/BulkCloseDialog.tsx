import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Failure } from '../../kit/ErrorPane.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import type { Begin } from './SelectionBar.tsx';

interface BulkCloseDialogProps {
  tickets: readonly string[];
  begin: Begin;
  onClose: () => void;
}

const command = { kind: 'close' as const };

/** Closes what can be closed, and says first what cannot, and what it lacks. */
export function BulkCloseDialog({ tickets, begin, onClose }: BulkCloseDialogProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery({
    queryKey: ['bulk', 'preview', tickets],
    queryFn: ({ signal }) => client.bulk.preview({ body: { tickets: [...tickets], command }, signal }),
    gcTime: 0,
    staleTime: 0,
  });
  const gap = useGapWords();
  return (
    <Dialog title={t`Close several`} onClose={onClose} width={420}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} height={40} />}
      {data && (
        <div className="grid gap-3 text-sm">
          <p>
            <Plural value={data.can} one="# can be closed." other="# can be closed." />
          </p>
          {data.cannot.length > 0 && (
            <>
              <p className="font-semibold">
                <Plural
                  value={data.cannot.length}
                  one="# cannot, and is left as it is:"
                  other="# cannot, and are left as they are:"
                />
              </p>
              <ul className="scroll grid max-h-60 gap-1">
                {data.cannot.map(({ ticketId, number, reasons }) => (
                  <li key={ticketId} className="flex flex-wrap gap-x-2 rounded-sm bg-sunken px-2 py-1">
                    <span className="mono">{number ?? ticketId}</span>
                    <span className="text-ink-2">{reasons.map(gap).join(' · ')}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <Button
            tone="solid"
            disabled={data.can === 0}
            onClick={() => {
              onClose();
              begin(command, t`Closing ${data.can}`);
            }}
          >
            <Trans>Close {data.can}</Trans>
          </Button>
        </div>
      )}
    </Dialog>
  );
}

/** What a ticket lacks, in words. */
function useGapWords(): (reason: string) => string {
  const { t } = useLingui();
  const known: Record<string, string> = {
    nextStep: t`needs a next step`,
    deadline: t`its deadline has passed`,
    effects: t`a system still owes an answer`,
    notFound: t`is not there any more`,
  };
  return (reason) => {
    const field = /^field:(.+)$/.exec(reason)?.[1];
    return field === undefined ? (known[reason] ?? reason) : t`needs the field ${field}`;
  };
}
