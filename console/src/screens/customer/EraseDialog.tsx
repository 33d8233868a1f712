import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { toast } from '../../data/toasts.ts';
import { Field } from '../../kit/Field.tsx';
import { Select } from '../../kit/Select.tsx';
import { Confirm } from './Confirm.tsx';
import type { Contact } from './contactQueries.ts';
import { nameOfContact } from './nameOfContact.ts';

interface EraseDialogProps {
  contact: Contact;
  proving: <Result>(act: () => Promise<Result>) => Promise<Result | null>;
  onClose: () => void;
}

type Grounds = 'request' | 'retention' | 'order';

/** Erasing cannot be undone: the name is typed, and why. The server says what stands against it. */
export function EraseDialog({ contact, proving, onClose }: EraseDialogProps) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const name = nameOfContact(contact);
  const [grounds, choose] = useState<Grounds>('request');
  const [reason, setReason] = useState('');
  const [force, setForce] = useState('');
  const [typed, setTyped] = useState('');
  const options = useGrounds();
  const erase = async () => {
    const body = { grounds, reason, ...(force.trim() !== '' && { force }) };
    const proof = await proving(() => client.contacts.erase({ params: { contactId: contact.id }, body }));
    if (proof === null) return;
    await cache.invalidateQueries({ queryKey: ['contact', contact.id] });
    toast(t`Erased. The proof is ${proof.id}`, { forMs: null });
    onClose();
  };
  return (
    <Confirm
      title={t`Erase ${name}`}
      does={<Trans>Erase for ever</Trans>}
      tone="hot"
      isBlocked={reason.trim() === '' || typed !== name}
      onDo={erase}
      onClose={onClose}
    >
      <p className="text-ink-2">
        <Trans>
          Words, numbers, names and files go, on all channels. What moved money stays, without a name. This
          cannot be undone.
        </Trans>
      </p>
      <Select
        label={t`On what grounds`}
        options={options}
        value={grounds}
        onChoose={(value) => choose(options.find((each) => each.value === value)?.value ?? 'request')}
      />
      <Field
        label={t`Reason`}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        maxLength={500}
      />
      <Field
        label={t`Why although something stands against it`}
        hint={t`Only when money is under way or nothing is proved`}
        value={force}
        onChange={({ target }) => setForce(target.value)}
        maxLength={500}
      />
      <Field
        label={t`Type ${name} to confirm`}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        autoComplete="off"
      />
    </Confirm>
  );
}

function useGrounds(): { value: Grounds; words: string }[] {
  const { t } = useLingui();
  return [
    { value: 'request', words: t`They asked for it` },
    { value: 'retention', words: t`The time to keep it has passed` },
    { value: 'order', words: t`An authority ordered it` },
  ];
}
