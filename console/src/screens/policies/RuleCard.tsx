import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { dayAndTime } from '../../data/say.ts';
import { Badge, type Tone } from '../../kit/Badge.tsx';
import { conditionIn } from './condition.ts';
import type { Policy, Rule, RuleHits } from './policyQueries.ts';
import { ReasonWords } from './ReasonWords.tsx';
import { usePolicyWords, worded } from './useWords.ts';

const TONES: Record<string, Tone> = { allow: 'done', deny: 'hot', person: 'warn', approve: 'warn' };

export const toneOf = (decision: string): Tone => TONES[decision] ?? 'plain';

/** A rule as it decides: when, what, in which words, and whom it decided about lately. */
export function RuleCard({ policy, rule, place, hits }: RuleCardProps) {
  const { conditionWords, decisionWords } = usePolicyWords(policy.facts);
  return (
    <li className={clsx('grid gap-1.5 rounded-md border bg-panel px-3.5 py-2.5', rule.isOff && 'hatch')}>
      <header className="flex flex-wrap items-center gap-2">
        <span className="num w-5 text-sm text-ink-3">{place}</span>
        <h3 className="font-semibold">{worded(rule.id)}</h3>
        <Badge tone={toneOf(rule.decision)}>{decisionWords(rule.decision)}</Badge>
        {rule.isOff && (
          <Badge>
            <Trans>off</Trans>
          </Badge>
        )}
        {hits !== undefined && <Hits hits={hits} />}
      </header>
      <Line words={<Trans>when</Trans>}>{conditionWords(conditionIn(rule))}</Line>
      <Line words={<Trans>say</Trans>}>
        <ReasonWords policy={policy} reason={rule.reason} />
      </Line>
    </li>
  );
}

interface RuleCardProps {
  policy: Policy;
  rule: Rule;
  place: number;
  hits: RuleHits | undefined;
}

export function Line({ words, children }: { words: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[44px_minmax(0,1fr)] gap-2 text-sm max-md:grid-cols-1 max-md:gap-0.5">
      <span className="text-ink-3">{words}</span>
      <div className="min-w-0 text-ink-2">{children}</div>
    </div>
  );
}

/** How often a rule decided in seven days, and where: each leads to its conversation. */
function Hits({ hits: { count, cases } }: { hits: RuleHits }) {
  return (
    <details className="relative ml-auto text-sm">
      <summary className="cursor-pointer rounded-sm px-1 text-ink-2 hover:bg-sunken">
        <Plural value={count} one="# case in 7 days" other="# cases in 7 days" />
      </summary>
      <ul className="absolute right-0 z-10 mt-1 grid min-w-72 gap-0.5 rounded-md bg-raised p-1.5 shadow-pop">
        {cases.map(({ conversationId, protocolNumber, contact, at }) => (
          <li key={`${protocolNumber} ${at}`}>
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId }}
              className="flex min-h-7 items-center gap-2 rounded-sm px-1.5 hover:bg-sunken"
            >
              <span className="min-w-0 flex-1 truncate">{contact ?? protocolNumber}</span>
              <span className="mono text-xs text-ink-3">{protocolNumber}</span>
              <span className="text-xs text-ink-3">{dayAndTime(at)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
