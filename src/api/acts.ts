import { z } from 'zod';
import { AgentName } from './agentName.ts';

/** What an agent may do with a conversation over the HTTP API. `agent` is the name the act is recorded under. */
export const ActRequest = z.strictObject({
  agent: AgentName,
  act: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('takeOver') }),
    z.strictObject({ kind: z.literal('handBack') }),
    z.strictObject({ kind: z.literal('write'), text: z.string().min(1).max(4_096) }),
    z.strictObject({
      kind: z.literal('move'),
      loopId: z.uuid(),
      name: z.string().min(1).max(100),
      input: z.record(z.string(), z.json()).default({}),
    }),
    z.strictObject({ kind: z.literal('closeLoop'), loopId: z.uuid(), outcome: z.string().min(1).max(100) }),
  ]),
});
export type ActRequest = z.output<typeof ActRequest>;

export const ConversationParams = z.strictObject({ conversationId: z.uuid() });
