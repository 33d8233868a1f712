import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client } from '../../../../data/client.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Section } from '../../../../kit/Section.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { Problem } from '../../parts/Problem.tsx';
import type { RoutingRule } from './RoutingRules.tsx';

type Trial = Awaited<ReturnType<typeof client.routing.dryRunRules>>['items'];

/** Where the last tickets would go by the rules as they are written here, saved or not. */
export function RoutingTrial({ rules }: { rules: readonly RoutingRule[] }) {
  const { t } = useLingui();
  const [trial, setTrial] = useState<Trial | null>(null);
  const saving = useSaving();
  const tryThem = async () => {
    const told = await saving.save(() =>
      client.routing.dryRunRules({ body: { rules: [...rules], of: { lastTickets: 50 } } }),
    );
    setTrial(told?.items ?? null);
  };
  const moved = trial?.filter(({ went, goes }) => went !== null && went.queue !== goes.queue).length ?? 0;
  return (
    <Section
      title={<Trans>Dry run</Trans>}
      right={
        <Button size="sm" disabled={saving.isSaving} onClick={() => void tryThem()}>
          <Trans>Try them on the last 50 tickets</Trans>
        </Button>
      }
    >
      <Problem problem={saving.problem} />
      {trial !== null && (
        <div role="status" className="grid gap-1 text-sm">
          <p className="num">
            <Trans>
              {trial.length} tickets looked at; {moved} would go to another queue.
            </Trans>
          </p>
          <ul className="grid gap-0.5">
            {trial.slice(0, 20).map(({ ticket, went, goes, matched }, index) => (
              <li key={ticket ?? index} className="flex flex-wrap items-center gap-2">
                <span className="mono">{ticket}</span>
                <span>
                  {went?.queue} → {goes.queue} · {goes.assignee ?? t`nobody`}
                </span>
                <Badge tone={matched === null ? 'plain' : 'accent'}>{matched ?? t`no rule`}</Badge>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
