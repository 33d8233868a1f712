import { i18n } from '@lingui/core';
import { client } from '../../data/client.ts';

export type Case = Awaited<ReturnType<typeof client.loops.case>>;
export type CaseLoop = Case['loops'][number];
export type CaseTicket = CaseLoop['tickets'][number];
export type CaseEffect = CaseLoop['effects'][number];
export type WholeTicket = Awaited<ReturnType<typeof client.tickets.read>>;
type Actions = Awaited<ReturnType<typeof client.conversations.actions>>;
export type LoopActions = Actions['loops'][number];
export type Action = LoopActions['actions'][number];

interface Asked {
  signal: AbortSignal;
}

export const caseQuery = (conversationId: string) => ({
  queryKey: ['case', conversationId, 'matters', i18n.locale],
  queryFn: ({ signal }: Asked) =>
    client.loops.case({ params: { conversationId }, query: { language: i18n.locale }, signal }),
});

export const actionsQuery = (conversationId: string) => ({
  queryKey: ['case', conversationId, 'actions', i18n.locale],
  queryFn: ({ signal }: Asked) =>
    client.conversations.actions({ params: { conversationId }, query: { language: i18n.locale }, signal }),
});

export const ticketQuery = (conversationId: string, ticket: string) => ({
  queryKey: ['case', conversationId, 'ticket', ticket],
  queryFn: ({ signal }: Asked) => client.tickets.read({ params: { ticket }, signal }),
});

export const clocksQuery = (conversationId: string, ticketId: string) => ({
  queryKey: ['case', conversationId, 'clocks', ticketId],
  queryFn: ({ signal }: Asked) => client.clocks.ticket({ params: { ticketId }, signal }),
});

export const fieldsQuery = {
  queryKey: ['ticketFields'],
  queryFn: async ({ signal }: Asked) => (await client.tickets.fields({ signal })).fields,
};

export const presenceQuery = {
  queryKey: ['presence'],
  queryFn: async ({ signal }: Asked) => (await client.presence.listPresence({ signal })).items,
};

export const queuesQuery = {
  queryKey: ['queues'],
  queryFn: async ({ signal }: Asked) => (await client.routing.listQueues({ signal })).items,
};

export const limitsQuery = {
  queryKey: ['approvalLimits'],
  queryFn: async ({ signal }: Asked) => (await client.conversations.limits({ signal })).limits,
};
