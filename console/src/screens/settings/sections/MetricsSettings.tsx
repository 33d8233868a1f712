import { Trans, useLingui } from '@lingui/react/macro';
import { client } from '../../../data/client.ts';
import { DocumentPanel } from '../parts/DocumentPanel.tsx';
import { minorDigits } from '../parts/minorDigits.ts';
import { clean } from '../parts/useDeskNames.ts';

interface MetricsValues {
  unresolvedOutcomes: string[];
  opportunities: string[];
  wonOutcomes: string[];
  hourCost: number | '';
  currency: string;
  percent: number;
  salt: string;
  influenceDays: number;
}

/** What the workspace counts as what, and what its people cost. */
export function MetricsSettings() {
  const { t } = useLingui();
  return (
    <DocumentPanel<MetricsValues>
      id="metricsSettings"
      title={<Trans>What is measured</Trans>}
      about={<Trans>What counts as what. Other rules have all loops measured again.</Trans>}
      load={async (signal) => {
        const { rules, hourCosts, holdout, influenceDays } = await client.metrics.settings({ signal });
        return {
          ...rules,
          hourCost: hourCosts === null ? '' : hourCosts.minor / 10 ** minorDigits(hourCosts.currency),
          currency: hourCosts?.currency ?? '',
          ...holdout,
          influenceDays,
        };
      }}
      fields={[
        {
          name: 'unresolvedOutcomes',
          kind: 'words',
          label: t`Outcomes that solve nothing`,
          hint: t`With commas between.`,
        },
        { name: 'opportunities', kind: 'words', label: t`Reasons that are sales opportunities` },
        { name: 'wonOutcomes', kind: 'words', label: t`Outcomes that are sales` },
        {
          name: 'hourCost',
          kind: 'number',
          label: t`What an hour of a person costs`,
          hint: t`Empty: not told.`,
        },
        { name: 'currency', kind: 'text', label: t`Currency`, hint: t`As in BRL.` },
        {
          name: 'percent',
          kind: 'number',
          label: t`Percent of contacts that go to people at once, to compare`,
        },
        { name: 'salt', kind: 'text', label: t`Word that decides which ones` },
        {
          name: 'influenceDays',
          kind: 'number',
          label: t`Days after which the AI has no part in an order any more`,
        },
      ]}
      save={(values) => client.metrics.changeSettings({ body: bodyOf(values) })}
      saved={t`Saved. Figures follow.`}
    />
  );
}

function bodyOf({ hourCost, currency, percent, salt, influenceDays, ...rules }: MetricsValues) {
  const code = currency.trim().toUpperCase();
  return {
    rules: {
      unresolvedOutcomes: clean(rules.unresolvedOutcomes),
      opportunities: clean(rules.opportunities),
      wonOutcomes: clean(rules.wonOutcomes),
    },
    hourCosts:
      hourCost === '' ? null : { minor: Math.round(hourCost * 10 ** minorDigits(code)), currency: code },
    holdout: { percent: Number(percent), salt },
    influenceDays: Number(influenceDays),
  };
}
