import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ArrowUpRight, CircleCheck, TriangleAlert } from 'lucide-react';
import { PointRing } from '../../charts/PointRing.tsx';
import { client } from '../../data/client.ts';
import { number } from '../../data/say.ts';
import { Skeleton } from '../../kit/Skeleton.tsx';
import type { MetricsSearch } from './search.ts';
import { usePointWords } from './usePointWords.ts';
import type { Asked } from './useQueryOf.ts';

type Point = Awaited<ReturnType<typeof client.metrics.maturity>>['points'][number];

/** The ten points of a managed operation, each with its evidence. */
export function Maturity({ asked, search }: { asked: Asked; search: MetricsSearch }) {
  const { t } = useLingui();
  const { from, to } = asked;
  const query = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const { data } = useQuery({
    queryKey: ['metrics', 'maturity', query],
    queryFn: ({ signal }) => client.metrics.maturity({ query, signal }),
    throwOnError: true,
  });
  return (
    <section
      aria-label={t`Maturity`}
      className="flex min-w-0 flex-col self-start rounded-md border bg-panel shadow-card"
    >
      {data ? (
        <Points points={data.points} met={data.met} isEnough={data.warning === null} search={search} />
      ) : (
        <Skeleton rows={10} height={48} />
      )}
    </section>
  );
}

interface PointsProps {
  points: readonly Point[];
  met: number;
  isEnough: boolean;
  search: MetricsSearch;
}

function Points({ points, met, isEnough, search }: PointsProps) {
  const { t } = useLingui();
  const words = usePointWords();
  const missing = points.filter((point) => !point.met);
  return (
    <>
      <header className="flex items-center gap-4 px-3.5 pt-4 pb-3">
        <PointRing points={points.map((point) => point.met)} label={t`${met} of 10 points are met`} />
        <div>
          <h2 className="text-lg leading-5 font-semibold">
            <Trans>
              <span className="num text-2xl tracking-[-.02em]">{met}</span> of 10 points
            </Trans>
          </h2>
          <p className={clsx('mt-0.5 text-sm', isEnough ? 'text-ink-2' : 'font-semibold text-warn')}>
            {isEnough ? (
              <Trans>
                Computed from live data, never from a form. Under 7 the operation is scaling chaos.
              </Trans>
            ) : (
              <Trans>AI without process scales chaos. Under 7 points, manage first and automate later.</Trans>
            )}
          </p>
        </div>
      </header>
      <ol className="border-t border-dashed border-line-2 py-1">
        {points.map((point) => (
          <Row key={point.name} point={point} words={words(point.name)} search={search} />
        ))}
      </ol>
      {missing[0] && (
        <footer className="border-t px-3.5 py-2.5 text-sm text-ink-2">
          <b className="font-semibold text-warn">
            <Trans>To reach {met + 1}:</Trans>
          </b>{' '}
          {words(nearest(missing).name).fix}
        </footer>
      )}
    </>
  );
}

/** What lacks the least of what is needed. */
const nearest = (missing: readonly Point[]): Point => missing.reduce((a, b) => (lack(b) < lack(a) ? b : a));
const lack = ({ cases, holds, needed }: Point) => (cases === 0 ? 1 : needed - holds / cases);

interface RowProps {
  point: Point;
  words: { title: string };
  search: MetricsSearch;
}

function Row({ point: { name, met, holds, cases }, words: { title }, search }: RowProps) {
  const { t } = useLingui();
  const [held, all] = [number(holds), number(cases)];
  return (
    <li
      className={clsx(
        'relative flex items-start gap-2.5 px-3.5 py-[9px] hover:bg-sunken',
        !met && 'hatch bg-warn-soft',
      )}
    >
      {met ? (
        <CircleCheck size={15} role="img" className="mt-[2px] shrink-0 text-done" aria-label={t`met`} />
      ) : (
        <TriangleAlert size={15} role="img" className="mt-[2px] shrink-0 text-warn" aria-label={t`not met`} />
      )}
      <span className="min-w-0 flex-1 leading-[17px]">
        <Link
          to="/metrics/maturity/$point"
          params={{ point: name }}
          search={search}
          className="after:absolute after:inset-0 hover:underline"
        >
          {title}
        </Link>
        <span className={clsx('num block text-xs', met ? 'text-ink-3' : 'font-semibold text-warn')}>
          {cases === 0 ? (
            <Trans>no case in this period</Trans>
          ) : (
            <Trans>
              {held} of {all}
            </Trans>
          )}
        </span>
      </span>
      <ArrowUpRight size={13} aria-hidden className="mt-0.5 text-ink-3" />
    </li>
  );
}
