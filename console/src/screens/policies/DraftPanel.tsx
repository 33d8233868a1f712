import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { useMay, useMe } from '../../data/me.ts';
import { problemWords } from '../../data/problemWords.ts';
import { dayAndTime } from '../../data/say.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { Section } from '../../kit/Section.tsx';
import { Differences } from './Differences.tsx';
import type { Draft, Policy } from './policyQueries.ts';
import { TrialPanel } from './TrialPanel.tsx';

/** What is being written in place of the rules, and what comes next with it. */
export function DraftPanel({ policy }: { policy: Policy }) {
  const mayWrite = useMay('desk.configure');
  const { draft, name } = policy;
  if (draft === null)
    return (
      <Section title={<Trans>Draft</Trans>}>
        <p className="text-sm text-ink-2">
          {mayWrite ? (
            <Trans>
              Nobody is changing this policy.{' '}
              <Link
                to="/studio/policies/$policy"
                params={{ policy: name }}
                search={{ edit: true }}
                className="text-accent underline underline-offset-2"
              >
                Begin a draft
              </Link>
            </Trans>
          ) : (
            <Trans>Nobody is changing this policy.</Trans>
          )}
        </p>
      </Section>
    );
  return (
    <>
      <Section title={<Trans>Draft</Trans>}>
        <p className="text-sm text-ink-2">
          <Trans>
            Written by {draft.authors.join(', ')}; last changed {dayAndTime(draft.changedAt)}.
          </Trans>
        </p>
        <Differences from={policy.inForce.document} to={draft.document} />
      </Section>
      {mayWrite && <TrialPanel policy={policy} revision={draft.revision} />}
      <NextStep policy={policy} draft={draft} />
    </>
  );
}

function NextStep({ policy: { name }, draft }: { policy: Policy; draft: Draft }) {
  const { t } = useLingui();
  const me = useMe();
  const [mayWrite, mayApprove] = [useMay('desk.configure'), useMay('approval.second')];
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const params = { policy: name };
  const { revision } = draft;
  const act = useMutation({
    mutationFn: (what: 'propose' | 'approve' | 'discard'): Promise<unknown> => {
      if (what === 'propose') return client.policies.propose({ params, body: { revision, note } });
      if (what === 'approve') return client.policies.approve({ params, body: { revision } });
      return client.policies.discardDraft({ params });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['policies'] }),
  });
  const isOwn = draft.authors.includes(me.id) || draft.proposedBy === me.id;
  const isProposed = draft.proposedBy !== null;
  return (
    <Section title={<Trans>Approval</Trans>}>
      <div className="grid gap-2 text-sm">
        {isProposed && <Proposal draft={draft} isOwn={isOwn} />}
        {isProposed && !isOwn && mayApprove && (
          <Button tone="done" disabled={act.isPending} onClick={() => act.mutate('approve')}>
            <Trans>Approve and publish</Trans>
          </Button>
        )}
        {!isProposed && mayWrite && (
          <>
            <Field
              label={t`Why it is changed`}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
            <Button tone="solid" disabled={act.isPending} onClick={() => act.mutate('propose')}>
              <Trans>Ask for approval</Trans>
            </Button>
          </>
        )}
        {mayWrite && (
          <Button tone="quiet" disabled={act.isPending} onClick={() => act.mutate('discard')}>
            <Trans>Throw the draft away</Trans>
          </Button>
        )}
        {act.error && (
          <p role="alert" className="text-hot">
            {problemWords(act.error)}
          </p>
        )}
      </div>
    </Section>
  );
}

function Proposal({ draft: { proposedBy, note }, isOwn }: { draft: Draft; isOwn: boolean }) {
  return (
    <>
      <p className="text-ink-2">
        <Trans>
          {proposedBy} asks for approval. {note}
        </Trans>
      </p>
      {isOwn && (
        <p className="text-ink-2">
          <Trans>You wrote or proposed it, so somebody else approves it.</Trans>
        </p>
      )}
    </>
  );
}
