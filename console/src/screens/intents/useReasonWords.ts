import { useLingui } from '@lingui/react/macro';

/** Why somebody should look at a message. */
export function useReasonWords(): (reason: string) => string {
  const { t } = useLingui();
  const words: Record<string, string> = {
    relabelled: t`put here by a person`,
    choseOther: t`chose the other one`,
    wantedPerson: t`asked for a person next`,
    corrected: t`corrected it next`,
    model: t`a language model was asked`,
    between: t`between two`,
    unsure: t`not understood`,
    lowConfidence: t`only just sure`,
  };
  return (reason) => words[reason] ?? reason;
}
