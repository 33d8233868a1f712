import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../data/client.ts';
import { useMay } from '../../../data/me.ts';
import { dayAndTime, money } from '../../../data/say.ts';
import { Badge, type Tone } from '../../../kit/Badge.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Section } from '../../../kit/Section.tsx';
import type { CaseEffect, CaseLoop } from '../caseQueries.ts';
import { wordsOfName } from '../../../data/wordsOfName.ts';
import { problemWords } from '../problemWords.ts';
import { useSystemWords } from './useSystemWords.ts';
import { later } from '../../../kit/later.tsx';

const DoneByHand = later(async () => (await import('./DoneByHand.tsx')).DoneByHand);

/** The board of systems: what each was asked, what became of it, and the ways out where nobody knows. */
export function Systems({ loop }: { loop: CaseLoop }) {
  if (loop.effects.length === 0) return null;
  const isWritten = ({ kind, state }: CaseEffect) => kind !== 'read' || state !== 'confirmed';
  const reads = loop.effects.filter((effect) => !isWritten(effect)).length;
  const shown = loop.effects.filter(isWritten);
  return (
    <Section
      title={<Trans>Systems</Trans>}
      right={
        reads > 0 && (
          <span className="text-xs text-ink-3">
            <Trans>{reads} looked up</Trans>
          </span>
        )
      }
    >
      {shown.length === 0 ? (
        <p className="text-sm text-ink-3">
          <Trans>Nothing has been changed in any system.</Trans>
        </p>
      ) : (
        <ul className="divide-y rounded-md border bg-raised">
          {shown.map((effect) => (
            <One key={effect.id} effect={effect} conversationId={loop.conversationId} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function One({ effect, conversationId }: { effect: CaseEffect; conversationId: string }) {
  const { systemOf, deedOf } = useSystemWords();
  const mayAct = useMay('conversation.act');
  const mayMoveMoney = useMay('approval.give');
  const { retry, problem, isBusy } = useRetry(conversationId, effect.id);
  const [isSettling, settle] = useState(false);
  const { operation, attempts, outcome, failure } = effect;
  const canBeDone = effect.canBeDone && (effect.kind !== 'money' || mayMoveMoney);
  return (
    <li className="grid gap-1 px-3 py-2 text-sm">
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate">
          {deedOf(operation)}
          {effect.money && <span className="num"> · {money(effect.money)}</span>}
          <span className="text-xs text-ink-3"> · {systemOf(operation)}</span>
        </span>
        <StateBadge effect={effect} />
      </div>
      <p className="text-xs text-ink-3">
        {outcome !== null && `${wordsOfName(outcome)} · `}
        {attempts === 1 ? <Trans>1 attempt</Trans> : <Trans>{attempts} attempts</Trans>}
        {failure !== null && ` · ${wordsOfName(failure)}`}
        {' · '}
        {dayAndTime(effect.settledAt ?? effect.decidedAt)}
        {effect.nextAttemptAt !== null && effect.settledAt === null && (
          <>
            {' · '}
            <Trans>again {dayAndTime(effect.nextAttemptAt)}</Trans>
          </>
        )}
      </p>
      {mayAct && (effect.canRetry || canBeDone) && (
        <div className="flex flex-wrap gap-1.5">
          {effect.canRetry && (
            <Button size="sm" disabled={isBusy} onClick={retry}>
              <Trans>Try again</Trans>
            </Button>
          )}
          {canBeDone && (
            <Button size="sm" onClick={() => settle(true)}>
              <Trans>Done by hand</Trans>
            </Button>
          )}
        </div>
      )}
      {problem !== null && (
        <p role="alert" className="text-xs text-hot">
          {problem}
        </p>
      )}
      {isSettling && (
        <DoneByHand effect={effect} conversationId={conversationId} onClose={() => settle(false)} />
      )}
    </li>
  );
}

function useRetry(conversationId: string, effectId: string) {
  const cache = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  function retry(): void {
    setBusy(true);
    setProblem(null);
    client.conversations
      .retryEffect({ params: { conversationId, effectId }, body: {} })
      .catch((error: unknown) => setProblem(problemWords(error)))
      .finally(() => {
        setBusy(false);
        void cache.invalidateQueries({ queryKey: ['case', conversationId] });
      });
  }
  return { retry, problem, isBusy };
}

function StateBadge({ effect: { state, outcome } }: { effect: CaseEffect }) {
  const { t } = useLingui();
  const shown: Record<string, [Tone, string]> = {
    queued: ['ai', t`waiting`],
    claimed: ['ai', t`asking`],
    sent: ['ai', t`asking`],
    confirmed: ['done', t`done`],
    reconciled: ['done', t`done, looked up`],
    failed: ['hot', t`not done`],
    unknown: ['warn', t`no answer`],
    manual: ['hot', t`needs a person`],
  };
  const [tone, words] = shown[state] ?? ['plain', state];
  return <Badge tone={outcome === 'refused' ? 'hot' : tone}>{words}</Badge>;
}
