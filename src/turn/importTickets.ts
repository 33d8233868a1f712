import type { Clock } from '../base/clock.ts';
import { DAY_MS } from '../base/clock.ts';
import { newId, type AgentId, type ConversationId, type WorkspaceId } from '../base/id.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { ensureContactsIn, keyOf } from '../contact/ensureContactsIn.ts';
import type { Connection, Database } from '../db/pool.ts';
import { openLoop } from '../flow/advance.ts';
import { CLOSE_WORDS } from '../ticket/closeRefused.ts';
import { closing } from '../ticket/closing.ts';
import { importInvalid, parseLines, type LineError, type NumberedLine } from '../ticket/import/parseLines.ts';
import { makeProtocolNumbers } from './protocolNumbers.ts';
import type { TurnBook } from './turnBook.ts';

interface ImportDeps {
  db: Database;
  clock: Clock;
  bookOf(workspaceId: WorkspaceId): TurnBook;
}

export interface WantedImport {
  format: 'csv' | 'jsonl';
  text: string;
  dryRun: boolean;
  by: AgentId;
}

/** An open matter without a date of its own is looked at within this. */
const LOOKED_AT_MS = DAY_MS;

/**
 * Takes tickets over from another system, each with its matter and its contact: all of them or none.
 * @throws AppError IMPORT_INVALID with each line that does not fit, also those that the rule of closing refuses.
 */
export async function importTickets(
  deps: ImportDeps,
  workspaceId: WorkspaceId,
  { format, text, dryRun, by }: WantedImport,
): Promise<{ imported: number; numbers: string[] }> {
  const lines = parseLines(format, text);
  const numbers = makeProtocolNumbers(deps.db);
  const now = deps.clock.now();
  const protocols: string[] = [];
  for (const _ of lines) protocols.push(await numbers.next(workspaceId, now));
  const undone = new Error('A dry run keeps nothing');
  try {
    return await closing(deps.db, workspaceId, async (tx) => {
      const accountOf = await checkNames(tx, workspaceId, lines);
      const book = deps.bookOf(workspaceId);
      const rows = await rowsOf(tx, workspaceId, { lines, protocols, accountOf, now, book, by });
      await insert(tx, workspaceId, rows, now);
      await checkClosing(tx, workspaceId, rows, now);
      if (dryRun) throw undone;
      return { imported: rows.length, numbers: rows.map(({ number }) => number) };
    });
  } catch (error) {
    if (error === undone) return { imported: 0, numbers: [] };
    throw error;
  }
}

/** Queues and agents that do not exist are told by line. Gives the account of each channel that the business answers from. */
async function checkNames(
  tx: Connection,
  workspaceId: WorkspaceId,
  lines: NumberedLine[],
): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ queues: string[]; agents: string[]; accounts: [string, string][] }>({
    name: 'namesForImport',
    text: `select array(select name from queue where workspace_id = $1) as queues,
      array(select id from agent where workspace_id = $1 and state = 'active') as agents,
      (select coalesce(jsonb_agg(jsonb_build_array(channel, external_id) order by channel, external_id desc), '[]')
        from channel_account where workspace_id = $1) as accounts`,
    values: [workspaceId],
  });
  const { queues = [], agents = [], accounts = [] } = rows[0] ?? {};
  const accountOf = new Map(accounts);
  const errors = lines.flatMap(({ line, ticket }): LineError[] => [
    ...(accountOf.has(ticket.channel) ? [] : [{ line, problem: 'channel: expected one that is connected' }]),
    ...(queues.includes(ticket.queue) ? [] : [{ line, problem: 'queue: expected one that exists' }]),
    ...[ticket.assignee, ticket.nextStepOwner]
      .filter((agent) => agent !== undefined && !agents.includes(agent))
      .map(() => ({ line, problem: 'assignee, nextStepOwner: expected an agent who works here' })),
  ]);
  if (errors.length > 0) throw importInvalid(errors, lines.length);
  return accountOf;
}

interface ImportRow {
  line: number;
  id: string;
  loop_id: string;
  conversation_id: ConversationId;
  number: string;
  [column: string]: Json;
}

interface ToWrite {
  lines: NumberedLine[];
  protocols: string[];
  accountOf: Map<string, string>;
  now: Date;
  book: TurnBook;
  by: AgentId;
}

async function rowsOf(
  tx: Connection,
  workspaceId: WorkspaceId,
  { lines, protocols, accountOf, now, book, by }: ToWrite,
) {
  const people = lines.map(({ ticket: { channel, address, name = null, language = null } }) => ({
    channel,
    externalId: address,
    name,
    language,
    account: accountOf.get(channel) ?? '',
  }));
  const conversations = await ensureContactsIn(tx, workspaceId, { people, now });
  return lines.map(({ line, ticket }, index): ImportRow => {
    const protocol = protocols[index] ?? '';
    const key = keyOf({ channel: ticket.channel, externalId: ticket.address });
    const step =
      ticket.nextStep === undefined
        ? null
        : { owner: ticket.nextStepOwner ?? ticket.assignee ?? by, by, epoch: 0 };
    const dueAt = ticket.deadlineAt ?? new Date(now.getTime() + LOOKED_AT_MS).toISOString();
    return {
      ...ticket,
      ...inquiryIn(book, protocol, now),
      line,
      id: newId(),
      loop_id: newId(),
      note_id: newId(),
      conversation_id: conversations.get(key) ?? '',
      protocol,
      number: `${protocol}/1`,
      step,
      owner: step?.owner ?? ticket.assignee ?? null,
      due_at: dueAt,
      by,
    } as ImportRow; // parsed from JSON, so every value is
  });
}

/** The flow that takes what fits no other, where a person has it. */
function inquiryIn(book: TurnBook, protocolNumber: string, now: Date): JsonObject {
  const flow = book.newest(book.inquiry);
  if (!flow) return {};
  const [state = flow.name] = [...flow.plans].find(([, { kind }]) => kind === 'handOver') ?? [];
  const contact = {
    id: newId<'contact'>(),
    name: null,
    phone: null,
    email: null,
    language: book.defaultLanguage,
  };
  const input = {
    at: now.toISOString(),
    protocolNumber,
    contact: { ...contact, proofLevel: 0 as const },
    slots: {},
  };
  return { flow: flow.name, version: flow.version, state, context: openLoop(flow, input, 0).state.context };
}

async function insert(tx: Connection, workspaceId: WorkspaceId, rows: ImportRow[], now: Date): Promise<void> {
  const values = [workspaceId, JSON.stringify(rows), now];
  for (const text of [LOOPS, TICKETS, NOTES]) await tx.query(text, values);
}

const R = `jsonb_to_recordset($2::jsonb) as r(id uuid, loop_id uuid, note_id uuid, conversation_id uuid, protocol text, number text,
  flow text, version int, state jsonb, context jsonb, step jsonb, owner text, due_at timestamptz, by text, queue text,
  reason text, words text, status text, priority text, tags text[], assignee text, "openedAt" timestamptz, outcome text,
  "nextStep" text)`;

const LOOPS = `
insert into loop (workspace_id, id, conversation_id, flow, flow_version, value, context, waiting, reason, protocol_number,
  owner_kind, owner, waits_for, next_step, deadline_at, outcome, opened_at, moved_at, closed_at)
select $1, loop_id, conversation_id, flow, version, state, context,
  case when outcome is null and step is not null then jsonb_build_object('step', step) else '{}' end, reason, protocol,
  case when outcome is null then case when owner is null then 'queue' else 'agent' end end,
  case when outcome is null then coalesce(owner, queue) end, case when outcome is null then 'person' end,
  case when outcome is null then coalesce("nextStep", 'A person answers') end, case when outcome is null then due_at end,
  outcome, "openedAt", $3::timestamptz, case when outcome is not null then $3::timestamptz end
from ${R}`;

const TICKETS = `
insert into ticket (workspace_id, id, loop_id, conversation_id, queue, number, status, priority, reason, summary, assignee, tags,
  opened_at, due_at, solved_at, solved_by, changed_at)
select $1, id, loop_id, conversation_id, queue, number, status, priority, reason,
  '{"wants": [], "checked": [], "promised": [], "leftToDo": []}', assignee, tags, "openedAt", due_at, $3::timestamptz, by, $3::timestamptz
from ${R}`;

const NOTES = `
insert into ticket_note (workspace_id, id, ticket_id, author, text, written_at)
select $1, note_id, id, by, words, $3::timestamptz from ${R} where words is not null`;

/** The rule of closing, asked for all lines at once, so that each that it refuses is told. */
async function checkClosing(
  tx: Connection,
  workspaceId: WorkspaceId,
  rows: ImportRow[],
  now: Date,
): Promise<void> {
  const { rows: refused } = await tx.query<{ id: string; missing: string[] }>({
    name: 'closingOfImport',
    text: `select id, missing from ticket, closing_gaps(ticket, $3, false) missing
      where workspace_id = $1 and id = any($2) and status in ('solved', 'closed') and missing <> '{}'`,
    values: [workspaceId, rows.map(({ id }) => id), now],
  });
  if (refused.length === 0) return;
  const lineOf = new Map(rows.map(({ id, line }) => [id, line]));
  const errors = refused
    .map(({ id, missing }) => ({ line: lineOf.get(id) ?? 0, problem: CLOSE_WORDS, missing }))
    .toSorted((a, b) => a.line - b.line);
  throw importInvalid(errors, rows.length);
}
