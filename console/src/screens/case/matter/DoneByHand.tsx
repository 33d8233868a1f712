import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../../data/client.ts';
import { money } from '../../../data/say.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Field } from '../../../kit/Field.tsx';
import { Select } from '../../../kit/Select.tsx';
import type { CaseEffect } from '../caseQueries.ts';
import { wordsOfName } from '../../../data/wordsOfName.ts';
import { problemWords } from '../problemWords.ts';
import { useSystemWords } from './useSystemWords.ts';

interface DoneByHandProps {
  effect: CaseEffect;
  conversationId: string;
  onClose: () => void;
}

/** What a person found out in the system itself: what became of it, and where it can be looked up there. */
export function DoneByHand({ effect, conversationId, onClose }: DoneByHandProps) {
  const { t } = useLingui();
  const { systemOf } = useSystemWords();
  const [outcome, choose] = useState(effect.outcomes[0]?.name ?? '');
  const { settle, problem } = useSettle(effect, conversationId, onClose);
  const asks = effect.outcomes.find(({ name }) => name === outcome)?.asks ?? [];
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const reference = textIn(given, 'reference');
    const output = Object.fromEntries(asks.map((asked) => [asked.name, valueOf(asked, given, reference)]));
    settle({ outcome, reference, output });
  };
  return (
    <Dialog title={t`Done by hand`} onClose={onClose} width={420}>
      <form className="grid gap-3" onSubmit={submit}>
        <p className="text-sm text-ink-2">
          <Trans>
            Say what you found in {systemOf(effect.operation)}. The matter goes on as if it had answered so.
          </Trans>
          {effect.money && <b className="num font-semibold"> {money(effect.money)}</b>}
        </p>
        <Select
          label={t`What became of it`}
          options={effect.outcomes.map(({ name }) => ({ value: name, words: wordsOfName(name) }))}
          value={outcome}
          onChoose={choose}
        />
        <Field
          label={t`Reference`}
          hint={t`Where it can be looked up there`}
          name="reference"
          required
          maxLength={200}
          autoComplete="off"
        />
        {asks
          .filter(({ name }) => !isReference(name))
          .map((asked) => (
            <Asked key={asked.name} asked={asked} />
          ))}
        {problem !== null && (
          <p role="alert" className="text-sm text-hot">
            {problem}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" tone="solid">
            <Trans>Write it down</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type Found = Parameters<typeof client.conversations.settleEffect>[0]['body'];

function useSettle({ id: effectId }: CaseEffect, conversationId: string, onDone: () => void) {
  const cache = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const settle = (body: Found) =>
    void client.conversations
      .settleEffect({ params: { conversationId, effectId }, body })
      .then(() => cache.invalidateQueries({ queryKey: ['case', conversationId] }))
      .then(onDone, (error: unknown) => setProblem(problemWords(error)));
  return { settle, problem };
}

type AskedFor = CaseEffect['outcomes'][number]['asks'][number];

function Asked({ asked: { name, choices, isNumber } }: { asked: AskedFor }) {
  const [chosen, choose] = useState(choices?.[0] ?? '');
  if (choices === null)
    return <Field label={wordsOfName(name)} name={name} required type={isNumber ? 'number' : 'text'} />;
  return (
    <Select
      label={wordsOfName(name)}
      name={name}
      options={choices.map((value) => ({ value, words: wordsOfName(value) }))}
      value={chosen}
      onChoose={choose}
    />
  );
}

/** The system's own number of what it made is the reference that the person read there. */
function isReference(name: string): boolean {
  return name.endsWith('Ref');
}

function valueOf({ name, isNumber }: AskedFor, given: FormData, reference: string): string | number {
  if (isReference(name)) return reference;
  return isNumber ? Number(textIn(given, name)) : textIn(given, name);
}

function textIn(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
}
