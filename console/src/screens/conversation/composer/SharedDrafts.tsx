import { Trans, useLingui } from '@lingui/react/macro';
import { PencilLine } from 'lucide-react';
import { Button } from '../../../kit/Button.tsx';
import type { Teammate } from '../data/types.ts';
import { nameOf } from '../data/useHold.ts';

interface SharedProps {
  drafts: readonly { agent: string; text: string }[];
  team: readonly Teammate[];
  /** Nothing of one's own stands in the field that it would wipe out. */
  isEmpty: boolean;
  onUse: (text: string) => void;
}

/** What colleagues began to answer here is not lost when the conversation changes hands. */
export function SharedDrafts({ drafts, team, isEmpty, onUse }: SharedProps) {
  const { t } = useLingui();
  return drafts.map(({ agent, text }) => {
    const name = nameOf(team, agent);
    return (
      <section
        key={agent}
        aria-label={t`Draft of ${name}`}
        className="mb-1.5 flex items-start gap-2 rounded-md border border-line-2 bg-panel px-3 py-1.5 text-sm"
      >
        <PencilLine size={13} aria-hidden className="mt-0.5 shrink-0 text-ink-3" />
        <p className="line-clamp-3 min-w-0 flex-1" dir="auto">
          <b className="font-semibold">
            <Trans>{name} began:</Trans>
          </b>{' '}
          {text}
        </p>
        {isEmpty && (
          <Button size="sm" onClick={() => onUse(text)}>
            <Trans>Go on with it</Trans>
          </Button>
        )}
      </section>
    );
  });
}
