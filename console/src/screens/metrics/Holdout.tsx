import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { client } from '../../data/client.ts';
import { day, money, number, percent } from '../../data/say.ts';
import type { Asked } from './useQueryOf.ts';

type Report = Awaited<ReturnType<typeof client.orders.holdout>>;
type Verdict = Report['conversion']['verdict'];

/** What contacts order whom the assistant serves, against those whom the lot has served by people. */
export function Holdout({ asked: { from, to } }: { asked: Asked }) {
  const { t } = useLingui();
  const query = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const { data } = useQuery({
    queryKey: ['metrics', 'holdout', query],
    queryFn: ({ signal }) => client.orders.holdout({ query, signal }),
    throwOnError: true,
  });
  const share = (value: number | undefined) =>
    value === undefined ? null : { value, words: percent(value) };
  return (
    <ChartCard
      title={t`Does the AI sell more?`}
      about={<Trans>contacts drawn by lot, served by the AI or by people</Trans>}
      table={{
        columns: [t`Served by`, t`Contacts`, t`Buyers`, t`Orders`, t`Conversion`, t`From`, t`To`],
        rows: (data ? [data.served, data.holdout] : []).map((arm, place) => [
          place === 0 ? t`AI` : t`People`,
          arm.contacts,
          arm.buyers,
          arm.orders,
          share(arm.conversion?.value),
          share(arm.conversion?.from),
          share(arm.conversion?.to),
        ]),
      }}
      fileName="holdout"
    >
      {data && <Said report={data} />}
    </ChartCard>
  );
}

function Said({ report }: { report: Report }) {
  const { percent: held, since, crossed, served, holdout, conversion, revenue } = report;
  if (held === 0 || since === null) {
    return (
      <p className="py-4 text-sm text-ink-3">
        <Trans>
          Nobody is held out, so nobody can tell what the AI causes. A share of contacts that go to people at
          once is set in the settings, under what is measured.
        </Trans>
      </p>
    );
  }
  const from = day(since);
  return (
    <>
      <dl className="grid gap-2 py-2 text-sm">
        <Line
          title={<Trans>Contacts who ordered</Trans>}
          ai={served.conversion ? percent(served.conversion.value) : '–'}
          people={holdout.conversion ? percent(holdout.conversion.value) : '–'}
          verdict={conversion.verdict}
        />
        {revenue.map(({ currency, servedPerContact, holdoutPerContact, verdict }) => (
          <Line
            key={currency}
            title={<Trans>Revenue per contact, {currency}</Trans>}
            ai={servedPerContact === null ? '–' : money({ minor: servedPerContact, currency })}
            people={holdoutPerContact === null ? '–' : money({ minor: holdoutPerContact, currency })}
            verdict={verdict}
          />
        ))}
      </dl>
      <p className="text-sm text-ink-3">
        <Trans>
          {number(served.contacts)} and {number(holdout.contacts)} contacts since {from}; the AI wrote to{' '}
          {number(crossed)} of those held out.
        </Trans>
      </p>
    </>
  );
}

interface LineProps {
  title: ReactNode;
  ai: string;
  people: string;
  verdict: Verdict;
}

function Line({ title, ai, people, verdict }: LineProps) {
  const { t } = useLingui();
  const words = {
    tooFew: t`too few to tell`,
    notTold: t`no difference can be told`,
    more: t`more with the AI, at 95 % confidence`,
    fewer: t`less with the AI, at 95 % confidence`,
  };
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 border-b border-line/70 pb-1.5">
      <dt className="min-w-0 flex-1">{title}</dt>
      <dd className="num">
        <Trans>
          AI {ai}, people {people}
        </Trans>
      </dd>
      <dd className="w-full font-semibold text-ink-2">{words[verdict]}</dd>
    </div>
  );
}
