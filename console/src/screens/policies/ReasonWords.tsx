import { useLingui } from '@lingui/react/macro';
import type { Policy } from './policyQueries.ts';

/** What the customer is told, in the language of the interface when the business has it. */
export function ReasonWords({ policy, reason }: { policy: Policy; reason: string }) {
  const words = useReasonWords(policy)(reason);
  return words === null ? <span className="mono">{reason}</span> : <q lang={words.language}>{words.text}</q>;
}

export function useReasonWords(
  policy: Policy,
): (reason: string) => { language: string; text: string } | null {
  const { i18n } = useLingui();
  return (reason) => {
    const found = policy.verdicts
      .flatMap(({ reasons }) => reasons)
      .find((each) => each.reason === reason)?.words;
    const language = [i18n.locale, 'en', ...Object.keys(found ?? {})].find(
      (each) => found?.[each] !== undefined,
    );
    const text = language === undefined ? undefined : found?.[language];
    return language === undefined || text === undefined ? null : { language, text };
  };
}
