import { useLingui } from '@lingui/react/macro';

/** What a point of maturity asks for, and what to do when it is not met. */
export function usePointWords(): (name: string) => { title: string; fix: string } {
  const { t } = useLingui();
  const words: Record<string, { title: string; fix: string }> = {
    ownerAtHandOver: {
      title: t`Every hand-off has an owner at that moment`,
      fix: t`give every queue members, and somebody of last resort.`,
    },
    protocolNumber: {
      title: t`Protocol number on every request`,
      fix: t`the system gives one to every loop; look at the cases without.`,
    },
    noEndWithoutNextStep: {
      title: t`No closing without an outcome or a next step`,
      fix: t`look at what was closed with neither.`,
    },
    slaClocks: {
      title: t`A clock runs on every ticket`,
      fix: t`give the queues without targets an SLA policy.`,
    },
    summaryFirst: {
      title: t`Summary before a person takes over`,
      fix: t`look at the tickets that came without what the customer wants.`,
    },
    oneHistory: {
      title: t`One history for all channels`,
      fix: t`merge the contacts that write from several addresses.`,
    },
    ruleRecorded: {
      title: t`Every decision names the rule that made it`,
      fix: t`let policies decide, so that rule and version are kept.`,
    },
    reasonsKnown: {
      title: t`The reasons people write are known`,
      fix: t`teach the intents behind what counts as inquiry.`,
    },
    recontactMeasured: {
      title: t`Who comes back within 7 days is measured`,
      fix: t`wait until seven days after the first closed loops.`,
    },
    learningLoop: {
      title: t`What was not understood is reviewed`,
      fix: t`review the open messages of the intents.`,
    },
  };
  return (name) => words[name] ?? { title: name, fix: '' };
}
