import { useLingui } from '@lingui/react/macro';

/** Why something is in limbo, in words. */
export function useLimboWords(): (reason: string) => string {
  const { t } = useLingui();
  const words: Record<string, string> = {
    noOwner: t`no owner`,
    nothingScheduled: t`nothing scheduled`,
    stopped: t`flow stopped`,
    overdue: t`next step overdue`,
  };
  return (reason) => words[reason] ?? reason;
}
