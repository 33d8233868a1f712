import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../data/me.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Dialog } from '../../kit/Dialog.tsx';
import type { Suggestion } from './Suggestions.tsx';
import { useAdviceWords } from './useAdviceWords.ts';

const LINK =
  'inline-flex h-7.5 items-center rounded-sm border border-line-2 bg-raised px-2.5 text-sm font-medium hover:bg-sunken pointer-coarse:min-h-11';

/** What would have to be changed, and where. A person changes it there, and publishes it. */
export function ApplyDialog({ suggestion, onClose }: { suggestion: Suggestion; onClose: () => void }) {
  const { t } = useLingui();
  const mayStudy = useMay('knowledge.read');
  const { change, why } = useAdviceWords()(suggestion.advice);
  const reason = wordsOfName(suggestion.reason);
  const flow = wordsOfName(suggestion.flow ?? suggestion.reason);
  return (
    <Dialog title={t`What to change for ${reason}`} onClose={onClose}>
      <div className="grid gap-3">
        <p>{change(flow)}</p>
        <p className="text-sm text-ink-2">{why(suggestion)}</p>
        <p className="text-sm text-ink-2">
          <Trans>
            These are comparisons, not proofs: hard cases go to people in the first place. Nothing changes
            until somebody publishes it.
          </Trans>
        </p>
        {mayStudy && (
          <div className="flex flex-wrap gap-2">
            <Link to="/studio/flows" className={LINK}>
              <Trans>Open the flows</Trans>
            </Link>
            <Link to="/studio/policies" className={LINK}>
              <Trans>Open the policies</Trans>
            </Link>
          </div>
        )}
      </div>
    </Dialog>
  );
}
