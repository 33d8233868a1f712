import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../data/client.ts';
import { useMe } from '../../data/me.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Field } from '../../kit/Field.tsx';
import { Select } from '../../kit/Select.tsx';
import { presenceQuery, type CaseLoop } from './caseQueries.ts';
import { problemWords } from './problemWords.ts';
import { useReadInstant } from './useReadInstant.ts';
import { WhenField } from './WhenField.tsx';

interface NextStepDialogProps {
  loop: CaseLoop;
  onClose: () => void;
  /** What is done once it is set. Default: nothing more. */
  onSet?: () => void;
}

interface Draft {
  words: string;
  when: string;
  owner: string | null;
}

/** What was typed and not set stays, by the matter that it is about. */
const drafts = new Map<string, Draft>();

/** What happens next, who sees to it, and until when: in words, by a quick choice, or by date and hour. */
export function NextStepDialog({ loop, onClose, onSet }: NextStepDialogProps) {
  const { t } = useLingui();
  const { id: me } = useMe();
  const { data: agents = [] } = useQuery(presenceQuery);
  const [draft, keep] = useState<Draft>(
    drafts.get(loop.id) ?? { words: '', when: '', owner: loop.stepOwner },
  );
  const read = useReadInstant(draft.when);
  const { set, problem, isBusy } = useSet(loop, () => {
    drafts.delete(loop.id);
    onClose();
    onSet?.();
  });
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    drafts.set(loop.id, next);
    keep(next);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (read.at !== null) set({ words: draft.words, deadlineAt: read.at, owner: draft.owner ?? me });
  };
  const isReady = draft.words.trim() !== '' && read.at !== null && !isBusy;
  const owners = agents.map(({ agent, name }) => ({ value: agent, words: name }));
  return (
    <Dialog title={t`Next step`} onClose={onClose}>
      <form className="grid gap-3" onSubmit={submit}>
        <Field
          label={t`What happens next`}
          value={draft.words}
          onChange={({ target }) => change({ words: target.value })}
          placeholder={loop.nextStep ?? ''}
          maxLength={500}
          autoFocus
        />
        <WhenField when={draft.when} read={read} onChange={(when) => change({ when })} />
        <Select
          label={t`Who sees to it`}
          options={owners.length > 0 ? owners : [{ value: me, words: me }]}
          value={draft.owner ?? me}
          onChoose={(owner) => change({ owner })}
        />
        {problem !== null && (
          <p role="alert" className="text-sm text-hot">
            {problem}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" tone="solid" disabled={!isReady}>
            <Trans>Set next step</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useSet({ protocolNumber, conversationId }: CaseLoop, onDone: () => void) {
  const cache = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  function set(body: { words: string; deadlineAt: string; owner: string }): void {
    setBusy(true);
    setProblem(null);
    client.loops
      .setNextStep({ params: { protocolNumber }, body })
      .then(() => cache.invalidateQueries({ queryKey: ['case', conversationId] }))
      .then(onDone, (error: unknown) => setProblem(problemWords(error)))
      .finally(() => setBusy(false));
  }
  return { set, problem, isBusy };
}
