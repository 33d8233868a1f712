import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../data/client.ts';
import { heldQuery, hold, type HeldAct } from '../../../data/held.ts';
import type { At } from '../CaseTab.tsx';
import { caseDialog } from '../caseDialog.ts';
import { ticketQuery } from '../caseQueries.ts';
import { problemWords } from '../problemWords.ts';

export interface Closing {
  /** There is something to close. */
  isOpen: boolean;
  canReopen: boolean;
  /** What is missing to close the ticket with the matter going on. */
  lacks: readonly string[];
  held: HeldAct | null;
  problem: string | null;
  /** Closes when nothing is missing; else asks how. */
  begin: () => void;
  /** Closes the ticket; its matter goes on with its next step. */
  solve: () => Promise<void>;
  /** Ends the matter, and its tickets with it. */
  end: (outcome: string) => Promise<void>;
  reopen: () => void;
}

/** Closing is held for a moment; what is missing is known before it is asked. */
export function useClosing({ known, loop, ticket }: At): Closing {
  const { t } = useLingui();
  const cache = useQueryClient();
  const { conversationId, epoch } = known;
  const { data: holding = [] } = useQuery(heldQuery);
  const { data: whole } = useQuery({
    ...ticketQuery(conversationId, ticket?.id ?? ''),
    enabled: ticket !== null,
  });
  const [problem, setProblem] = useState<string | null>(null);
  const isTicketOpen = ticket?.status === 'open' || ticket?.status === 'pending';
  const isOpen = loop.closedAt === null || isTicketOpen;
  const lacks = isTicketOpen ? (whole?.closingLacks ?? []) : isOpen ? ['outcome'] : [];

  async function solve(): Promise<void> {
    if (!ticket) return;
    const { version } = await client.tickets.read({ params: { ticket: ticket.id } });
    await hold({ kind: 'solve', ticket: ticket.id, version }, t`Close ${ticket.number}`);
  }
  async function end(outcome: string): Promise<void> {
    const seen = { state: loop.state, movedAt: loop.movedAt };
    const act = { kind: 'closeLoop', loopId: loop.id, outcome, seen } as const;
    await hold({ kind: 'act', conversationId, epoch, act }, t`Close ${loop.protocolNumber}`);
  }
  function tried(work: Promise<unknown>): void {
    setProblem(null);
    work.catch((error: unknown) => setProblem(problemWords(error)));
  }

  return {
    isOpen,
    canReopen: ticket?.status === 'solved',
    lacks,
    held: holding.find((each) => each.conversationId === conversationId && CLOSES.includes(each.act)) ?? null,
    problem,
    begin: () => {
      if (isTicketOpen && whole !== undefined && lacks.length === 0) tried(solve());
      else caseDialog.set('close');
    },
    solve,
    end,
    reopen: () => {
      if (!ticket) return;
      const body = { status: 'open', version: ticket.version } as const;
      tried(
        client.tickets
          .change({ params: { ticket: ticket.id }, body })
          .finally(() => void cache.invalidateQueries({ queryKey: ['case', conversationId] })),
      );
    },
  };
}

const CLOSES: readonly string[] = ['solve', 'closeLoop'];
