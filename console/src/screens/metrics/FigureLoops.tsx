import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { LineChart } from '../../charts/LineChart.tsx';
import { client } from '../../data/client.ts';
import { number } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Card } from '../../kit/Card.tsx';
import { Filters } from './Filters.tsx';
import { sayFigure } from './indicators.ts';
import { LoopList } from './LoopList.tsx';
import { Subscreen } from './Subscreen.tsx';
import { useFigureWords } from './useFigureWords.ts';
import { useQueryOf, type Asked } from './useQueryOf.ts';

/** One figure: how it went, and the loops that it counts. */
export function FigureLoops() {
  const { t } = useLingui();
  const { name } = useParams({ from: '/shell/metrics/figures/$name' });
  const { counted = 'numerator', ...search } = useSearch({ from: '/shell/metrics/figures/$name' });
  const asked = useQueryOf(search);
  const { title, formula, numerator, denominator } = useFigureWords()(name);
  const figure = useFigure(name, asked);
  const of = [search.reason && wordsOfName(search.reason), search.agent].filter(Boolean).join(', ');
  return (
    <Subscreen
      title={of === '' ? title : `${title}: ${of}`}
      about={formula}
      search={search}
      tools={<Filters search={search} asked={asked} />}
    >
      {figure && <Went name={name} title={title} data={figure} />}
      <Card
        title={t`What it counts`}
        right={
          figure && (
            <>
              <Counted
                isChosen={counted === 'numerator'}
                name={name}
                search={search}
                words={`${numerator} ${number(figure.figure.numerator)}`}
              />
              {numerator !== denominator && (
                <Counted
                  isChosen={counted === 'denominator'}
                  name={name}
                  search={{ ...search, counted: 'denominator' }}
                  words={`${denominator} ${number(figure.figure.denominator)}`}
                />
              )}
            </>
          )
        }
      >
        <LoopList name={name} counted={counted} asked={asked} />
      </Card>
    </Subscreen>
  );
}

type FigureReport = Awaited<ReturnType<typeof client.metrics.figure>>;

function useFigure(name: string, asked: Asked): FigureReport | undefined {
  return useQuery({
    queryKey: ['metrics', 'figure', name, asked],
    queryFn: ({ signal }) => client.metrics.figure({ params: { name }, query: asked, signal }),
    throwOnError: true,
  }).data;
}

interface CountedProps {
  isChosen: boolean;
  name: string;
  search: object;
  words: string;
}

function Counted({ isChosen, name, search, words }: CountedProps) {
  return (
    <Link
      to="/metrics/figures/$name"
      params={{ name }}
      search={search}
      replace
      aria-current={isChosen ? 'true' : undefined}
      className={clsx(
        'num inline-flex min-h-6 items-center rounded-sm px-2 text-sm pointer-coarse:min-h-11',
        isChosen ? 'bg-accent-soft font-semibold text-accent' : 'text-ink-2 hover:bg-sunken',
      )}
    >
      {words}
    </Link>
  );
}

function Went({
  name,
  title,
  data: { figure, series },
}: {
  name: string;
  title: string;
  data: FigureReport;
}) {
  const { t } = useLingui();
  const value = sayFigure(name, figure.value);
  const before = sayFigure(name, figure.before.value);
  return (
    <ChartCard
      title={t`${title}: ${value}`}
      about={t`before ${before}`}
      table={{
        columns: [t`Day`, title, t`Counted`, t`Of`],
        rows: series.map(({ startsOn, figure: each }) => [
          startsOn,
          each.value === null ? null : { value: each.value, words: sayFigure(name, each.value) },
          each.numerator,
          each.denominator,
        ]),
      }}
      fileName={name}
    >
      <LineChart
        values={series.map((each) => each.figure.value)}
        words={series.map(({ startsOn }) => startsOn.slice(5))}
        label={t`${title} by day, ${value} in the period`}
        say={(tick) => sayFigure(name, tick)}
      />
    </ChartCard>
  );
}
