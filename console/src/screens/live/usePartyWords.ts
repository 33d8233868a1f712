import { useLingui } from '@lingui/react/macro';

/** Whom a state waits for, in words. */
export function usePartyWords(): (party: string) => string {
  const { t } = useLingui();
  const words: Record<string, string> = {
    customer: t`waits for the customer`,
    system: t`waits for a system`,
    person: t`waits for a person`,
    time: t`waits for a time`,
  };
  return (party) => words[party] ?? t`passes through`;
}
