import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { Bar } from '../../charts/Bar.tsx';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { client } from '../../data/client.ts';
import { duration } from '../../data/say.ts';
import { wordsOfName, wordsOfState } from '../../data/wordsOfName.ts';
import { useOverview } from './useOverview.ts';
import type { Asked } from './useQueryOf.ts';

const SHOWN = 6;
const SLOW = 1.5;
const MINUTE_MS = 60_000;

/** The states in which loops stayed longest, beside the period before. */
export function SlowStates({ asked }: { asked: Asked }) {
  const { t } = useLingui();
  const all = useCompared(asked);
  const shown = all.filter(({ medianMs }) => medianMs !== null).slice(0, SHOWN);
  const max = Math.max(1, ...shown.flatMap(({ medianMs, beforeMs }) => [medianMs ?? 0, beforeMs ?? 0]));
  const minutes = (ms: number | null) => (ms === null ? null : Math.round((ms / MINUTE_MS) * 10) / 10);
  return (
    <ChartCard
      title={t`Slowest states`}
      about={<Trans>median time, all flows and queues</Trans>}
      legend={
        <span className="flex items-center gap-1 text-xs text-ink-3">
          <i aria-hidden className="h-2.5 w-[2px] bg-ink" />
          <Trans>before</Trans>
        </span>
      }
      table={{
        columns: [
          t`Flow`,
          t`State`,
          t`Visits`,
          t`Median minutes`,
          t`9 of 10 below, minutes`,
          t`Median minutes before`,
        ],
        rows: all.map(({ flow, state, visits, medianMs, p90Ms, beforeMs }) => [
          wordsOfName(flow),
          wordsOfState(flow, state),
          visits,
          minutes(medianMs),
          minutes(p90Ms),
          minutes(beforeMs),
        ]),
      }}
      fileName="slow-states"
    >
      {shown.length === 0 ? (
        <p className="py-6 text-center text-sm text-ink-3">
          <Trans>No loop has left a state in this period.</Trans>
        </p>
      ) : (
        <ul className="grid h-full content-around gap-1.5 py-1">
          {shown.map((each) => (
            <Row key={`${each.flow} ${each.state} ${each.party}`} state={each} max={max} />
          ))}
        </ul>
      )}
    </ChartCard>
  );
}

type State = Awaited<ReturnType<typeof client.metrics.states>>['states'][number] & {
  beforeMs: number | null;
};

function Row({ state: { flow, state, medianMs, beforeMs }, max }: { state: State; max: number }) {
  const isSlow = beforeMs !== null && (medianMs ?? 0) > beforeMs * SLOW;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(60px,1fr)_64px] items-center gap-3">
      <span className="min-w-0 leading-4">
        <span className="block truncate">{wordsOfState(flow, state)}</span>
        <span className="block truncate text-xs text-ink-3">{wordsOfName(flow)}</span>
      </span>
      <Bar value={medianMs ?? 0} max={max} mark={beforeMs} tone={isSlow ? 'warn' : 'ink'} />
      <span className={clsx('num text-right', isSlow && 'font-semibold text-warn')}>
        {duration(medianMs ?? 0)}
      </span>
    </li>
  );
}

/** The states of the period, each with its median of the period before. */
function useCompared(asked: Asked): State[] {
  const before = useOverview(asked).data?.before;
  const states = useStates(asked, { from: asked.from, to: asked.to });
  const usual = useStates(asked, before);
  return (states ?? []).map((state) => {
    const same = usual?.find(
      ({ flow, state: name, party }) => flow === state.flow && name === state.state && party === state.party,
    );
    return { ...state, beforeMs: same?.medianMs ?? null };
  });
}

function useStates(
  { channel }: Asked,
  period: { from?: string | undefined; to?: string | undefined } | undefined,
) {
  const query = {
    ...(period?.from !== undefined && { from: period.from }),
    ...(period?.to !== undefined && { to: period.to }),
    ...(channel !== undefined && { channel }),
  };
  const { data } = useQuery({
    queryKey: ['metrics', 'states', query],
    queryFn: ({ signal }) => client.metrics.states({ query, signal }),
    enabled: period !== undefined,
    throwOnError: true,
  });
  return data?.states;
}
