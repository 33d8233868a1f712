import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../../../src/api/apiProblem.ts';
import { client } from '../../../data/client.ts';
import { toast } from '../../../data/toasts.ts';
import { ticketQuery, type WholeTicket } from '../caseQueries.ts';
import { problemWords } from '../problemWords.ts';
import { changedSince, type ChangedField } from './changedSince.ts';

export interface TicketPart {
  priority?: WholeTicket['priority'];
  tags?: string[];
  fields?: WholeTicket['fields'];
}

/** Somebody changed the same meanwhile: theirs stands until one of both is chosen. */
export interface Conflict {
  mine: TicketPart;
  by: string;
  field: ChangedField;
  /** The version that has theirs. */
  version: number;
}

interface TicketEditing {
  /** @param version The one that was seen when the editing began. */
  change: (part: TicketPart, version: number) => void;
  conflict: Conflict | null;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Paints a change at once and writes it; what was refused is rolled back, and what met another's change is asked about. */
export function useTicketChange(conversationId: string, ticketId: string): TicketEditing {
  const { t } = useLingui();
  const cache = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { queryKey } = ticketQuery(conversationId, ticketId);
  const refresh = () => cache.invalidateQueries({ queryKey: ['case', conversationId] });

  async function write(part: TicketPart, version: number): Promise<void> {
    try {
      const body = { ...part, version };
      cache.setQueryData(queryKey, await client.tickets.change({ params: { ticket: ticketId }, body }));
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'TICKET_CHANGED') throw error;
      const since = changedSince(error.details);
      const met = since.fields.find(({ field }) => field in part);
      if (!met) return write(part, since.version);
      setConflict({ mine: part, by: met.by, field: met, version: since.version });
    }
  }

  function change(part: TicketPart, version: number): void {
    const before = cache.getQueryData<WholeTicket>(queryKey);
    if (before) {
      const fields = { ...before.fields, ...part.fields };
      cache.setQueryData(queryKey, { ...before, ...part, fields });
    }
    write(part, version)
      .catch((error: unknown) => {
        const retry = { words: t`Try again`, run: () => change(part, version) };
        toast(problemWords(error), { tone: 'problem', action: retry });
      })
      .finally(() => void refresh());
  }

  return {
    change,
    conflict,
    keepMine: () => {
      if (conflict) change(conflict.mine, conflict.version);
      setConflict(null);
    },
    takeTheirs: () => {
      setConflict(null);
      void refresh();
    },
  };
}
