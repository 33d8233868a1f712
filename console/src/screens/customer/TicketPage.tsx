import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem } from '../../../../src/api/apiProblem.ts';
import { client } from '../../data/client.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorPane, Failure } from '../../kit/ErrorPane.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { CasePane } from '../case/CasePane.tsx';
import { ConversationPane } from '../conversation/ConversationPane.tsx';
import { TicketPrint } from './TicketPrint.tsx';

/** A matter by its protocol number, or a ticket by its number: the conversation beside its case, and the whole on paper. */
export function TicketPage() {
  const { number = '' } = useParams({ strict: false });
  const { data: found, error, refetch } = useQuery(foundQuery(number));
  const [shown, show] = useState<'case' | 'customer' | 'trace'>('case');
  if (error instanceof ApiProblem && error.status === 404) return <NotFound number={number} />;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!found) return <Skeleton />;
  const { conversationId, protocolNumber } = found;
  return (
    <div className="grid h-full grid-rows-[auto_minmax(0,1fr)] print:block">
      <ScreenHeader title={<span className="mono">{number}</span>}>
        <Link
          to="/inbox/$conversationId"
          params={{ conversationId }}
          className="flex min-h-7 items-center rounded-sm border border-line-2 bg-raised px-2.5 text-sm font-medium print:hidden pointer-coarse:min-h-11"
        >
          <Trans>Open in the inbox</Trans>
        </Link>
        <Button className="print:hidden" onClick={() => window.print()}>
          <Printer size={14} aria-hidden />
          <Trans>Print</Trans>
        </Button>
      </ScreenHeader>
      <TicketPrint number={number} protocolNumber={protocolNumber} />
      <div className="grid min-h-0 grid-cols-1 xl:grid-cols-[minmax(0,1fr)_336px] print:hidden">
        <div className="min-h-0 min-w-0 max-xl:hidden">
          <ErrorPane>
            <ConversationPane conversationId={conversationId} />
          </ErrorPane>
        </div>
        <CasePane conversationId={conversationId} shown={shown} onShow={show} />
      </div>
    </div>
  );
}

/** '261121-000042-7' is a matter's, '261121-000042-7/1' a ticket's. */
const foundQuery = (number: string) => ({
  queryKey: ['numbered', number],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    if (number.includes('/')) return client.tickets.read({ params: { ticket: number }, signal });
    const { loop } = await client.loops.read({ params: { protocolNumber: number }, signal });
    return loop;
  },
});

function NotFound({ number }: { number: string }) {
  return (
    <EmptyState title={<Trans>Nothing has the number {number}</Trans>}>
      <p>
        <Trans>A protocol looks like 261121-000042-7, a ticket like 261121-000042-7/1.</Trans>
      </p>
      <Link to="/inbox" className="text-accent underline">
        <Trans>Go to the inbox</Trans>
      </Link>
    </EmptyState>
  );
}
