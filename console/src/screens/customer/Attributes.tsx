import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../data/client.ts';
import { useMay } from '../../data/me.ts';
import { toast } from '../../data/toasts.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { Field } from '../../kit/Field.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { problemWords } from '../case/problemWords.ts';
import type { Contact } from './contactQueries.ts';

/** What is known of them, by name: written by people and by systems. */
export function Attributes({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const mayWrite = useMay('contact.write') && contact.erasedAt === null;
  const entries = Object.entries(contact.attributes);
  const change = (body: NonNullable<Parameters<typeof client.contacts.change>[0]['body']>) =>
    void client.contacts
      .change({ params: { contactId: contact.id }, body })
      .catch((error: unknown) => toast(problemWords(error), { tone: 'problem' }))
      .finally(() => void cache.invalidateQueries({ queryKey: ['contact', contact.id] }));
  return (
    <Card title={<Trans>Known about them</Trans>}>
      {mayWrite && <Name contact={contact} onSave={(name) => change({ name })} />}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 text-sm">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="truncate">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            {mayWrite ? (
              <IconButton
                label={t`Take ${name} away`}
                className="h-6 w-6"
                onClick={() => change({ attributes: { [name]: null } })}
              >
                <X size={12} aria-hidden />
              </IconButton>
            ) : (
              <span />
            )}
          </div>
        ))}
      </dl>
      {mayWrite && <NewAttribute onAdd={(name, value) => change({ attributes: { [name]: value } })} />}
    </Card>
  );
}

function Name({ contact, onSave }: { contact: Contact; onSave: (name: string | null) => void }) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft.trim() !== (contact.name ?? ''))
      onSave(draft.trim() === '' ? null : draft.trim());
    setDraft(null);
  };
  return (
    <Field
      className="mb-3"
      label={t`Name`}
      value={draft ?? contact.name ?? ''}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={save}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
      maxLength={200}
    />
  );
}

function NewAttribute({ onAdd }: { onAdd: (name: string, value: string) => void }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '' || value.trim() === '') return;
    onAdd(name.trim(), value.trim());
    setName('');
    setValue('');
  };
  return (
    <form onSubmit={submit} className="mt-3 grid grid-cols-[1fr_1fr_auto] items-end gap-2">
      <Field label={t`What`} value={name} onChange={({ target }) => setName(target.value)} maxLength={100} />
      <Field label={t`Value`} value={value} onChange={({ target }) => setValue(target.value)} />
      <Button type="submit">
        <Trans>Add</Trans>
      </Button>
    </form>
  );
}
