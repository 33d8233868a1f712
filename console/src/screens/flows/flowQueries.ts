import { queryOptions } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import { wordsOfAct, wordsOfState } from '../../data/wordsOfName.ts';

/** What is asked about flows; all of it below one key, so that it can be asked again at once. */
export const flowsQuery = queryOptions({
  queryKey: ['flows'],
  queryFn: ({ signal }) => client.studio.flows({ signal }),
});

export const drawingQuery = (flow: string, version: number) =>
  queryOptions({
    queryKey: ['flows', flow, 'drawing', version],
    queryFn: ({ signal }) => client.studio.drawing({ params: { flow, version }, signal }),
    select: titled,
  });

type Drawn = Awaited<ReturnType<typeof client.studio.drawing>>;

/** With the states and acts as they are called in the language that is spoken. */
function titled(drawn: Drawn): Drawn {
  const { flow, states } = drawn.drawing;
  const named = states.map((state) => ({
    ...state,
    title: wordsOfState(flow, state.name),
    acts: state.acts.map(({ name }) => ({ name, title: wordsOfAct(flow, name) })),
  }));
  return { ...drawn, drawing: { ...drawn.drawing, states: named } };
}

export const changesQuery = (flow: string, version: number, since: number) =>
  queryOptions({
    queryKey: ['flows', flow, 'changes', version, since],
    queryFn: ({ signal }) => client.studio.changes({ params: { flow, version }, query: { since }, signal }),
  });

export const nowQuery = (flow: string) =>
  queryOptions({
    queryKey: ['flows', flow, 'now'],
    queryFn: ({ signal }) => client.studio.now({ params: { flow }, signal }),
  });

export const movesQuery = (flow: string, version: number) =>
  queryOptions({
    queryKey: ['flows', flow, 'moves', version],
    queryFn: ({ signal }) => client.studio.moves({ params: { flow }, query: { version }, signal }),
  });

export const timesQuery = (flow: string) =>
  queryOptions({
    queryKey: ['flows', flow, 'times'],
    queryFn: ({ signal }) => client.studio.times({ params: { flow }, signal }),
  });

export const waitingQuery = (flow: string, state: string) =>
  queryOptions({
    queryKey: ['flows', flow, 'waiting', state],
    queryFn: ({ signal }) => client.studio.waiting({ params: { flow, state }, signal }),
  });

type Reply<Name extends keyof typeof client.studio> = Awaited<ReturnType<(typeof client.studio)[Name]>>;
export type ListedFlow = Reply<'flows'>['items'][number];
export type Drawing = Reply<'drawing'>['drawing'];
export type Proof = Reply<'drawing'>['proof'];
export type State = Drawing['states'][number];
export type Line = Drawing['lines'][number];
export type Move = Reply<'moves'>['moves'][number];
export type StayTimes = Reply<'times'>['items'][number];
export type Changes = Reply<'changes'>;
export type FlowNow = Reply<'now'>;
