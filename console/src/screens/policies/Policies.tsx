import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { dayAndTime } from '../../data/say.ts';
import { Badge } from '../../kit/Badge.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { policiesQuery } from './policyQueries.ts';
import { usePolicyNews } from './usePolicyNews.ts';
import { worded } from './useWords.ts';

/** The policies of the business: what they decide in, who published them, and what is being written about them. */
export function Policies() {
  return (
    <div className="scroll flex h-full min-h-0 flex-col">
      <ScreenHeader
        title={<Trans>Policies</Trans>}
        about={<Trans>Rules that decide in flows. Two people change one.</Trans>}
      />
      <ErrorPane>
        <Suspense fallback={<Skeleton rows={3} />}>
          <PolicyList />
        </Suspense>
      </ErrorPane>
    </div>
  );
}

function PolicyList() {
  const { t } = useLingui();
  const { items } = useSuspenseQuery(policiesQuery).data;
  usePolicyNews();
  if (items.length === 0) return <EmptyState title={t`The blueprint has no policies.`} />;
  return (
    <ul className="grid gap-2.5 px-4 pb-6 max-md:px-3">
      {items.map(({ name, flows, edition, rules, publishedBy, publishedAt, draft }) => (
        <li
          key={name}
          className="relative grid gap-0.5 rounded-md border bg-panel px-4 py-3 shadow-card hover:border-line-2"
        >
          <h2 className="flex flex-wrap items-center gap-2 text-md font-semibold">
            <Link
              to="/studio/policies/$policy"
              params={{ policy: name }}
              className="capitalize after:absolute after:inset-0 after:rounded-md"
            >
              {worded(name)}
            </Link>
            <Badge tone="done">{edition === 0 ? t`the blueprint’s own` : t`edition ${edition}`}</Badge>
            {draft !== null && (
              <Badge tone={draft.proposedBy === null ? 'plain' : 'warn'}>
                {draft.proposedBy === null ? t`draft by ${draft.changedBy}` : t`waits for approval`}
              </Badge>
            )}
          </h2>
          <p className="flex flex-wrap gap-x-3 text-sm text-ink-3">
            <Plural value={rules} one="# rule" other="# rules" />
            <span>
              <Trans>decides in: {flows.map(worded).join(', ')}</Trans>
            </span>
            {publishedBy !== null && publishedAt !== null && (
              <span>
                <Trans>
                  published by {publishedBy}, {dayAndTime(publishedAt)}
                </Trans>
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
