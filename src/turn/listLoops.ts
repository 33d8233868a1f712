import { z } from 'zod';
import type { LoopQuery } from '../api/loops.ts';
import { cursorOf, positionOf } from '../api/page.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export interface ListedLoop {
  id: string;
  protocolNumber: string;
  conversationId: string;
  flow: string;
  reason: string;
  object: { kind: string; ref: string } | null;
  /** 'assistant', 'agent:ines', 'queue:support'; empty when it is closed. */
  owner: string;
  waitsFor: string | null;
  nextStep: string | null;
  deadlineAt: Date | null;
  outcome: string | null;
  openedAt: Date;
  closedAt: Date | null;
}

const Opened = z.tuple([z.uuid()]);
const Deadline = z.tuple([z.iso.datetime(), z.uuid()]);

/** One page of the loops that fit. Ids sort by the time of opening. */
export async function listLoops(
  db: Database,
  workspaceId: WorkspaceId,
  { query, now }: { query: LoopQuery; now: Date },
): Promise<{ items: ListedLoop[]; next: string | null }> {
  const values: unknown[] = [workspaceId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const texts = ['loop.workspace_id = $1', ...wanted(query, now, place)];
  const byDeadline = query.sort === 'deadline';
  if (byDeadline) {
    const position = positionOf(query.cursor, Deadline);
    texts.push('closed_at is null');
    if (position)
      texts.push(`(deadline_at, id) > (${place(position[0])}::timestamptz, ${place(position[1])}::uuid)`);
  } else {
    const position = positionOf(query.cursor, Opened);
    if (position) texts.push(`id < ${place(position[0])}::uuid`);
  }
  const { rows } = await queryIn<ListedLoop>(db, workspaceId, {
    text: `select ${LISTED_LOOP} from loop where ${texts.join(' and ')}
      order by ${byDeadline ? 'deadline_at, id' : 'id desc'} limit ${query.limit + 1}`,
    values,
  });
  const items = rows.slice(0, query.limit);
  const last = rows.length > items.length ? items.at(-1) : undefined;
  if (!last) return { items, next: null };
  return { items, next: cursorOf(byDeadline ? [last.deadlineAt?.toISOString() ?? '', last.id] : [last.id]) };
}

export const LISTED_LOOP = `id, protocol_number as "protocolNumber", conversation_id as "conversationId", flow, reason,
  case when object_ref is not null then jsonb_build_object('kind', object_kind, 'ref', object_ref) end as object,
  concat_ws(':', owner_kind, owner) as owner, waits_for as "waitsFor", next_step as "nextStep", deadline_at as "deadlineAt",
  outcome, opened_at as "openedAt", closed_at as "closedAt"`;

/** The texts are from here; what was asked for is a value. */
function wanted(query: LoopQuery, now: Date, place: (value: unknown) => string): string[] {
  const { open, flow, reason, object, owner, overdue, limbo } = query;
  const texts: string[] = [];
  if (open !== undefined) texts.push(open ? 'closed_at is null' : 'closed_at is not null');
  if (flow !== undefined) texts.push(`flow = ${place(flow)}`);
  if (reason !== undefined) texts.push(`reason = ${place(reason)}`);
  if (object !== undefined) texts.push(`object_ref = ${place(object)}`);
  if (owner !== undefined) texts.push(...ownedBy(owner, place));
  if (overdue) texts.push(`closed_at is null and deadline_at < ${place(now)}`);
  if (limbo) texts.push(`closed_at is null and (deadline_at < ${place(now)} or ${UNSEEN})`);
  return texts;
}

function ownedBy(owner: string, place: (value: unknown) => string): string[] {
  const [kind = '', ...name] = owner.split(':');
  const texts = ['closed_at is null', `owner_kind = ${place(kind)}`];
  return kind === 'assistant' ? texts : [...texts, `owner = ${place(name.join(':'))}`];
}

const UNSEEN = `(waits_for = 'person' and step_owner is null and not exists (select from ticket
  where ticket.workspace_id = $1 and ticket.loop_id = loop.id and ticket.status in ('open', 'pending')))`;
