import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ArrowRightLeft, UserPlus } from 'lucide-react';
import { useMay } from '../../../data/me.ts';
import { Badge } from '../../../kit/Badge.tsx';
import { HolderMark } from '../../../kit/HolderMark.tsx';
import { IconButton } from '../../../kit/IconButton.tsx';
import { later } from '../../../kit/later.tsx';
import type { At } from '../CaseTab.tsx';
import { caseDialog } from '../caseDialog.ts';
import { ticketQuery, type CaseTicket } from '../caseQueries.ts';
import { wordsOfName } from '../../../data/wordsOfName.ts';
import { usePeople } from '../usePeople.ts';
import { CustomFields } from './CustomFields.tsx';
import { PriorityField } from './PriorityField.tsx';
import { ProtocolHead } from './ProtocolHead.tsx';
import { Row, Rows, Stub } from './Stub.tsx';
import { TagsField } from './TagsField.tsx';
import { TicketClocks } from './TicketClocks.tsx';
import { StatusWords } from './TicketWords.tsx';
import { useTicketChange } from './useTicketChange.ts';

const ConflictNotice = later(async () => (await import('./ConflictNotice.tsx')).ConflictNotice);

/** The ticket: its number, both clocks, and what it says about the work, changed where it stands. */
export function TicketStub({ known, loop, ticket }: At & { ticket: CaseTicket }) {
  const { t } = useLingui();
  const { data: whole } = useQuery(ticketQuery(known.conversationId, ticket.id));
  const editing = useTicketChange(known.conversationId, ticket.id);
  const mayWrite = useMay('ticket.write') && ticket.status !== 'closed';
  const { number } = ticket;
  return (
    <Stub label={t`Ticket`}>
      <ProtocolHead protocolNumber={loop.protocolNumber} />
      <TicketClocks conversationId={known.conversationId} ticketId={ticket.id} />
      <Rows>
        <Row label={<Trans>Ticket</Trans>}>
          <Link
            to="/tickets/$number"
            params={{ number }}
            className="mono truncate text-xs text-accent underline"
          >
            {number}
          </Link>
          <Badge tone={ticket.status === 'solved' || ticket.status === 'closed' ? 'done' : 'plain'}>
            <StatusWords status={ticket.status} />
          </Badge>
        </Row>
        <Ownership ticket={ticket} />
        <Row label={<Trans>Priority</Trans>}>
          <PriorityField ticket={whole ?? ticket} mayWrite={mayWrite} onChange={editing.change} />
        </Row>
        <Row label={<Trans>Reason</Trans>}>
          <span className="truncate">{wordsOfName(ticket.reason)}</span>
        </Row>
        {whole && (
          <>
            <Row label={<Trans>Tags</Trans>}>
              <TagsField ticket={whole} mayWrite={mayWrite} onChange={editing.change} />
            </Row>
            <CustomFields ticket={whole} mayWrite={mayWrite} onChange={editing.change} />
          </>
        )}
      </Rows>
      {editing.conflict && (
        <ConflictNotice
          conflict={editing.conflict}
          onKeepMine={editing.keepMine}
          onTakeTheirs={editing.takeTheirs}
        />
      )}
    </Stub>
  );
}

function Ownership({ ticket: { assignee, queue, status } }: { ticket: CaseTicket }) {
  const { t } = useLingui();
  const { holderOf, nameOf, titleOf } = usePeople();
  const mayAssign = useMay('conversation.assign') && (status === 'open' || status === 'pending');
  return (
    <>
      <Row label={<Trans>Owner</Trans>}>
        <HolderMark holder={holderOf(assignee === null ? `queue:${queue}` : `agent:${assignee}`)} size={17} />
        <span className="truncate">{assignee === null ? <Trans>nobody yet</Trans> : nameOf(assignee)}</span>
        {mayAssign && (
          <IconButton label={t`Assign`} className="ml-auto h-6 w-6" onClick={() => caseDialog.set('assign')}>
            <UserPlus size={13} aria-hidden />
          </IconButton>
        )}
      </Row>
      <Row label={<Trans>Queue</Trans>}>
        <span className="truncate">{titleOf(queue)}</span>
        {mayAssign && (
          <IconButton
            label={t`Transfer`}
            className="ml-auto h-6 w-6"
            onClick={() => caseDialog.set('transfer')}
          >
            <ArrowRightLeft size={13} aria-hidden />
          </IconButton>
        )}
      </Row>
    </>
  );
}
