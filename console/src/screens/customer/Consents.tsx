import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { useMay } from '../../data/me.ts';
import { dayAndTime } from '../../data/say.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { Field } from '../../kit/Field.tsx';
import { Select } from '../../kit/Select.tsx';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Confirm } from './Confirm.tsx';
import { consentsQuery, type Contact } from './contactQueries.ts';

/** What they allowed, when, and on what evidence; a new word is written down with its own. */
export function Consents({ contact }: { contact: Contact }) {
  const { data: words = [] } = useQuery(consentsQuery(contact.id));
  const mayWrite = useMay('contact.write') && contact.erasedAt === null && contact.addresses.length > 0;
  const [isWriting, write] = useState(false);
  const numberOf = (id: string) => {
    const address = contact.addresses.find((each) => each.id === id);
    return address?.phone ?? address?.email ?? address?.externalId ?? '';
  };
  return (
    <Card
      title={<Trans>Consent</Trans>}
      right={
        mayWrite && (
          <Button size="sm" onClick={() => write(true)}>
            <Trans>Write down</Trans>
          </Button>
        )
      }
    >
      {words.length === 0 && (
        <p className="text-sm text-ink-3">
          <Trans>Nothing has been said about consent.</Trans>
        </p>
      )}
      <ul className="divide-y">
        {words.map(({ id, addressId, purpose, allowed, by, source, evidence, at }) => (
          <li key={id} className="py-2 text-sm">
            <p className="flex items-center gap-2">
              <span className="min-w-0 flex-1 truncate">
                {wordsOfName(purpose)} · <span className="num">{numberOf(addressId)}</span>
              </span>
              <Badge tone={allowed ? 'done' : 'hot'}>
                {allowed ? <Trans>allowed</Trans> : <Trans>refused</Trans>}
              </Badge>
            </p>
            <p className="text-xs text-ink-3">
              {dayAndTime(at)} · {by ?? wordsOfName(source)}
              {evidence !== null && ` · ${evidence}`}
            </p>
          </li>
        ))}
      </ul>
      {isWriting && <ConsentDialog contact={contact} onClose={() => write(false)} />}
    </Card>
  );
}

function ConsentDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const [addressId, setAddress] = useState(contact.addresses[0]?.id ?? '');
  const [purpose, setPurpose] = useState('marketing');
  const [word, say] = useState('refused');
  const [evidence, setEvidence] = useState('');
  const save = async () => {
    await client.contacts.changeConsent({
      params: { contactId: contact.id, addressId, purpose },
      body: { allowed: word === 'allowed', evidence },
    });
    await cache.invalidateQueries({ queryKey: ['contact', contact.id] });
    onClose();
  };
  return (
    <Confirm
      title={t`Write consent down`}
      does={<Trans>Write down</Trans>}
      isBlocked={evidence.trim() === '' || !/^[a-z][a-zA-Z]{0,39}$/.test(purpose)}
      onDo={save}
      onClose={onClose}
    >
      <Select
        label={t`Where`}
        value={addressId}
        onChoose={setAddress}
        options={contact.addresses.map(({ id, phone, email, externalId }) => ({
          value: id,
          words: phone ?? email ?? externalId,
        }))}
      />
      <Field label={t`For what`} value={purpose} onChange={({ target }) => setPurpose(target.value)} />
      <Select
        label={t`What they said`}
        value={word}
        onChoose={say}
        options={[
          { value: 'allowed', words: t`They allow it` },
          { value: 'refused', words: t`They refuse it` },
        ]}
      />
      <Field
        label={t`Evidence`}
        hint={t`How they said it: by phone on which day, in which form`}
        value={evidence}
        onChange={({ target }) => setEvidence(target.value)}
        maxLength={500}
        autoFocus
      />
    </Confirm>
  );
}
