import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { client } from '../../../data/client.ts';
import { useMay, useMe } from '../../../data/me.ts';
import { problemWords } from '../../../data/problemWords.ts';
import { toast } from '../../../data/toasts.ts';
import { besideQuery, conversationQuery, teamQuery } from './paneQueries.ts';
import type { Beside, ConversationView, Teammate } from './types.ts';

/** Who speaks, as a page shows it. */
export type HeldBy =
  { kind: 'assistant' | 'nobody' } | { kind: 'me' } | { kind: 'agent' | 'queue'; name: string; id: string };

export interface Hold {
  by: HeldBy;
  epoch: number;
  /** Who asks may speak here at all. */
  canAct: boolean;
  /** They may take it now: nobody speaks, or they may take it from who does. */
  canTake: boolean;
  takeOver(): void;
  /** The first keystroke. */
  typed(): void;
}

/** The phone app of the business is nobody that could be asked. */
const PHONE_APP = 'phone';

export function useHold(view: ConversationView, beside: Beside | undefined, team: readonly Teammate[]): Hold {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { agent } = useMe();
  const canAct = useMay('conversation.act');
  const mayAssign = useMay('conversation.assign');
  const isUnderWay = useRef(false);
  const by = heldBy(view, beside, team, agent?.id);
  const canTake =
    canAct && (by.kind !== 'agent' || by.id === PHONE_APP || mayAssign || worksOn(beside, team, agent?.id));

  const ask = useCallback(
    async (kind: 'takeOver' | 'typing') => {
      if (isUnderWay.current || !agent) return;
      isUnderWay.current = true;
      const { queryKey } = conversationQuery(view.id);
      const before = queries.getQueryData(queryKey);
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(
        queryKey,
        (now) => now && { ...now, holder: { kind: 'agent' as const, name: agent.id } },
      );
      try {
        const act = { kind, epoch: view.epoch };
        await client.conversations.act({ params: { conversationId: view.id }, body: { act } });
      } catch (error) {
        queries.setQueryData(queryKey, before);
        const again = { words: t`Try again`, run: () => void ask(kind) };
        toast(problemWords(error), { tone: 'problem', action: again });
      } finally {
        isUnderWay.current = false;
        void queries.invalidateQueries({ queryKey });
        void queries.invalidateQueries({ queryKey: ['pane', 'trace', view.id] });
        void queries.invalidateQueries({ queryKey: besideQuery(view.id).queryKey });
        void queries.invalidateQueries({ queryKey: teamQuery.queryKey });
      }
    },
    [agent, queries, t, view.epoch, view.id],
  );
  return {
    by,
    epoch: view.epoch,
    canAct,
    canTake,
    takeOver: () => void ask('takeOver'),
    typed: () => {
      if (canAct && (by.kind === 'assistant' || by.kind === 'queue' || by.kind === 'nobody'))
        void ask('typing');
    },
  };
}

/** Waiting in a queue without a ticket in it, nobody will ever look. */
function heldBy(
  { holder }: ConversationView,
  beside: Beside | undefined,
  team: readonly Teammate[],
  me: string | undefined,
): HeldBy {
  if (holder.kind === 'assistant' || holder.name === null) return { kind: 'assistant' };
  if (holder.kind === 'agent') {
    if (holder.name === me) return { kind: 'me' };
    return { kind: 'agent', id: holder.name, name: nameOf(team, holder.name) };
  }
  const isWorked = beside === undefined || beside.tickets.some(isOpen);
  return isWorked ? { kind: 'queue', id: holder.name, name: holder.name } : { kind: 'nobody' };
}

export const isOpen = ({ status }: { status: string }) => status === 'open' || status === 'pending';

export function nameOf(team: readonly Teammate[], id: string): string {
  return team.find(({ agent }) => agent === id)?.name ?? id;
}

function worksOn(beside: Beside | undefined, team: readonly Teammate[], me: string | undefined): boolean {
  const queues = team.find(({ agent }) => agent === me)?.queues ?? [];
  return beside?.tickets.some((ticket) => isOpen(ticket) && queues.includes(ticket.queue)) ?? false;
}
