import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Spark } from '../../charts/Spark.tsx';
import { client } from '../../data/client.ts';
import { money, number } from '../../data/say.ts';
import { Skeleton } from '../../kit/Skeleton.tsx';
import {
  INDICATORS,
  isBetter,
  sayDelta,
  sayFigure,
  sayMicros,
  type Cost,
  type IndicatorName,
  type Overview,
  type Trends,
} from './indicators.ts';
import type { MetricsSearch } from './search.ts';
import { useFigureWords } from './useFigureWords.ts';
import { useLimboPeaks, type LimboPeaks } from './useLimboPeaks.ts';
import { useOverview } from './useOverview.ts';
import type { Asked } from './useQueryOf.ts';

interface IndicatorsProps {
  asked: Asked;
  search: MetricsSearch;
}

/** Eight figures with how they went and what changed; each opens what it counts. */
export function Indicators({ asked, search }: IndicatorsProps) {
  const { t } = useLingui();
  const overview = useOverview(asked).data;
  const trends = useQuery({
    queryKey: ['metrics', 'trends', asked],
    queryFn: ({ signal }) => client.metrics.trends({ query: asked, signal }),
  }).data;
  const limbo = useLimboPeaks(overview);
  if (!overview) return <Skeleton rows={2} height={84} />;
  return (
    <dl
      aria-label={t`Indicators`}
      className="grid grid-cols-2 gap-px overflow-hidden rounded-md border bg-line shadow-card md:grid-cols-4"
    >
      {INDICATORS.map((name) => (
        <Indicator
          key={name}
          name={name}
          shown={shownOf(name, { overview, trends, limbo })}
          search={search}
        />
      ))}
    </dl>
  );
}

interface Shown {
  value: string;
  delta: string | null;
  isGood: boolean;
  trend: number[];
  /** Beside the delta. */
  also: string | null;
}

interface Sources {
  overview: Overview;
  trends: Trends | undefined;
  limbo: LimboPeaks | undefined;
}

function shownOf(name: IndicatorName, { overview, trends, limbo }: Sources): Shown {
  if (name === 'cost') return shownCost(overview, trends);
  if (name === 'limbo') {
    const [value, before] = [limbo?.peak ?? null, limbo?.before ?? null];
    const delta = value === null || before === null || value === before ? null : value - before;
    return {
      value: value === null ? '–' : number(value),
      delta: delta === null ? null : `${delta > 0 ? '+' : '−'}${number(Math.abs(delta))}`,
      isGood: isBetter('limbo', delta ?? 0),
      trend: limbo?.days ?? [],
      also: null,
    };
  }
  const figure = overview.figures.find((each) => each.name === name);
  const [value, before] = [figure?.value ?? null, figure?.before.value ?? null];
  return {
    value: sayFigure(name, value),
    delta: sayDelta(name, value, before),
    isGood: isBetter(name, (value ?? 0) - (before ?? 0)),
    trend: (trends?.points ?? []).flatMap(({ figures }) => figures[name]?.value ?? []),
    also: figure ? `${number(figure.numerator)} / ${number(figure.denominator)}` : null,
  };
}

function shownCost({ cost, costBefore }: Overview, trends: Trends | undefined): Shown {
  const per = ({ model, messages }: Cost) =>
    model.perResolvedMicros === null ? null : model.perResolvedMicros + (messages.feeMicrosPerResolved ?? 0);
  const [value, before] = [per(cost), per(costBefore)];
  const delta = value === null || before === null || value === before ? null : value - before;
  const people = cost.people.perResolved;
  return {
    value: sayMicros(value),
    delta: delta === null ? null : `${delta > 0 ? '+' : '−'}${sayMicros(Math.abs(delta))}`,
    isGood: isBetter('cost', delta ?? 0),
    trend: (trends?.points ?? []).flatMap((point) => per(point.cost) ?? []),
    also: people && `+ ${money(people)}`,
  };
}

interface IndicatorProps {
  name: IndicatorName;
  shown: Shown;
  search: MetricsSearch;
}

function Indicator({ name, shown, search }: IndicatorProps) {
  const { title, formula } = useFigureWords()(name);
  const { value, delta, isGood, trend, also } = shown;
  return (
    <div className="relative bg-panel px-3.5 py-2.5 focus-within:z-10 hover:bg-sunken/60" data-tip={formula}>
      <dt className="text-sm text-ink-2">
        <Opened name={name} search={search}>
          {title}
        </Opened>
      </dt>
      <dd className="flex items-end justify-between gap-2">
        <span className="num text-[25px] leading-[31px] font-semibold tracking-[-.02em]">{value}</span>
        <Spark values={trend} tone={name === 'deflectionSettled' ? 'ai' : 'ink'} width={68} />
      </dd>
      <dd
        className={clsx(
          'num flex items-center gap-1 text-xs',
          delta === null || isGood ? 'text-done' : 'font-semibold text-warn',
        )}
      >
        {delta === null ? (
          <span className="text-ink-3">
            <Trans>no change to tell</Trans>
          </span>
        ) : (
          <>
            {delta.startsWith('−') ? <ArrowDown size={11} aria-hidden /> : <ArrowUp size={11} aria-hidden />}
            {delta}
          </>
        )}
        {also !== null && <span className="ml-auto font-normal text-ink-3">{also}</span>}
      </dd>
      <dd className="sr-only">{formula}</dd>
    </div>
  );
}

/** The whole tile is the link. */
const LINK = 'after:absolute after:inset-0 hover:underline';

function Opened({
  name,
  search,
  children,
}: {
  name: IndicatorName;
  search: MetricsSearch;
  children: string;
}) {
  if (name === 'limbo') {
    return (
      <Link to="/metrics/limbo" search={search} className={LINK}>
        {children}
      </Link>
    );
  }
  const figure = name === 'cost' ? 'resolution' : name;
  return (
    <Link to="/metrics/figures/$name" params={{ name: figure }} search={search} className={LINK}>
      {children}
    </Link>
  );
}
