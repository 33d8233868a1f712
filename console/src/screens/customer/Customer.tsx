import { Trans } from '@lingui/react/macro';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useActivity } from '../../data/useActivity.ts';
import { dayAndTime } from '../../data/say.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { Badge } from '../../kit/Badge.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import { Addresses } from './Addresses.tsx';
import { Attributes } from './Attributes.tsx';
import { Consents } from './Consents.tsx';
import { contactQuery, type Contact } from './contactQueries.ts';
import { CustomerActions } from './CustomerActions.tsx';
import { CustomerLoops } from './CustomerLoops.tsx';
import { Merges } from './Merges.tsx';
import { nameOfContact } from './nameOfContact.ts';
import { Timeline } from './Timeline.tsx';

/** A customer: one history over all channels and numbers, and all that is known and allowed. */
export function Customer() {
  const { contactId = '' } = useParams({ strict: false });
  const cache = useQueryClient();
  const { data: contact } = useSuspenseQuery(contactQuery(contactId));
  useActivity((activities, gap) => {
    const isTheirs = activities.some(
      ({ conversationId, facts }) =>
        conversationId === contact.conversationId || facts.some((fact) => fact.contactId === contactId),
    );
    if (isTheirs || gap) void cache.invalidateQueries({ queryKey: ['contact', contactId] });
  });
  return (
    <div className="scroll h-full">
      <Head contact={contact} />
      <div className="grid gap-4 p-4 pt-0 xl:grid-cols-[minmax(0,1fr)_400px]">
        <Timeline contactId={contactId} />
        <div className="grid content-start gap-4">
          <Merges contact={contact} />
          <Addresses contact={contact} />
          <CustomerLoops contact={contact} />
          <Consents contact={contact} />
          <Attributes contact={contact} />
        </div>
      </div>
    </div>
  );
}

function Head({ contact }: { contact: Contact }) {
  const { conversationId, createdAt, language, erasedAt, hold } = contact;
  const name = nameOfContact(contact);
  return (
    <ScreenHeader
      title={
        <span className="flex items-center gap-2.5">
          <Avatar name={name} size={32} />
          {name}
        </span>
      }
      about={
        <span className="flex flex-wrap items-center gap-2">
          {language !== null && <span>{language}</span>}
          <span>
            <Trans>since {dayAndTime(createdAt)}</Trans>
          </span>
          {erasedAt !== null && (
            <Badge tone="hot">
              <Trans>erased {dayAndTime(erasedAt)}</Trans>
            </Badge>
          )}
          {hold && (
            <Badge tone="warn">
              <Trans>Legal hold: {hold.reason}</Trans>
            </Badge>
          )}
        </span>
      }
    >
      <Link
        to="/inbox/$conversationId"
        params={{ conversationId }}
        className="flex min-h-7 items-center rounded-sm border border-line-2 bg-raised px-2.5 text-sm font-medium pointer-coarse:min-h-11"
      >
        <Trans>Open the conversation</Trans>
      </Link>
      <CustomerActions contact={contact} />
    </ScreenHeader>
  );
}
