import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseTicket } from '../caseQueries.ts';

export function StatusWords({ status }: { status: CaseTicket['status'] }) {
  if (status === 'open') return <Trans>open</Trans>;
  if (status === 'pending') return <Trans>pending</Trans>;
  return status === 'solved' ? <Trans>solved</Trans> : <Trans>closed</Trans>;
}

/** The four priorities, the lowest first, with their words. */
export function usePriorities(): { value: CaseTicket['priority']; words: string }[] {
  const { t } = useLingui();
  return [
    { value: 'low', words: t`Low` },
    { value: 'normal', words: t`Normal` },
    { value: 'high', words: t`High` },
    { value: 'urgent', words: t`Urgent` },
  ];
}
