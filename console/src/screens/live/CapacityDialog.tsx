import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Field } from '../../kit/Field.tsx';
import type { Person } from './useBoard.ts';

const MOST = 1_000;

/** How many conversations somebody holds at once. What they hold already stays with them. */
export function CapacityDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const [text, setText] = useState(String(person.capacity));
  const capacity = Number(text);
  const isGood = text.trim() !== '' && Number.isInteger(capacity) && capacity >= 0 && capacity <= MOST;
  const change = useMutation({
    mutationFn: () => client.people.change({ params: { agentId: person.agent }, body: { capacity } }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['live'] });
      onClose();
    },
  });
  const problem = !isGood
    ? t`Write a whole number from 0 to ${MOST}`
    : change.error && problemWords(change.error);
  return (
    <Dialog title={t`Capacity of ${person.name}`} onClose={onClose} width={360}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (isGood) change.mutate();
        }}
      >
        <Field
          label={t`Conversations at once`}
          hint={t`What they hold already stays with them.`}
          inputMode="numeric"
          value={text}
          problem={problem}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="solid" type="submit" disabled={!isGood || change.isPending}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
