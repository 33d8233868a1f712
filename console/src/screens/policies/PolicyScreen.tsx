import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { Suspense } from 'react';
import { useMay } from '../../data/me.ts';
import { Badge } from '../../kit/Badge.tsx';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { DraftPanel } from './DraftPanel.tsx';
import { EditorPane } from './EditorPane.tsx';
import { History } from './History.tsx';
import { hitsQuery, policyQuery, type Policy } from './policyQueries.ts';
import { Line, RuleCard, toneOf } from './RuleCard.tsx';
import { ReasonWords } from './ReasonWords.tsx';
import { usePolicyNews } from './usePolicyNews.ts';
import { usePolicyWords, worded } from './useWords.ts';

/** One policy: the rules that decide, or the draft; what the draft would change; and what was before. */
export function PolicyScreen() {
  return (
    <ErrorPane>
      <Suspense fallback={<Skeleton rows={6} />}>
        <ShownPolicy />
      </Suspense>
    </ErrorPane>
  );
}

function ShownPolicy() {
  const { t } = useLingui();
  const { policy: name } = useParams({ from: '/shell/studio/policies/$policy' });
  const { edit } = useSearch({ from: '/shell/studio/policies/$policy' });
  const policy = useSuspenseQuery(policyQuery(name)).data;
  const mayWrite = useMay('desk.configure');
  usePolicyNews();
  const isEditing = edit === true && mayWrite;
  const { edition } = policy.inForce;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex min-h-[53px] shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b bg-panel px-4 py-2">
        <Link
          to="/studio/policies"
          aria-label={t`All policies`}
          className="rounded-sm p-1 text-ink-2 hover:bg-sunken"
        >
          <ChevronLeft size={16} aria-hidden />
        </Link>
        <h1 className="text-xl font-semibold tracking-[-.015em] capitalize">{worded(name)}</h1>
        <Badge tone="done">{edition === 0 ? t`the blueprint’s own` : t`edition ${edition}`}</Badge>
        {policy.draft !== null && (
          <Badge tone={policy.draft.proposedBy === null ? 'plain' : 'warn'}>
            {policy.draft.proposedBy === null ? <Trans>draft</Trans> : <Trans>waits for approval</Trans>}
          </Badge>
        )}
        {mayWrite && (
          <Link
            to="/studio/policies/$policy"
            params={{ policy: name }}
            search={isEditing ? {} : { edit: true }}
            className="ml-auto inline-flex h-7.5 items-center rounded-sm bg-ink px-2.5 text-sm font-medium text-panel pointer-coarse:min-h-11"
          >
            {isEditing ? <Trans>Show what decides now</Trans> : <Trans>Edit draft</Trans>}
          </Link>
        )}
      </header>
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_360px] max-xl:block max-xl:overflow-auto">
        <section aria-label={t`Rules`} className="scroll grid min-h-0 content-start gap-2.5 p-4 max-md:p-3">
          <h2 className="sr-only">{isEditing ? t`Rules of the draft` : t`Rules that decide`}</h2>
          {isEditing ? <EditorPane policy={policy} /> : <InForce policy={policy} />}
        </section>
        <aside
          aria-label={t`Draft and history`}
          className="scroll grid min-h-0 content-start gap-4 border-l bg-panel px-4 py-3 max-xl:border-t max-xl:border-l-0"
        >
          <DraftPanel policy={policy} />
          <History policy={policy} />
        </aside>
      </div>
    </div>
  );
}

function InForce({ policy }: { policy: Policy }) {
  const { decisionWords } = usePolicyWords(policy.facts);
  const hits = useQuery(hitsQuery(policy.name)).data?.rules ?? [];
  const { rules, otherwise } = policy.inForce.document;
  return (
    <>
      <p className="text-sm text-ink-2">
        <Trans>
          The first rule whose condition is met decides. In: {policy.flows.map(worded).join(', ')}.
        </Trans>
      </p>
      <ol className="grid gap-2.5">
        {rules.map((rule, index) => (
          <RuleCard
            key={rule.id}
            policy={policy}
            rule={rule}
            place={index + 1}
            hits={hits.find((each) => each.rule === rule.id)}
          />
        ))}
      </ol>
      <section className="grid gap-1.5 rounded-md border bg-panel px-3.5 py-2.5">
        <h3 className="flex items-center gap-2 font-semibold">
          <Trans>Otherwise</Trans>
          <Badge tone={toneOf(otherwise.decision)}>{decisionWords(otherwise.decision)}</Badge>
        </h3>
        <Line words={<Trans>say</Trans>}>
          <ReasonWords policy={policy} reason={otherwise.reason} />
        </Line>
      </section>
    </>
  );
}
