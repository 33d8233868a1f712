import { z } from 'zod';
import { cursorOf, positionOf } from '../api/page.ts';
import type { ConversationId, LoopId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { DIMENSIONS } from './cells.ts';
import type { Anchor, Counter } from './counted.ts';
import type { LoopMeasure } from './loopMeasure.ts';
import type { Filters } from './readSums.ts';
import { columnOf } from './writeCells.ts';

export interface CountedLoop {
  loopId: LoopId;
  conversationId: ConversationId;
  protocolNumber: string;
  /** The instant by which it falls into the period. */
  at: Date;
  reason: string;
  flow: string;
  channel: string;
  language: string;
  queue: string;
  agent: string;
  handledBy: 'assistant' | 'people';
  outcome: string | null;
  openedAt: Date;
  closedAt: Date | null;
  firstResponseMs: number | null;
  humanFirstResponseMs: number | null;
  resolutionMs: number | null;
  score: number | null;
}

export interface LoopList {
  counter: Counter;
  anchor: Anchor;
  /** `to` is not in it. */
  between: { from: Date; to: Date };
  filters: Filters;
  limit: number;
  cursor?: string | undefined;
}

const Position = z.tuple([z.number(), z.string()]);

/** The loops that a counter counted, oldest first; each once, however often it counts. */
export async function listLoops(
  db: Database,
  workspaceId: WorkspaceId,
  asked: LoopList,
): Promise<{ items: CountedLoop[]; next: string | null }> {
  const { counter, anchor, between, filters, limit, cursor } = asked;
  const after = positionOf(cursor, Position);
  const values: unknown[] = [workspaceId, between.from, between.to, counter];
  const add = (value: unknown) => `$${values.push(value)}`;
  const at = AT[anchor];
  const wanted = DIMENSIONS.flatMap((name) =>
    filters[name] === undefined ? [] : [`and loop_measure.${columnOf(name)} = ${add(filters[name])}`],
  ).join(' ');
  const beyond =
    after === null
      ? ''
      : `and (${at}, loop_measure.loop_id) > (${add(new Date(after[0]))}, ${add(after[1])}::uuid)`;
  const text = `select ${at} as at, loop.protocol_number, loop_measure.measure from ${FROM[anchor]}
    join loop on loop.workspace_id = $1 and loop.id = loop_measure.loop_id
    where loop_measure.workspace_id = $1 and ${WITHIN[anchor]} and $4 = any(loop_measure.counted) ${wanted} ${beyond}
    order by ${at}, loop_measure.loop_id limit ${add(limit + 1)}`;
  const { rows } = await queryIn<Row>(db, workspaceId, { text, values });
  const items = rows.slice(0, limit).map(toItem);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorOf([last.at.getTime(), last.loopId]) : null };
}

const AT: { readonly [anchor in Anchor]: string } = {
  opened: 'loop_measure.opened_at',
  closed: 'loop_measure.closed_at',
  handedOver: 'loop_measure.handed_over_at',
  asked: 'loop_measure.asked_at',
  due: 'due.at',
};

const within = (anchor: Anchor) => `${AT[anchor]} >= $2 and ${AT[anchor]} < $3`;

const WITHIN: { readonly [anchor in Anchor]: string } = {
  opened: within('opened'),
  closed: within('closed'),
  handedOver: within('handedOver'),
  asked: within('asked'),
  due: 'due.at is not null',
};

/** A loop has any number of promises: it is listed under the first of the period that the counter counts. */
const FROM: { readonly [anchor in Anchor]: string } = {
  opened: 'loop_measure',
  closed: 'loop_measure',
  handedOver: 'loop_measure',
  asked: 'loop_measure',
  due: `(select distinct loop_id from obligation where workspace_id = $1 and due_at >= $2 and due_at < $3) as promising
    join loop_measure on loop_measure.workspace_id = $1 and loop_measure.loop_id = promising.loop_id
    cross join lateral (select min(to_timestamp("dueAt" / 1000.0)) as at
      from jsonb_to_recordset(loop_measure.measure->'promises') as promise("dueAt" int8, "isKept" boolean)
      where to_timestamp("dueAt" / 1000.0) >= $2 and to_timestamp("dueAt" / 1000.0) < $3
        and ($4 = 'promisesDue' or "isKept")) as due`,
};

interface Row {
  at: Date;
  protocol_number: string;
  measure: LoopMeasure;
}

function toItem({ at, protocol_number: protocolNumber, measure }: Row): CountedLoop {
  const { firstMessageAt, firstAnswerAt, handedOverAt, firstHumanAt, openedAt, closedAt } = measure;
  return {
    loopId: measure.loopId,
    conversationId: measure.conversationId,
    protocolNumber,
    at,
    reason: measure.reason,
    flow: measure.flow,
    channel: measure.channel,
    language: measure.language,
    queue: measure.queue,
    agent: measure.agent,
    handledBy: measure.handledBy,
    outcome: measure.outcome,
    openedAt: new Date(openedAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
    firstResponseMs: firstAnswerAt === null ? null : firstAnswerAt - firstMessageAt,
    humanFirstResponseMs: handedOverAt === null || firstHumanAt === null ? null : firstHumanAt - handedOverAt,
    resolutionMs: closedAt === null || !measure.isResolved ? null : closedAt - firstMessageAt,
    score: measure.rating?.score ?? null,
  };
}
