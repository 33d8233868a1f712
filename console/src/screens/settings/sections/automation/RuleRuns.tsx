import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import { Section } from '../../../../kit/Section.tsx';

/** When a rule held, and what came of it. */
export function RuleRuns({ ruleId }: { ruleId: string }) {
  const { data } = useQuery({
    queryKey: ['rules', ruleId, 'runs'],
    queryFn: ({ signal }) => client.automation.runs({ params: { ruleId }, query: { limit: 20 }, signal }),
  });
  return (
    <Section title={<Trans>Runs</Trans>}>
      {data?.items.length === 0 && (
        <p className="text-sm text-ink-3">
          <Trans>It has not held yet.</Trans>
        </p>
      )}
      <ul className="grid gap-1 text-sm">
        {data?.items.map(({ id, ranAt, isDry, results }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <span className="num">{dayAndTime(ranAt)}</span>
            {isDry && (
              <Badge tone="accent">
                <Trans>told only</Trans>
              </Badge>
            )}
            {results.map(({ do: act, outcome }, index) => (
              <span key={index} className="mono">
                {act}: {outcome}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
