import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { MATURITY_POINTS, type MaturityPointName } from '../../../../src/api/maturityPoints.ts';
import { client } from '../../data/client.ts';
import { dayAndTime, number } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Card } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Subscreen } from './Subscreen.tsx';
import { usePointWords } from './usePointWords.ts';
import { useQueryOf, type Asked } from './useQueryOf.ts';

/** The cases of a point of maturity, those that do not hold first. */
export function MaturityCases() {
  const { t } = useLingui();
  const { point } = useParams({ from: '/shell/metrics/maturity/$point' });
  const search = useSearch({ from: '/shell/metrics/maturity/$point' });
  const asked = useQueryOf(search);
  const known = MATURITY_POINTS.find((each) => each === point);
  const { title } = usePointWords()(point);
  return (
    <Subscreen title={title} search={search}>
      {known === undefined ? (
        <EmptyState title={<Trans>There is no such point</Trans>} />
      ) : (
        <Card title={t`Cases`} about={<Trans>those that do not hold come first; at most 200</Trans>}>
          <Cases point={known} asked={asked} />
        </Card>
      )}
    </Subscreen>
  );
}

function Cases({ point, asked: { from, to } }: { point: MaturityPointName; asked: Asked }) {
  const query = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const { data } = useQuery({
    queryKey: ['metrics', 'maturityCases', point, query],
    queryFn: ({ signal }) => client.metrics.maturityCases({ params: { point }, query, signal }),
    throwOnError: true,
  });
  if (!data) return <Skeleton rows={8} height={40} />;
  const { cases } = data;
  if (cases.length === 0) {
    return (
      <p className="py-8 text-center text-sm text-ink-3">
        <Trans>There was no case in this period, so nothing shows whether it holds.</Trans>
      </p>
    );
  }
  const [held, all] = [number(cases.filter(({ holds }) => holds).length), number(cases.length)];
  return (
    <>
      <p className="num pb-1.5 text-sm text-ink-2">
        <Trans>
          {held} of {all} hold
        </Trans>
      </p>
      <ul>
        {cases.map((each, index) => (
          <Case key={index} shown={each} />
        ))}
      </ul>
    </>
  );
}

type MaturityCase = Awaited<ReturnType<typeof client.metrics.maturityCases>>['cases'][number];

function Case({ shown: { conversationId, protocolNumber, reason, at, holds } }: { shown: MaturityCase }) {
  const { t } = useLingui();
  return (
    <li className="flex items-center gap-2.5 border-b border-line/70 py-2 text-sm last:border-0">
      {holds ? (
        <CircleCheck size={14} role="img" aria-label={t`holds`} className="shrink-0 text-done" />
      ) : (
        <TriangleAlert size={14} role="img" aria-label={t`does not hold`} className="shrink-0 text-warn" />
      )}
      <Link
        to="/inbox/$conversationId"
        params={{ conversationId }}
        className="mono text-accent underline-offset-2 hover:underline"
      >
        {protocolNumber ?? <Trans>Conversation</Trans>}
      </Link>
      <span className="min-w-0 flex-1 truncate">{reason !== null && wordsOfName(reason)}</span>
      <span className="num text-ink-3">{dayAndTime(at)}</span>
    </li>
  );
}
