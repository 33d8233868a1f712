import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { later } from '../../kit/later.tsx';
import type { Case, CaseLoop, CaseTicket } from './caseQueries.ts';
import { CaseCommands } from './CaseCommands.tsx';
import { CloseBar } from './close/CloseBar.tsx';
import { MatterPanel } from './matter/MatterPanel.tsx';
import { NextStep } from './NextStep.tsx';
import { TicketStub } from './ticket/TicketStub.tsx';
import { LoopStub } from './ticket/LoopStub.tsx';

const OtherLoops = later(async () => (await import('./OtherLoops.tsx')).OtherLoops);
const OtherTickets = later(async () => (await import('./ticket/OtherTickets.tsx')).OtherTickets);

/** The ticket, its next step and its matter; the others below; what closing needs at the foot. */
export function CaseTab({ known }: { known: Case }) {
  const [chosen, choose] = useState<{ loop?: string; ticket?: string }>({});
  const loop = known.loops.find(({ id }) => id === chosen.loop) ?? known.loops[0];
  if (!loop) {
    return (
      <EmptyState title={<Trans>No matter yet</Trans>}>
        <Trans>A matter opens as soon as the customer says what they want.</Trans>
      </EmptyState>
    );
  }
  const ticket = loop.tickets.find(({ id }) => id === chosen.ticket) ?? mainTicket(loop);
  const at = { known, loop, ticket };
  const otherTickets = loop.tickets.filter(({ id }) => id !== ticket?.id);
  const otherLoops = known.loops.filter(({ id }) => id !== loop.id);
  return (
    <>
      <CaseCommands {...at} />
      <div className="scroll min-h-0 flex-1 space-y-4 px-4 py-3">
        {ticket ? <TicketStub key={ticket.id} {...at} ticket={ticket} /> : <LoopStub loop={loop} />}
        <NextStep {...at} />
        <MatterPanel key={loop.id} known={known} loop={loop} />
        {otherTickets.length > 0 && (
          <OtherTickets tickets={otherTickets} onChoose={(id) => choose({ loop: loop.id, ticket: id })} />
        )}
        {otherLoops.length > 0 && <OtherLoops loops={otherLoops} onChoose={(id) => choose({ loop: id })} />}
      </div>
      <CloseBar {...at} />
    </>
  );
}

/** What is looked at: a matter of the conversation, and the work on it. */
export interface At {
  known: Case;
  loop: CaseLoop;
  ticket: CaseTicket | null;
}

function mainTicket({ tickets }: CaseLoop): CaseTicket | null {
  return tickets.find(({ status }) => status === 'open' || status === 'pending') ?? tickets.at(-1) ?? null;
}
