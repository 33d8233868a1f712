import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { Suspense } from 'react';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { number } from '../../data/say.ts';
import { useActivity } from '../../data/useActivity.ts';
import { Badge } from '../../kit/Badge.tsx';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { flowsQuery, type ListedFlow } from './flowQueries.ts';

/** All flows of the business, with what goes on in them now. */
export function Flows() {
  return (
    <div className="scroll flex h-full min-h-0 flex-col">
      <ScreenHeader
        title={<Trans>Flows</Trans>}
        about={<Trans>Drawn from the machines that run. They change with the blueprint, as code.</Trans>}
      />
      <ErrorPane>
        <Suspense fallback={<Skeleton rows={3} />}>
          <FlowTable />
        </Suspense>
      </ErrorPane>
    </div>
  );
}

function FlowTable() {
  const { items } = useSuspenseQuery(flowsQuery).data;
  const queries = useQueryClient();
  useActivity((activities, gap) => {
    if (gap || activities.some(({ facts }) => facts.some(({ kind }) => kind.startsWith('loop.'))))
      void queries.invalidateQueries({ queryKey: ['flows'], exact: true });
  });
  return (
    <ul className="grid gap-2.5 px-4 pb-6 max-md:px-3">
      {items.map((flow) => (
        <FlowRow key={flow.flow} flow={flow} />
      ))}
    </ul>
  );
}

function FlowRow({ flow }: { flow: ListedFlow }) {
  const { t } = useLingui();
  const { versions, violations } = flow;
  const older = versions.length - 1;
  return (
    <li className="relative flex flex-wrap items-center gap-x-5 gap-y-1.5 rounded-md border bg-panel px-4 py-3 shadow-card hover:border-line-2">
      <div className="min-w-52 flex-1">
        <h2 className="flex flex-wrap items-center gap-2 text-md font-semibold">
          <Link
            to="/studio/flows/$flow"
            params={{ flow: flow.flow }}
            className="capitalize after:absolute after:inset-0 after:rounded-md"
          >
            {wordsOfName(flow.flow)}
          </Link>
          <Badge tone="done">{t`v${flow.version} live`}</Badge>
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-3">
          <span className="flex items-center gap-1">
            {violations === 0 ? (
              <CircleCheck size={13} className="text-done" aria-hidden />
            ) : (
              <CircleAlert size={13} className="text-hot" aria-hidden />
            )}
            {violations === 0 ? (
              <Trans>Proved: every loop can end</Trans>
            ) : (
              <Plural value={violations} one="# thing to correct" other="# things to correct" />
            )}
          </span>
          <Plural value={flow.states} one="# state that waits" other="# states that wait" />
          {older > 0 && <Plural value={older} one="# earlier version" other="# earlier versions" />}
        </p>
      </div>
      <Total words={t`running`} value={flow.running} />
      <Total words={t`closed today`} value={flow.closedToday} />
    </li>
  );
}

function Total({ words, value }: { words: string; value: number }) {
  return (
    <p className="grid min-w-20 justify-items-end leading-[18px]">
      <b className="num text-lg font-semibold">{number(value)}</b>
      <span className="text-xs text-ink-3">{words}</span>
    </p>
  );
}
