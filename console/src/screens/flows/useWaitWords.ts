import { useLingui } from '@lingui/react/macro';
import type { State } from './flowQueries.ts';
import { worded } from './kinds.ts';

/** Whom a loop waits for in a state, in words. */
export function useWaitWords(): (state: Pick<State, 'waitsFor' | 'policy'>) => string {
  const { t } = useLingui();
  return ({ waitsFor, policy }) => {
    if (waitsFor === 'customer') return t`waits for the customer`;
    if (waitsFor === 'person') return t`waits for a person`;
    if (waitsFor === 'system') return t`waits for a system`;
    if (waitsFor === 'time') return t`waits for time to pass`;
    if (waitsFor === 'end') return t`the loop ends`;
    return policy === null ? t`goes on at once` : t`decided by the policy ${worded(policy)}`;
  };
}
