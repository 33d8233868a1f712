import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { client } from '../../data/client.ts';
import { dayAndTime } from '../../data/say.ts';
import { Field } from '../../kit/Field.tsx';
import { Confirm } from './Confirm.tsx';
import { contactQuery, type Contact } from './contactQueries.ts';
import { nameOfContact } from './nameOfContact.ts';

interface MergeReviewProps {
  contact: Contact;
  otherId: string;
  mayMerge: boolean;
  onClose: () => void;
}

/** Both side by side before they become one. */
export function MergeReview({ contact, otherId, mayMerge, onClose }: MergeReviewProps) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const { data: other } = useQuery(contactQuery(otherId));
  const [reason, setReason] = useState('');
  if (!other) return null;
  const merge = async () => {
    await client.contacts.merge({ params: { contactId: contact.id }, body: { fromId: otherId, reason } });
    await cache.invalidateQueries({ queryKey: ['contact'] });
    onClose();
  };
  return (
    <Confirm
      title={t`Are they the same person?`}
      does={<Trans>Merge into the left one</Trans>}
      isBlocked={!mayMerge || reason.trim() === ''}
      onDo={merge}
      onClose={onClose}
    >
      <SideBySide of={[contact, other]} />
      {mayMerge ? (
        <Field
          label={t`How you know`}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          maxLength={500}
          autoFocus
        />
      ) : (
        <p className="text-ink-2">
          <Trans>Merging needs the right to merge contacts.</Trans>
        </p>
      )}
    </Confirm>
  );
}

function SideBySide({ of }: { of: readonly Contact[] }) {
  return (
    <div className="scroll">
      <table className="w-full text-left align-top">
        <thead>
          <tr>
            <td />
            {of.map((contact) => (
              <th key={contact.id} scope="col" className="px-2 py-1 font-semibold">
                {nameOfContact(contact)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row title={<Trans>Identities</Trans>} of={of} show={reachedAt} />
          <Row title={<Trans>Language</Trans>} of={of} show={({ language }) => language ?? '–'} />
          <Row
            title={<Trans>Open loops</Trans>}
            of={of}
            show={({ openLoops }) => openLoops.map(({ protocolNumber }) => protocolNumber).join(', ') || '–'}
          />
          <Row title={<Trans>Messages</Trans>} of={of} show={({ counts }) => counts.messages} />
          <Row title={<Trans>Since</Trans>} of={of} show={({ createdAt }) => dayAndTime(createdAt)} />
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  title: ReactNode;
  of: readonly Contact[];
  show: (contact: Contact) => ReactNode;
}

function Row({ title, of, show }: RowProps) {
  return (
    <tr className="border-t">
      <th scope="row" className="py-1 pr-2 font-normal text-ink-3">
        {title}
      </th>
      {of.map((contact) => (
        <td key={contact.id} className="px-2 py-1 break-words">
          {show(contact)}
        </td>
      ))}
    </tr>
  );
}

function reachedAt({ addresses }: Contact): ReactNode {
  return addresses.map(({ id, channel, phone, email, externalId, proofLevel }) => (
    <div key={id}>
      {channel}: <span className="num">{phone ?? email ?? externalId}</span>{' '}
      {proofLevel >= 2 && <Trans>(proved)</Trans>}
    </div>
  ));
}
