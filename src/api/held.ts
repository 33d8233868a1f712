import { z } from 'zod';
import { Act } from './conversations.ts';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';
import { Handle, QueueName } from './routingRule.ts';
import { TicketRef } from './tickets.ts';

const Epoch = z.int().min(0);

/** What is held. `epoch`, `version`: as the client saw them; when they are others by then, it is refused and not done. */
const Held = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('act'),
    conversationId: z.uuid(),
    epoch: Epoch.optional(),
    /** Templates and files are sent at once. */
    act: Act.refine((act) => act.kind !== 'template' && (act.kind !== 'write' || act.fileIds.length === 0), {
      error: 'expected an act that can wait: no template and no files',
    }),
  }),
  z.strictObject({
    kind: z.literal('assign'),
    ticket: TicketRef,
    epoch: Epoch.optional(),
    to: z.union([z.strictObject({ agent: Handle }), z.strictObject({ queue: QueueName })]),
  }),
  /** The ticket is done, and its matter goes on with its next step. */
  z.strictObject({ kind: z.literal('solve'), ticket: TicketRef, version: z.int().min(1) }),
]);
export type HeldBody = z.output<typeof Held>;

const HeldAct = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['act', 'assign', 'solve']),
  title: z.string(),
  conversationId: z.uuid(),
  ticketId: z.uuid().nullable(),
  /** Of an act, its own kind: 'move', 'closeLoop' …; of the others, theirs. */
  act: z.string(),
  state: z.enum(['held', 'running', 'done', 'refused', 'undone']),
  heldAt: Instant,
  executeAt: Instant,
});

export const heldEndpoints = {
  hold: endpoint({
    method: 'POST',
    path: '/held',
    access: 'conversation.act',
    summary:
      'Do something in a moment, so that it can be undone until then; it is done whether or not you stay',
    body: z.strictObject({
      does: Held,
      /** What the button said, for whoever undoes it. */
      title: z.string().trim().min(1).max(200),
      /** 0: at once. */
      afterMs: z.int().min(0).max(60_000).default(6_000),
    }),
    reply: HeldAct,
    status: 201,
  }),
  list: endpoint({
    method: 'GET',
    path: '/held',
    access: 'conversation.read',
    summary: 'List what you can still undo, the newest first',
    reply: z.strictObject({ items: z.array(HeldAct) }),
  }),
  undo: endpoint({
    method: 'DELETE',
    path: '/held/:heldId',
    access: 'conversation.act',
    summary: 'Undo what is held: it is not done',
    params: z.strictObject({ heldId: z.uuid() }),
  }),
};
