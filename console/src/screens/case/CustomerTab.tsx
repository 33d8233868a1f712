import { Plural, Trans } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowUpRight } from 'lucide-react';
import { dayAndTime, duration } from '../../data/say.ts';
import { useNow } from '../../data/useNow.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { Badge } from '../../kit/Badge.tsx';
import { ChannelIcon } from '../../kit/ChannelIcon.tsx';
import { Section } from '../../kit/Section.tsx';
import { contactQuery, duplicatesQuery, timelineQuery, type Contact } from '../customer/contactQueries.ts';
import { textAt } from '../customer/isRecord.ts';
import type { Case } from './caseQueries.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { usePeople } from './usePeople.ts';

/** The customer on a card: where they are reached and until when, what they allow, what colleagues noted. */
export function CustomerTab({ known }: { known: Case }) {
  const { data: contact } = useQuery(contactQuery(known.contactId));
  if (!contact) return null;
  return (
    <div className="scroll min-h-0 flex-1 space-y-4 px-4 py-3">
      <Head contact={contact} />
      <Duplicates contactId={contact.id} />
      <Section title={<Trans>Reached at</Trans>}>
        <ul className="divide-y rounded-md border bg-raised">
          {contact.addresses.map((address) => (
            <Address key={address.id} address={address} />
          ))}
        </ul>
      </Section>
      <Loops contact={contact} />
      <Notes contactId={contact.id} />
    </div>
  );
}

function Head({ contact }: { contact: Contact }) {
  const name = contact.name ?? contact.addresses[0]?.phone ?? contact.addresses[0]?.externalId ?? '';
  return (
    <div className="flex items-center gap-3">
      <Avatar name={name} size={38} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-md font-semibold">{name}</p>
        <p className="truncate text-xs text-ink-3">
          {contact.language !== null && `${contact.language} · `}
          <Trans>since {dayAndTime(contact.createdAt)}</Trans>
        </p>
      </div>
      <Link
        to="/customers/$contactId"
        params={{ contactId: contact.id }}
        className="flex min-h-6 items-center gap-1 text-sm text-accent underline pointer-coarse:min-h-11"
      >
        <Trans>Open the page</Trans>
        <ArrowUpRight size={13} aria-hidden />
      </Link>
    </div>
  );
}

function Duplicates({ contactId }: { contactId: string }) {
  const { data: duplicates = [] } = useQuery(duplicatesQuery(contactId));
  if (duplicates.length === 0) return null;
  return (
    <p className="rounded-md border border-warn-line bg-warn-soft px-3 py-2 text-sm">
      <Plural
        value={duplicates.length}
        one="One other contact may be the same person."
        other="# other contacts may be the same person."
      />{' '}
      <Link to="/customers/$contactId" params={{ contactId }} className="text-accent underline">
        <Trans>Review</Trans>
      </Link>
    </p>
  );
}

function Address({ address }: { address: Contact['addresses'][number] }) {
  const now = useNow();
  const { channel, phone, email, externalId, proofLevel, consent, windowOpenUntil } = address;
  const left = windowOpenUntil === null ? 0 : Date.parse(windowOpenUntil) - now;
  return (
    <li className="grid gap-1 px-3 py-2 text-sm">
      <div className="flex items-center gap-2">
        <ChannelIcon channel={channel} size={14} />
        <span className="num min-w-0 flex-1 truncate">{phone ?? email ?? externalId}</span>
        <Badge tone={proofLevel > 1 ? 'done' : 'plain'}>
          <Proof level={proofLevel} />
        </Badge>
      </div>
      <p className="text-xs text-ink-3">
        {left > 0 ? <Trans>window open {duration(left)}</Trans> : <Trans>window closed</Trans>}
        {Object.entries(consent).map(([purpose, word]) => (
          <span key={purpose}>
            {' · '}
            {wordsOfName(purpose)}: {word === 'stop' ? <Trans>no</Trans> : <Trans>yes</Trans>}
          </span>
        ))}
      </p>
    </li>
  );
}

function Proof({ level }: { level: number }) {
  if (level >= 2) return <Trans>proved</Trans>;
  return level === 1 ? <Trans>partly proved</Trans> : <Trans>not proved</Trans>;
}

function Loops({ contact: { counts, openLoops } }: { contact: Contact }) {
  return (
    <Section title={<Trans>Loops</Trans>}>
      <p className="text-sm">
        <Plural value={openLoops.length} one="# open" other="# open" />
        {' · '}
        <Plural value={counts.loops} one="# in all" other="# in all" />
        {' · '}
        <Plural value={counts.objects} one="# order or object" other="# orders and objects" />
        {' · '}
        <Plural value={counts.messages} one="# message" other="# messages" />
      </p>
    </Section>
  );
}

function Notes({ contactId }: { contactId: string }) {
  const { data } = useInfiniteQuery(timelineQuery(contactId, ['note']));
  const { nameOf } = usePeople();
  const notes = data?.pages[0]?.items.slice(0, 5) ?? [];
  if (notes.length === 0) return null;
  return (
    <Section title={<Trans>Notes</Trans>}>
      <ul className="grid gap-1.5">
        {notes.map(({ id, at, by, details }) => (
          <li key={id} className="hatch rounded-sm border border-note-line bg-note px-2.5 py-1.5 text-sm">
            <p className="break-words whitespace-pre-wrap">{textAt(details, 'text')}</p>
            <p className="text-xs text-note-ink">
              {by !== null && `${nameOf(by)} · `}
              {dayAndTime(at)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
