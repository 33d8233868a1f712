import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { useMay } from '../../data/me.ts';
import { dayAndTime } from '../../data/say.ts';
import { toast } from '../../data/toasts.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { problemWords } from '../case/problemWords.ts';
import { duplicatesQuery, mergesQuery, type Contact, type Kept, type Merge } from './contactQueries.ts';
import { MergeReview } from './MergeReview.tsx';

/** Who may be the same person, who was merged, and the way back. Nothing is merged by itself. */
export function Merges({ contact }: { contact: Contact }) {
  const { data: duplicates = [] } = useQuery(duplicatesQuery(contact.id));
  const { data: merges = [] } = useQuery(mergesQuery(contact.id));
  const mayMerge = useMay('contact.merge') && contact.erasedAt === null;
  const [reviewed, review] = useState<string | null>(null);
  const [kept, keep] = useState<Kept[] | null>(null);
  if (duplicates.length === 0 && merges.length === 0) return null;
  return (
    <Card title={<Trans>Same person?</Trans>}>
      <ul className="divide-y text-sm">
        {duplicates.map(({ contactId, name, because, proof }) => (
          <li key={contactId} className="flex flex-wrap items-center gap-2 py-2">
            <span className="min-w-0 flex-1">
              <b className="font-semibold">{name ?? <Trans>without a name</Trans>}</b>{' '}
              <span className="text-ink-2">
                {because === 'phone' ? <Trans>has the same phone</Trans> : <Trans>has the same e-mail</Trans>}
                {' · '}
                {proof >= 2 ? <Trans>both proved it</Trans> : <Trans>not proved by both</Trans>}
              </span>
            </span>
            <Button size="sm" onClick={() => review(contactId)}>
              <Trans>Review</Trans>
            </Button>
          </li>
        ))}
        {merges.map((merge) => (
          <One key={merge.id} merge={merge} mayMerge={mayMerge} contact={contact} onKept={keep} />
        ))}
      </ul>
      {kept && <KeptNotice kept={kept} />}
      {reviewed !== null && (
        <MergeReview contact={contact} otherId={reviewed} mayMerge={mayMerge} onClose={() => review(null)} />
      )}
    </Card>
  );
}

interface OneProps {
  merge: Merge;
  mayMerge: boolean;
  contact: Contact;
  onKept: (kept: Kept[]) => void;
}

function One({ merge, mayMerge, contact, onKept }: OneProps) {
  const cache = useQueryClient();
  const { id, reason, by, at, undoneAt, undoneBy } = merge;
  const undo = () =>
    void client.contacts
      .undoMerge({ params: { contactId: contact.id, mergeId: id } })
      .then(
        ({ kept }) => onKept(kept),
        (error: unknown) => toast(problemWords(error), { tone: 'problem' }),
      )
      .finally(() => void cache.invalidateQueries({ queryKey: ['contact'] }));
  return (
    <li className="flex flex-wrap items-center gap-2 py-2">
      <span className="min-w-0 flex-1">
        <Trans>
          Merged by {by} on {dayAndTime(at)}: {reason}
        </Trans>
        {undoneAt !== null && undoneBy !== null && (
          <>
            {' '}
            <Badge>
              <Trans>
                taken back by {undoneBy}, {dayAndTime(undoneAt)}
              </Trans>
            </Badge>
          </>
        )}
      </span>
      {mayMerge && undoneAt === null && (
        <Button size="sm" onClick={undo}>
          <Trans>Take back</Trans>
        </Button>
      )}
    </li>
  );
}

/** What could not be put back where it was, and why. */
function KeptNotice({ kept }: { kept: Kept[] }) {
  const { t } = useLingui();
  const kinds = { address: t`addresses`, loop: t`loops`, message: t`messages`, holder: t`the holder` };
  const reasons = {
    movedOn: t`another merge took them`,
    openedSince: t`opened since`,
    writtenSince: t`written since`,
    changedSince: t`changed since`,
  };
  return (
    <div role="status" className="mt-2 rounded-sm border border-accent-line bg-accent-soft p-2 text-sm">
      <p className="font-semibold">
        {kept.length === 0 ? (
          <Trans>The merge was taken back; everything is where it was.</Trans>
        ) : (
          <Trans>The merge was taken back; this stayed here:</Trans>
        )}
      </p>
      <ul>
        {kept.map(({ kind, reason, count }, index) => (
          <li key={index}>
            {kinds[kind]}: <Plural value={count} one="#" other="#" /> · {reasons[reason]}
          </li>
        ))}
      </ul>
    </div>
  );
}
