import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import type { Policy, Trial } from './policyQueries.ts';
import { toneOf } from './RuleCard.tsx';
import { usePolicyWords } from './useWords.ts';

/** Decides the last real cases by the draft, and tells which come out otherwise. */
export function TrialPanel({ policy, revision }: { policy: Policy; revision: number }) {
  const [tried, setTried] = useState<number | null>(null);
  const isWanted = tried === revision;
  const { data, error, isFetching } = useQuery({
    queryKey: ['policyTrial', policy.name, revision],
    queryFn: ({ signal }) => client.policies.tryDraft({ params: { policy: policy.name }, signal }),
    enabled: isWanted,
  });
  return (
    <Section title={<Trans>Test against real cases</Trans>}>
      <div className="grid gap-2 text-sm">
        {!isWanted && (
          <Button onClick={() => setTried(revision)}>
            <Trans>Test against the last 200 cases</Trans>
          </Button>
        )}
        {isWanted && isFetching && (
          <p role="status" className="text-ink-3">
            <Trans>Deciding them again…</Trans>
          </p>
        )}
        {isWanted && error && (
          <p role="alert" className="text-hot">
            {problemWords(error)}
          </p>
        )}
        {isWanted && data && <Result policy={policy} trial={data} />}
      </div>
    </Section>
  );
}

function Result({ policy, trial: { cases, changed, examples } }: { policy: Policy; trial: Trial }) {
  const { decisionWords } = usePolicyWords(policy.facts);
  const count = changed.length;
  return (
    <>
      <p role="status" className="font-medium">
        {cases === 0 ? (
          <Trans>This policy has decided no case yet.</Trans>
        ) : (
          <Plural
            value={count}
            _0={`None of ${cases} cases would be decided otherwise.`}
            one={`# of ${cases} cases would be decided otherwise.`}
            other={`# of ${cases} cases would be decided otherwise.`}
          />
        )}
      </p>
      <ul className="grid gap-0.5">
        {changed.map(({ conversationId, protocolNumber, contact, now, drafted }) => (
          <li key={protocolNumber}>
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId }}
              className="flex min-h-8 flex-wrap items-center gap-1.5 rounded-sm px-1 hover:bg-sunken"
            >
              <span className="min-w-0 flex-1 truncate">{contact ?? protocolNumber}</span>
              <Badge tone={toneOf(now.decision)}>{decisionWords(now.decision)}</Badge>
              <ArrowRight size={11} className="text-ink-3" aria-hidden />
              <Badge tone={toneOf(drafted.decision)}>{decisionWords(drafted.decision)}</Badge>
            </Link>
          </li>
        ))}
      </ul>
      {examples.changed > 0 && (
        <p className="text-ink-2">
          <Plural
            value={examples.changed}
            one={`# of the ${examples.count} examples of the blueprint comes out otherwise, too.`}
            other={`# of the ${examples.count} examples of the blueprint come out otherwise, too.`}
          />
        </p>
      )}
    </>
  );
}
