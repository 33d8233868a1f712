import { Trans } from '@lingui/react/macro';
import type { CaseLoop } from '../caseQueries.ts';
import { useSystemWords } from './useSystemWords.ts';

const ASKED = ['queued', 'claimed', 'sent', 'unknown'];

/** What a system outside has been asked and has not answered: nothing moves before it does. */
export function Underway({ loop }: { loop: CaseLoop }) {
  const { systemOf } = useSystemWords();
  const asked = loop.effects.filter(({ state }) => ASKED.includes(state));
  return asked.map(({ id, operation, state }) => (
    <div key={id} role="status" className="text-xs text-ai">
      {state === 'unknown' ? (
        <Trans>{systemOf(operation)} has not answered; asking again…</Trans>
      ) : (
        <Trans>Asking {systemOf(operation)}…</Trans>
      )}
    </div>
  ));
}
