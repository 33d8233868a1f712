import { Readable } from 'node:stream';
import { csvStream, type CsvCell } from '../base/csv.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { ORDERS_FROM } from './orders/ordersFrom.ts';

export const EXPORTS = ['loops', 'messages', 'tickets', 'turns', 'orders'] as const;
export type ExportName = (typeof EXPORTS)[number];

const PAGE = 2_000;

/**
 * All rows of a period as a stream that is read from the database page by page, however many there are.
 * Words are left out: neither what was said nor who said it, only ids.
 */
export function exportRows(
  db: Database,
  workspaceId: WorkspaceId,
  asked: { name: ExportName; format: 'csv' | 'jsonl'; between: { from: Date; to: Date } },
): Readable {
  const { columns } = TABLES[asked.name];
  const rows = readPages(db, workspaceId, asked);
  if (asked.format === 'csv') return csvStream(columns, rows);
  return Readable.from(linesOf(columns, rows));
}

async function* linesOf(columns: readonly string[], rows: AsyncIterable<CsvCell[]>): AsyncGenerator<string> {
  for await (const row of rows) {
    yield `${JSON.stringify(Object.fromEntries(columns.map((name, place) => [name, row[place] ?? null])))}\n`;
  }
}

async function* readPages(
  db: Database,
  workspaceId: WorkspaceId,
  { name, between }: { name: ExportName; between: { from: Date; to: Date } },
): AsyncGenerator<CsvCell[]> {
  const { columns, text, first, walk } = TABLES[name];
  const period = [workspaceId, between.from, between.to];
  for (let after: Position | null = first(between.from); after !== null;) {
    const end: Position | null = await nextPosition(db, [workspaceId, between.to, ...after], { name, walk });
    const { rows } = await queryIn<{ [column: string]: CsvCell }>(db, workspaceId, {
      name: `export-${name}`,
      text,
      values: [...period, ...after, ...(end ?? LAST)],
    });
    for (const row of rows) yield columns.map((column) => row[column] ?? null);
    after = end;
  }
}

/** Where a page ends: so many rows of the table on, whether they are wanted or not. Null: the rest is one page. */
async function nextPosition(
  db: Database,
  values: unknown[],
  { name, walk }: { name: ExportName; walk: string },
): Promise<Position | null> {
  const [workspaceId] = values;
  const { rows } = await queryIn<{ k1: string; k2: string }>(db, String(workspaceId), {
    name: `export-walk-${name}`,
    text: `${walk} offset ${PAGE - 1} limit 1`,
    values,
  });
  return rows[0] ? [rows[0].k1, rows[0].k2] : null;
}

/** Of two columns that the table is sorted by in an index. */
type Position = [string, string];

const LAST: Position = ['', ''];
const NO_ID = '00000000-0000-0000-0000-000000000000';

interface Table {
  columns: readonly string[];
  /** Where a period begins. */
  first: (from: Date) => Position;
  /** $1 workspace, $2 end of the period, $3 and $4 the position: the positions behind it, in order. */
  walk: string;
  /** $1 workspace, $2 and $3 the period, $4 and $5 the position behind which it begins, $6 and $7 where it ends or ''. */
  text: string;
}

/** Instants keep their microseconds on the way. */
const exactly = (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const byInstant = (at: string, id: string, type: 'uuid' | 'text' = 'uuid') => ({
  first: (from: Date): Position => [from.toISOString(), type === 'uuid' ? NO_ID : ''],
  walk: (table: string) => `select ${exactly(at)} as k1, ${id}::text as k2 from ${table}
    where ${table}.workspace_id = $1 and ${at} < $2 and (${at}, ${id}) > ($3::timestamptz, $4::${type}) order by ${at}, ${id}`,
  within: `${at} >= $2 and ${at} < $3 and (${at}, ${id}) > ($4::timestamptz, $5::${type})
    and ($6 = '' or (${at}, ${id}) <= (nullif($6, '')::timestamptz, nullif($7, '')::${type}))`,
});
const LOOPS_BY = byInstant('loop_measure.opened_at', 'loop_measure.loop_id');
const TICKETS_BY = byInstant('ticket.opened_at', 'ticket.id');
const ORDERS_BY = byInstant('attributed_order.at', 'attributed_order.order_ref', 'text');

const TABLES: { readonly [name in ExportName]: Table } = {
  loops: {
    first: LOOPS_BY.first,
    walk: LOOPS_BY.walk('loop_measure'),
    columns: [
      'id',
      'conversation_id',
      'contact_id',
      'protocol_number',
      'flow',
      'reason',
      'channel',
      'language',
      'queue',
      'agent',
      'handled_by',
      'object_kind',
      'object_ref',
      'owner_kind',
      'owner',
      'outcome',
      'opened_at',
      'closed_at',
      'first_response_ms',
      'human_first_response_ms',
      'resolution_ms',
      'is_resolved',
      'is_settled',
      'is_recontacted',
      'score',
      'model_micros',
      'agent_ms',
      'messages_sent',
      'messages_billed',
      'fee_micros',
    ],
    text: `select loop.id, loop.conversation_id, contact_id, protocol_number, loop.flow, loop.reason, channel, language, queue, agent,
        handled_by, object_kind, object_ref, owner_kind, owner, outcome, loop.opened_at, loop.closed_at,
        (m->>'firstAnswerAt')::int8 - (m->>'firstMessageAt')::int8 as first_response_ms,
        (m->>'firstHumanAt')::int8 - (m->>'handedOverAt')::int8 as human_first_response_ms,
        case when 'resolved' = any(counted) then (m->>'closedAt')::int8 - (m->>'firstMessageAt')::int8 end as resolution_ms,
        'resolved' = any(counted) as is_resolved, 'settled' = any(counted) as is_settled,
        'recontacted' = any(counted) as is_recontacted, (m->'rating'->>'score')::int as score,
        (m->>'modelMicros')::int8 as model_micros, (m->>'agentMs')::int8 as agent_ms,
        (m->>'messagesSent')::int8 as messages_sent, (m->>'messagesBilled')::int8 as messages_billed,
        (m->>'feeMicros')::int8 as fee_micros
      from loop_measure join loop on loop.workspace_id = $1 and loop.id = loop_measure.loop_id
      cross join lateral (select measure as m) as measured
      where loop_measure.workspace_id = $1 and ${LOOPS_BY.within}
      order by loop_measure.opened_at, loop_measure.loop_id`,
  },
  messages: {
    first: () => [NO_ID, ''],
    walk: `select id::text as k1, '' as k2 from message
      where workspace_id = $1 and $2::timestamptz is not null and id > $3::uuid and $4 = '' order by id`,
    columns: [
      'id',
      'conversation_id',
      'loop_id',
      'turn_number',
      'direction',
      'author',
      'channel',
      'kind',
      'status',
      'written_at',
      'sent_at',
    ],
    text: `select id, conversation_id, loop_id, turn_number, direction, author, channel, content->>'kind' as kind, status,
        written_at, sent_at
      from message where workspace_id = $1 and id > $4::uuid and ($6 = '' or id <= nullif($6, '')::uuid)
        and $5 = '' and $7 = '' and written_at >= $2 and written_at < $3 order by id`,
  },
  tickets: {
    first: TICKETS_BY.first,
    walk: TICKETS_BY.walk('ticket'),
    columns: [
      'id',
      'number',
      'loop_id',
      'conversation_id',
      'queue',
      'status',
      'priority',
      'reason',
      'assignee',
      'opened_at',
      'due_at',
      'solved_at',
    ],
    text: `select id, number, loop_id, conversation_id, queue, status, priority, reason, assignee, opened_at, due_at, solved_at
      from ticket where workspace_id = $1 and ${TICKETS_BY.within} order by ticket.opened_at, ticket.id`,
  },
  turns: {
    first: () => [NO_ID, '0'],
    walk: `select conversation_id::text as k1, number::text as k2 from turn
      where workspace_id = $1 and $2::timestamptz is not null and (conversation_id, number) > ($3::uuid, $4::int8)
      order by conversation_id, number`,
    columns: [
      'conversation_id',
      'number',
      'committed_at',
      'elapsed_ms',
      'stages',
      'confidence',
      'changes',
      'blocked',
    ],
    text: `select conversation_id, number, committed_at, elapsed_ms,
        (select string_agg(each->>'stage', ' ') from jsonb_array_elements(understood) as each) as stages,
        (select min((each->>'confidence')::real) from jsonb_array_elements(understood) as each) as confidence,
        jsonb_array_length(changes) as changes, jsonb_array_length(blocked) as blocked
      from turn where workspace_id = $1 and (conversation_id, number) > ($4::uuid, $5::int8)
        and ($6 = '' or (conversation_id, number) <= (nullif($6, '')::uuid, nullif($7, '')::int8))
        and committed_at >= $2 and committed_at < $3 order by conversation_id, number`,
  },
  orders: {
    first: ORDERS_BY.first,
    walk: ORDERS_BY.walk('attributed_order'),
    columns: [
      'order_ref',
      'number',
      'class',
      'at',
      'currency',
      'minor',
      'returned_minor',
      'arm',
      'conversation_id',
      'loop_id',
      'contact_id',
      'reason',
      'channel',
      'language',
    ],
    text: `select attributed_order.order_ref, number, class, at, currency, attributed_order.minor, returned.minor as returned_minor,
        arm, attributed_order.conversation_id, attributed_order.loop_id, attributed_order.contact_id, attributed_order.reason,
        channel, language
      from ${ORDERS_FROM} where attributed_order.workspace_id = $1 and ${ORDERS_BY.within}
      order by attributed_order.at, attributed_order.order_ref`,
  },
};
