import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { client } from '../../data/client.ts';
import { number } from '../../data/say.ts';
import { Filters } from './Filters.tsx';
import { sayFigure } from './indicators.ts';
import type { MetricsSearch } from './search.ts';
import { Subscreen } from './Subscreen.tsx';
import { useFigureWords } from './useFigureWords.ts';
import { useQueryOf, type Asked } from './useQueryOf.ts';

const FIGURES = ['resolution', 'humanFirstResponse', 'timeToResolution', 'recontact', 'csat'] as const;

/** The figures by the person who wrote last. */
export function Agents() {
  const { t } = useLingui();
  const search = useSearch({ from: '/shell/metrics/agents' });
  const asked = useQueryOf(search);
  const words = useFigureWords();
  const { data } = useByAgent(asked);
  const groups = data?.groups ?? [];
  const heads = [t`Person`, words('volume').title, ...FIGURES.map((name) => words(name).title)];
  return (
    <Subscreen
      title={<Trans>People</Trans>}
      about={<Trans>loops by the person who wrote last in them</Trans>}
      search={search}
      tools={<Filters search={search} asked={asked} />}
    >
      <ChartCard
        title={t`By person`}
        table={{
          columns: heads,
          rows: groups.map(({ name, figures }) => [
            name,
            figures['volume']?.numerator ?? 0,
            ...FIGURES.map((figure) => {
              const value = figures[figure]?.value ?? null;
              return value === null ? null : { value, words: sayFigure(figure, value) };
            }),
          ]),
        }}
        fileName="people"
      >
        {data !== undefined && groups.length === 0 ? (
          <p className="py-8 text-center text-sm text-ink-3">
            <Trans>No person had a part in a loop of this period.</Trans>
          </p>
        ) : (
          <div className="scroll" tabIndex={0} role="group" aria-label={t`By person`}>
            <table className="w-full min-w-[640px]">
              <thead>
                <tr className="border-b">
                  {heads.map((head) => (
                    <th key={head} scope="col" className="cap px-2 py-1.5 text-left">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <Row key={group.name} group={group} search={search} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </ChartCard>
    </Subscreen>
  );
}

function useByAgent(asked: Asked) {
  return useQuery({
    queryKey: ['metrics', 'by', 'agent', asked],
    queryFn: ({ signal }) =>
      client.metrics.groups({ params: { dimension: 'agent' }, query: { ...asked, limit: 500 }, signal }),
    throwOnError: true,
  });
}

interface RowProps {
  group: Awaited<ReturnType<typeof client.metrics.groups>>['groups'][number];
  search: MetricsSearch;
}

function Row({ group: { name, figures }, search }: RowProps) {
  return (
    <tr className="border-b border-line/70 last:border-0 hover:bg-sunken/60">
      <td className="px-2 py-2 font-semibold">{name}</td>
      {(['volume', ...FIGURES] as const).map((figure) => (
        <td key={figure} className="num px-2">
          <Link
            to="/metrics/figures/$name"
            params={{ name: figure }}
            search={{ ...search, agent: name }}
            className="hover:underline"
          >
            {figure === 'volume'
              ? number(figures['volume']?.numerator ?? 0)
              : sayFigure(figure, figures[figure]?.value ?? null)}
          </Link>
        </td>
      ))}
    </tr>
  );
}
