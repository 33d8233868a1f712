import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { BellRing, Hand, Plug, ShieldCheck, TimerReset, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { duration } from '../../data/say.ts';
import { Section } from '../../kit/Section.tsx';
import type { State } from './flowQueries.ts';
import { worded } from './kinds.ts';

interface StateRulesProps {
  state: State;
  titleOf: (name: string) => string;
  onChoose: (state: string) => void;
}

/** What holds in a state: who decides, what time does, what people may do. */
export function StateRules({ state, titleOf, onChoose }: StateRulesProps) {
  const { policy, deadline, nudgesMs, acts, operation } = state;
  if (policy === null && deadline === null && acts.length === 0 && operation === null) return null;
  return (
    <Section title={<Trans>Rules on this state</Trans>}>
      <ul className="grid gap-1.5 text-sm text-ink-2">
        {policy !== null && (
          <Rule icon={ShieldCheck}>
            <Trans>
              Decided by the policy{' '}
              <Link
                to="/studio/policies/$policy"
                params={{ policy }}
                className="text-accent underline underline-offset-2"
              >
                {worded(policy)}
              </Link>
            </Trans>
          </Rule>
        )}
        {operation !== null && (
          <Rule icon={Plug}>
            <Trans>
              Asks a system: <span className="mono">{operation}</span>
            </Trans>
          </Rule>
        )}
        {nudgesMs.map((afterMs) => (
          <Rule key={afterMs} icon={BellRing}>
            <Trans>After {duration(afterMs)} of silence: reminds the customer</Trans>
          </Rule>
        ))}
        {deadline !== null && (
          <Rule icon={TimerReset}>
            <Trans>
              After {duration(deadline.afterMs)}: to{' '}
              <button
                type="button"
                className="text-accent underline underline-offset-2"
                onClick={() => onChoose(deadline.to)}
              >
                {titleOf(deadline.to)}
              </button>
            </Trans>
          </Rule>
        )}
        {acts.length > 0 && (
          <Rule icon={Hand}>
            <Trans>A person may: {acts.map(({ title }) => title).join(', ')}</Trans>
          </Rule>
        )}
      </ul>
    </Section>
  );
}

function Rule({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      <Icon size={14} className="mt-0.5 shrink-0 text-ink-3" aria-hidden />
      <span>{children}</span>
    </li>
  );
}
