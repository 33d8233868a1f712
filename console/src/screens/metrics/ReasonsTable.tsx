import { Trans, useLingui } from '@lingui/react/macro';
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Bar } from '../../charts/Bar.tsx';
import { Dumbbell } from '../../charts/Dumbbell.tsx';
import { number, percent } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import type { MetricsSearch } from './search.ts';

export interface ReasonRow {
  reason: string;
  opened: number;
  openedBefore: number;
  /** Shares; null when there is nothing to make them of. */
  closedByAi: number | null;
  recontact: number | null;
  csatAi: number | null;
  csatPeople: number | null;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });
const column = createColumnHelper<typeof features, ReasonRow>();

/** Growth that somebody should look at, and recontact. */
const MUCH_GROWTH = 0.25;
const MUCH_RECONTACT = 0.1;
const FAR = 0.1;

/** The reasons, by any of their figures. */
export function ReasonsTable({ rows, search }: { rows: ReasonRow[]; search: MetricsSearch }) {
  const columns = useColumns(rows, search);
  const table = useTable({
    features,
    columns,
    data: rows,
    initialState: { sorting: [{ id: 'opened', desc: true }] },
  });
  return (
    <div className="scroll">
      <table className="w-full min-w-[640px] text-base">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={sorted === false ? undefined : sorted === 'desc' ? 'descending' : 'ascending'}
                    className={clsx('cap border-b pr-4 pb-1.5 text-left', WIDTH[header.id])}
                  >
                    <Head
                      sorted={sorted}
                      sort={header.column.getCanSort() ? header.column.getToggleSortingHandler() : undefined}
                    >
                      <table.FlexRender header={header} />
                    </Head>
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className="border-b border-line/70 last:border-0 hover:bg-sunken/60">
              {row.getAllCells().map((cell) => (
                <td key={cell.id} className="h-[43px] pr-4 align-middle">
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  sorted: false | 'asc' | 'desc';
  /** Left out: one cannot sort by it. */
  sort: ((event: unknown) => void) | undefined;
  children: ReactNode;
}

function Head({ sorted, sort, children }: HeadProps) {
  if (sort === undefined) return children;
  return (
    <button
      type="button"
      className="flex min-h-6 items-center gap-0.5 tracking-[inherit] uppercase"
      onClick={sort}
    >
      {children}
      {sorted !== false && (
        <ChevronDown size={11} aria-hidden className={clsx(sorted === 'asc' && 'rotate-180')} />
      )}
    </button>
  );
}

const WIDTH: Record<string, string> = { opened: 'w-[24%]', closedByAi: 'w-[20%]', csatPeople: 'w-[18%]' };

function useColumns(rows: readonly ReasonRow[], search: MetricsSearch) {
  const { t } = useLingui();
  return useMemo(() => {
    const most = Math.max(1, ...rows.map(({ opened }) => opened));
    return column.columns([
      column.accessor('reason', {
        header: () => <Trans>Reason</Trans>,
        cell: ({ getValue }) => (
          <Link
            to="/metrics/reasons/$reason"
            params={{ reason: getValue() }}
            search={search}
            className="font-semibold hover:underline"
          >
            {wordsOfName(getValue())}
          </Link>
        ),
      }),
      column.accessor('opened', {
        header: () => <Trans>Conversations</Trans>,
        cell: ({ getValue }) => <Measure words={number(getValue())} value={getValue()} max={most} />,
      }),
      column.accessor(growth, {
        id: 'change',
        header: () => <Trans>Change</Trans>,
        cell: ({ getValue }) => <Change value={getValue()} />,
      }),
      column.accessor('closedByAi', {
        header: () => <Trans>Closed by AI</Trans>,
        cell: ({ getValue }) => (
          <Measure words={shareWords(getValue())} value={getValue() ?? 0} max={1} tone="ai" />
        ),
      }),
      column.accessor('recontact', {
        header: () => <Trans>Recontact</Trans>,
        cell: ({ getValue }) => (
          <Warned words={shareWords(getValue())} isMuch={(getValue() ?? 0) > MUCH_RECONTACT} />
        ),
      }),
      column.accessor('csatPeople', {
        header: () => <Trans>CSAT, AI and people</Trans>,
        enableSorting: false,
        cell: ({ row: { original } }) => {
          const { csatAi, csatPeople } = original;
          if (csatAi === null && csatPeople === null) return <span className="text-ink-3">–</span>;
          const [ai, people] = [shareWords(csatAi), shareWords(csatPeople)];
          return (
            <Dumbbell
              assistant={csatAi}
              people={csatPeople}
              domain={[0, 1]}
              label={t`CSAT with AI ${ai}, with people ${people}`}
              isFar={csatAi !== null && csatPeople !== null && csatPeople - csatAi > FAR}
            />
          );
        },
      }),
    ]);
  }, [rows, search, t]);
}

const shareWords = (value: number | null) => (value === null ? '–' : percent(value));

/** Against the period before; null when nobody wrote then. */
const growth = ({ opened, openedBefore }: ReasonRow) =>
  openedBefore === 0 ? null : opened / openedBefore - 1;

function Change({ value }: { value: number | null }) {
  if (value === null) return <Trans>new</Trans>;
  const words = number(value, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  return <Warned words={words} isMuch={value > MUCH_GROWTH} />;
}

function Warned({ words, isMuch }: { words: string; isMuch: boolean }) {
  return <span className={clsx('num', isMuch ? 'font-semibold text-warn' : 'text-ink-2')}>{words}</span>;
}

interface MeasureProps {
  words: string;
  value: number;
  max: number;
  tone?: 'ink' | 'ai';
}

function Measure({ words, value, max, tone = 'ink' }: MeasureProps) {
  return (
    <span className="grid grid-cols-[46px_minmax(0,1fr)] items-center gap-2.5">
      <span className="num text-right">{words}</span>
      <Bar value={value} max={max} tone={tone} height={6} />
    </span>
  );
}
