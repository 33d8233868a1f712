import { z } from 'zod';
import type { WorkspaceId } from '../base/id.ts';
import type { InboundContent } from '../conversation/content.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { textIn } from '../understanding/textIn.ts';

/** What a turn wrote down of one message. Older turns said less. */
const understoodSchema = z.object({
  event: z.uuid(),
  stage: z.number(),
  verdict: z.enum(['sure', 'between', 'unsure', 'fixed']).default('sure'),
  commands: z.array(z.looseObject({ kind: z.string() })),
  confidence: z.number(),
  candidates: z.array(z.object({ intent: z.string(), confidence: z.number() })),
  language: z.string().default('und'),
  transcript: z.string().nullable().default(null),
});

export type Understood = z.output<typeof understoodSchema>;

/** One message of a turn, as it was understood. */
export interface UnderstoodMessage {
  conversationId: string;
  turn: number;
  at: Date;
  understood: Understood;
  /** As the contact wrote it, or said it: untrusted. Null when there were no words. */
  text: string | null;
  /** What was tapped, when something was. */
  tapped: string | null;
  /** The message before it in the conversation, when it was shortly before. */
  previous: Omit<UnderstoodMessage, 'previous'> | null;
}

/** Messages that are further apart have nothing to do with each other. */
const SHORTLY_MINUTES = 10;

/** A place in the order of turns: by time, and within one instant by conversation. */
export interface TurnPlace {
  /** As PostgreSQL writes it, with microseconds. */
  at: string;
  conversationId: string;
  turn: number;
}

/** Before all turns of an instant. */
export function placeAt(at: Date): TurnPlace {
  return { at: at.toISOString(), conversationId: '00000000-0000-0000-0000-000000000000', turn: 0 };
}

/** The messages of turns in their order, of those behind a place; what is unreadable is left out. */
export async function understoodTurns(
  db: Database,
  workspaceId: WorkspaceId,
  { after, until, limit }: { after: TurnPlace; until: Date; limit: number },
): Promise<{ messages: UnderstoodMessage[]; turns: number; last: TurnPlace }> {
  const { rows } = await queryIn<TurnRow>(db, workspaceId, {
    name: 'understoodTurns',
    text: IN_SPAN,
    values: [workspaceId, after.at, until, limit, after.conversationId, after.turn],
  });
  const last = rows.at(-1);
  return {
    messages: rows.flatMap(messagesOf),
    turns: rows.length,
    last: last ? { at: last.place, conversationId: last.conversationId, turn: last.turn } : after,
  };
}

interface TurnRow {
  conversationId: string;
  turn: number;
  at: Date;
  place: string;
  understood: { understood: unknown; content: unknown }[];
  previous: { turn: number; at: string; understood: unknown; content: unknown } | null;
}

const READ = `
select turn.conversation_id as "conversationId", turn.number as turn, turn.committed_at as at,
  turn.committed_at::text as place,
  (select coalesce(jsonb_agg(jsonb_build_object('understood', one, 'content', event.payload->'content') order by place), '[]')
    from jsonb_array_elements(turn.understood) with ordinality as said (one, place)
      join event on event.workspace_id = $1 and event.id = (one->>'event')::uuid) as understood,
  (select jsonb_build_object('turn', earlier.number, 'at', earlier.committed_at,
      'understood', earlier.understood->-1, 'content', event.payload->'content')
    from (select number, committed_at, understood from turn as before where before.workspace_id = $1
        and before.conversation_id = turn.conversation_id and before.number < turn.number
        and before.understood <> '[]' order by number desc limit 1) as earlier
      join event on event.workspace_id = $1 and event.id = (earlier.understood->-1->>'event')::uuid
    where earlier.committed_at > turn.committed_at - interval '${SHORTLY_MINUTES} minutes') as previous
from turn where turn.workspace_id = $1 and turn.understood <> '[]'`;

const IN_SPAN = `${READ} and turn.committed_at >= $2 and turn.committed_at <= $3
  and (turn.committed_at, turn.conversation_id, turn.number) > ($2, $5::uuid, $6::bigint)
order by turn.committed_at, turn.conversation_id, turn.number limit $4`;

/** The messages of one turn; none when there is no such turn. */
export async function understoodTurn(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, turn }: { conversationId: string; turn: number },
): Promise<UnderstoodMessage[]> {
  const { rows } = await queryIn<TurnRow>(db, workspaceId, {
    name: 'understoodTurn',
    text: `${READ} and turn.conversation_id = $2 and turn.number = $3`,
    values: [workspaceId, conversationId, turn],
  });
  return rows.flatMap(messagesOf);
}

function messagesOf({ conversationId, turn, at, understood, previous }: TurnRow): UnderstoodMessage[] {
  const earlier =
    previous === null
      ? null
      : messageOf(previous, { conversationId, turn: previous.turn, at: new Date(previous.at) });
  const read = understood.map((one) => messageOf(one, { conversationId, turn, at }));
  return read.flatMap((message, index) =>
    message === null ? [] : [{ ...message, previous: index === 0 ? earlier : (read[index - 1] ?? null) }],
  );
}

function messageOf(
  { understood, content }: { understood: unknown; content: unknown },
  where: { conversationId: string; turn: number; at: Date },
): Omit<UnderstoodMessage, 'previous'> | null {
  const read = understoodSchema.safeParse(understood);
  if (!read.success || typeof content !== 'object' || content === null) return null;
  const said = content as InboundContent; // as the intake wrote it
  const isTap = said.kind === 'choice';
  return {
    ...where,
    understood: read.data,
    text: isTap ? null : (read.data.transcript ?? textIn(said)),
    tapped: isTap ? said.optionId : null,
  };
}
