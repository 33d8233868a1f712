import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { useMay } from '../../data/me.ts';
import { problemWords } from '../../data/problemWords.ts';
import { dayAndTime } from '../../data/say.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Section } from '../../kit/Section.tsx';
import { Differences } from './Differences.tsx';
import { editionsQuery, type Edition, type Policy } from './policyQueries.ts';

/** The editions of a policy, the newest first, each with what it changed and the way back to it. */
export function History({ policy: { name } }: { policy: Policy }) {
  const editions = useQuery(editionsQuery(name)).data?.items ?? [];
  const [asked, setAsked] = useState<Edition | null>(null);
  return (
    <Section title={<Trans>History</Trans>}>
      <ol className="grid gap-2.5 text-sm">
        {editions.map((edition, index) => (
          <EditionRow
            key={edition.edition}
            edition={edition}
            before={editions[index + 1]}
            onBack={() => setAsked(edition)}
          />
        ))}
      </ol>
      {asked !== null && <WayBack policy={name} edition={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

interface EditionRowProps {
  edition: Edition;
  before: Edition | undefined;
  onBack: () => void;
}

function EditionRow({ edition, before, onBack }: EditionRowProps) {
  const { t } = useLingui();
  const mayRollBack = useMay('approval.second');
  const { edition: number, authors, publishedBy, publishedAt, note, restores, isInForce } = edition;
  return (
    <li className="border-t pt-2">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {number === 0 ? <Trans>The blueprint’s own</Trans> : <Trans>Edition {number}</Trans>}
        {isInForce && (
          <Badge tone="done">
            <Trans>decides now</Trans>
          </Badge>
        )}
      </p>
      {publishedAt !== null && (
        <p className="text-ink-3">
          {restores === null ? (
            <Trans>
              {authors.join(', ')} wrote it, {publishedBy} approved it, {dayAndTime(publishedAt)}
            </Trans>
          ) : (
            <Trans>
              {publishedBy} went back to {restores === 0 ? t`the blueprint’s own` : t`edition ${restores}`},{' '}
              {dayAndTime(publishedAt)}
            </Trans>
          )}
        </p>
      )}
      {note !== '' && <p className="text-ink-2">{note}</p>}
      {before && <Differences from={before.document} to={edition.document} />}
      {!isInForce && mayRollBack && (
        <Button size="sm" className="mt-1" onClick={onBack}>
          <Trans>Go back to this</Trans>
        </Button>
      )}
    </li>
  );
}

function WayBack({ policy, edition, onClose }: { policy: string; edition: Edition; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: () => client.policies.rollBack({ params: { policy }, body: { edition: edition.edition } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['policies'] });
      onClose();
    },
  });
  const name = edition.edition === 0 ? t`the blueprint’s own` : t`edition ${edition.edition}`;
  return (
    <Dialog title={t`Go back to ${name}?`} onClose={onClose}>
      <div className="grid gap-3 text-sm">
        <p>
          <Trans>
            Its rules decide from the next decision on. What was told to customers stays as it was told.
          </Trans>
        </p>
        {act.error && (
          <p role="alert" className="text-hot">
            {problemWords(act.error)}
          </p>
        )}
        <p className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Leave it</Trans>
          </Button>
          <Button tone="solid" disabled={act.isPending} onClick={() => act.mutate()}>
            <Trans>Go back</Trans>
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
