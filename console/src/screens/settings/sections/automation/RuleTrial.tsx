import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Section } from '../../../../kit/Section.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import type { Rule } from './Automation.tsx';

type Trial = Awaited<ReturnType<typeof client.automation.dryRun>>;

/** At what a rule would have held lately, as it is saved. */
export function RuleTrial({ rule }: { rule: Rule }) {
  const [trial, setTrial] = useState<Trial | null>(null);
  const saving = useSaving();
  const { name, event, conditions, actions } = rule;
  const tryIt = async () =>
    setTrial(
      await saving.save(() =>
        client.automation.dryRun({ body: { rule: { name, event, conditions, actions, state: 'dry' } } }),
      ),
    );
  return (
    <Section
      title={<Trans>Dry run</Trans>}
      right={
        <Button size="sm" disabled={saving.isSaving} onClick={() => void tryIt()}>
          <Trans>Try it on what happened</Trans>
        </Button>
      }
    >
      {saving.problem !== null && <p className="text-sm text-hot">{saving.problem.message}</p>}
      {trial !== null && (
        <div className="grid gap-1 text-sm" role="status">
          <p className="num">
            <Trans>
              It would have held {trial.held} times among the last {trial.looked} things that happened.
            </Trans>
          </p>
          <ul>
            {trial.at.slice(0, 10).map(({ at, conversationId, ticketId }) => (
              <li key={`${at} ${ticketId}`}>
                {conversationId === null ? (
                  dayAndTime(at)
                ) : (
                  <Link
                    to="/inbox/$conversationId"
                    params={{ conversationId }}
                    className="text-accent hover:underline"
                  >
                    {dayAndTime(at)}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
