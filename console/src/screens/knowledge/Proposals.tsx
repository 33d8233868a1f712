import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { client } from '../../data/client.ts';
import { dayAndTime } from '../../data/say.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Failure } from '../../kit/ErrorPane.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { WriteFrom } from './WriteFrom.tsx';

/** What people answered where no article did. Numbers and addresses are taken out; names stay, so it is read first. */
export function Proposals() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery({
    queryKey: ['knowledge', 'proposals'],
    queryFn: async ({ signal }) => (await client.knowledge.proposals({ signal })).items,
    staleTime: 0,
  });
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton rows={4} height={80} />;
  if (data.length === 0)
    return (
      <EmptyState title={<Trans>Nothing to propose yet</Trans>}>
        <Trans>When a person answers a question that no article answered, it is proposed here.</Trans>
      </EmptyState>
    );
  return (
    <ul aria-label={t`Proposals`} className="grid gap-2">
      {data.map((proposal) => (
        <li key={proposal.id} className="grid gap-1.5 rounded-md border bg-panel p-3 text-sm shadow-card">
          <q lang={proposal.language} className="text-base font-semibold break-words">
            {proposal.question}
          </q>
          <p lang={proposal.language} className="text-base break-words whitespace-pre-line">
            {proposal.answer}
          </p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3">
            <span>
              <Trans>
                {proposal.answeredBy}, {dayAndTime(proposal.answeredAt)}
              </Trans>
            </span>
            <span className="num">
              <Plural value={proposal.timesAsked} one="asked once" other="asked # times" />
            </span>
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId: proposal.conversationId }}
              className="text-accent hover:underline"
            >
              <Trans>The conversation</Trans>
            </Link>
            <span className="ml-auto">
              <WriteFrom {...proposal} topic={null} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
