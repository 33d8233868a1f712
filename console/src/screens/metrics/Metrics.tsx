import { Trans } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { day } from '../../data/say.ts';
import { useMay } from '../../data/me.ts';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Filters } from './Filters.tsx';
import { Holdout } from './Holdout.tsx';
import { Indicators } from './Indicators.tsx';
import { Maturity } from './Maturity.tsx';
import { Orders } from './Orders.tsx';
import { Reasons } from './Reasons.tsx';
import { SlowStates } from './SlowStates.tsx';
import { Suggestions } from './Suggestions.tsx';
import { useOverview } from './useOverview.ts';
import { useQueryOf } from './useQueryOf.ts';

/** What the operation came to in a period, beside the one before. */
export function Metrics() {
  const search = useSearch({ from: '/shell/metrics' });
  const asked = useQueryOf(search);
  const mayExport = useMay('metrics.export');
  const { data } = useOverview(asked);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ScreenHeader title={<Trans>Metrics</Trans>} about={<About overview={data} />}>
        <Filters search={search} asked={asked} />
        {mayExport && <ExportMenu asked={asked} />}
      </ScreenHeader>
      <div className="scroll grid min-h-0 flex-1 auto-rows-max grid-cols-1 gap-3 px-4 pb-4 max-md:px-3 xl:grid-cols-[minmax(0,1fr)_372px]">
        <div className="grid min-w-0 auto-rows-max gap-3">
          <ErrorPane>
            <Indicators asked={asked} search={search} />
          </ErrorPane>
          <ErrorPane>
            <Reasons asked={asked} search={search} />
          </ErrorPane>
          <div className="grid min-w-0 grid-cols-1 gap-3 xl:grid-cols-[1.15fr_1fr]">
            <ErrorPane>
              <Orders asked={asked} search={search} />
            </ErrorPane>
            <ErrorPane>
              <Holdout asked={asked} />
            </ErrorPane>
            <ErrorPane>
              <Suggestions asked={asked} />
            </ErrorPane>
            <ErrorPane>
              <SlowStates asked={asked} />
            </ErrorPane>
          </div>
        </div>
        <ErrorPane>
          <Maturity asked={asked} search={search} />
        </ErrorPane>
      </div>
    </div>
  );
}

/** At noon, so that a day is the same day in every zone. */
const dayOf = (text: string) => day(`${text}T12:00:00Z`);

function About({ overview }: { overview: ReturnType<typeof useOverview>['data'] }) {
  if (!overview) return null;
  const { period, before, completeUntil } = overview;
  const [from, to, beforeFrom, beforeTo] = [period.from, period.to, before.from, before.to].map(dayOf);
  return (
    <>
      <Trans>
        {from} to {to}, against {beforeFrom} to {beforeTo}
      </Trans>
      {completeUntil === null && (
        <span className="ml-2 font-semibold text-warn">
          <Trans>still being counted</Trans>
        </span>
      )}
    </>
  );
}
