import type { client } from '../../../data/client.ts';

type Items<Call extends (...given: never[]) => Promise<{ items: readonly unknown[] }>> = Awaited<
  ReturnType<Call>
>['items'][number];

export type ConversationView = Awaited<ReturnType<typeof client.loops.conversation>>;
export type Address = ConversationView['addresses'][number];
export type Message = Items<typeof client.loops.messages>;
export type Beside = Awaited<ReturnType<typeof client.composer.beside>>;
export type Handoff = Beside['tickets'][number];
export type Traced = Items<typeof client.composer.trace>;
export type Handover = Traced['handovers'][number];
export type Teammate = Items<typeof client.presence.listPresence>;
