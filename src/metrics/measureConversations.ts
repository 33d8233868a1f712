import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../base/clock.ts';
import type { ConversationId, LoopId, WorkspaceId } from '../base/id.ts';
import type { Connection, Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { makeDayOf } from './calendar.ts';
import { addLoop, noCells, type DayOf } from './cells.ts';
import { countsOf } from './counted.ts';
import type { LoopMeasure } from './loopMeasure.ts';
import { measurePerson } from './measurePerson.ts';
import { lockProgress } from './progress.ts';
import { findPeople, readHistories } from './readHistories.ts';
import { readSettings } from './settings.ts';
import type { PartyOf } from './staysOf.ts';
import { writeCells } from './writeCells.ts';

export interface MeasureDeps {
  db: Database;
  clock: Clock;
  partyOf(workspaceId: WorkspaceId): PartyOf;
  /** Between two pieces of work that took this long: customers who write meanwhile go first. Throws when it is to end. */
  rest?(tookMs: number): Promise<void>;
}

/** One piece of work, and the rest after it. */
export async function paced<Result>({ rest }: MeasureDeps, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const result = await work();
  await rest?.(performance.now() - startedAt);
  return result;
}

/**
 * Measures all loops of the people of these conversations, and brings the sums to what they come to now: what a loop
 * was added with before is taken out. Doing it again changes nothing. Gives how many loops had changed.
 * @param options intoSums false: the loops are left for `addToSums`, which adds many at once.
 */
export async function measureConversations(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  conversationIds: readonly ConversationId[],
  { intoSums = true }: { intoSums?: boolean } = {},
): Promise<number> {
  if (conversationIds.length === 0) return 0;
  return transaction(deps.db, workspaceId, async (tx) => {
    const { timeZone } = await lockProgress(tx, workspaceId);
    const { rules } = await readSettings(tx, workspaceId);
    const owned = await findPeople(tx, workspaceId, conversationIds);
    const histories = await readHistories(tx, workspaceId, owned);
    const measuring = { rules, partyOf: deps.partyOf(workspaceId), now: deps.clock.now().getTime() };
    const measures = histories.flatMap((history) => measurePerson(history, measuring));
    return replace(tx, workspaceId, {
      measures,
      conversationIds: owned.map(({ conversationId }) => conversationId),
      dayOf: makeDayOf(timeZone),
      intoSums,
    });
  });
}

async function replace(
  tx: Connection,
  workspaceId: WorkspaceId,
  found: { measures: LoopMeasure[]; conversationIds: ConversationId[]; dayOf: DayOf; intoSums: boolean },
): Promise<number> {
  const { measures, conversationIds, dayOf, intoSums } = found;
  const stored = await readStored(
    tx,
    workspaceId,
    conversationIds,
    measures.map(({ loopId }) => loopId),
  );
  const changed = measures.filter(
    (measure) => !isDeepStrictEqual(stored.get(measure.loopId)?.measure, measure),
  );
  const standing = new Set(measures.map(({ loopId }) => loopId));
  const gone = stored
    .values()
    .filter(({ measure }) => !standing.has(measure.loopId))
    .toArray();
  const cells = noCells();
  for (const { measure, inSums } of [...gone, ...changed.flatMap(({ loopId }) => stored.get(loopId) ?? [])]) {
    if (inSums) addLoop(cells, measure, { dayOf, sign: -1 });
  }
  for (const measure of intoSums ? changed : []) addLoop(cells, measure, { dayOf, sign: 1 });
  await writeCells(tx, workspaceId, cells);
  await store(tx, workspaceId, { measures: changed, intoSums });
  if (gone.length > 0) {
    await tx.query({
      text: 'delete from loop_measure where workspace_id = $1 and loop_id = any($2)',
      values: [workspaceId, gone.map(({ measure }) => measure.loopId)],
    });
  }
  return changed.length + gone.length;
}

interface Stored {
  measure: LoopMeasure;
  inSums: boolean;
}

async function readStored(
  tx: Connection,
  workspaceId: WorkspaceId,
  conversationIds: readonly ConversationId[],
  loopIds: readonly LoopId[],
): Promise<Map<LoopId, Stored>> {
  const { rows } = await tx.query<Stored>({
    name: 'readMeasures',
    text: `select measure, in_sums as "inSums" from loop_measure where workspace_id = $1 and conversation_id = any($2)
      union all
      select measure, in_sums from loop_measure where workspace_id = $1 and loop_id = any($3) and conversation_id <> all($2)`,
    values: [workspaceId, conversationIds, loopIds],
  });
  return new Map(rows.map((row) => [row.measure.loopId, row]));
}

async function store(
  tx: Connection,
  workspaceId: WorkspaceId,
  { measures, intoSums }: { measures: LoopMeasure[]; intoSums: boolean },
): Promise<void> {
  if (measures.length === 0) return;
  const rows = measures.map((measure) => ({
    ...Object.fromEntries(COPIED.map(([field, column]) => [column, measure[field]])),
    counted: countsOf(measure).map(({ counter }) => counter),
    opened_at: instant(measure.openedAt),
    handed_over_at: instant(measure.handedOverAt),
    asked_at: instant(measure.rating?.askedAt ?? null),
    closed_at: instant(measure.closedAt),
    next_change_at: instant(measure.nextChangeAt),
    in_sums: intoSums,
    measure,
  }));
  await tx.query({ name: 'writeMeasures', text: WRITE, values: [workspaceId, JSON.stringify(rows)] });
}

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const COPIED = [
  ['loopId', 'loop_id'],
  ['conversationId', 'conversation_id'],
  ['contactId', 'contact_id'],
  ['reason', 'reason'],
  ['flow', 'flow'],
  ['channel', 'channel'],
  ['language', 'language'],
  ['queue', 'queue'],
  ['agent', 'agent'],
  ['handledBy', 'handled_by'],
  ['isStopped', 'is_stopped'],
  ['isOpportunity', 'is_opportunity'],
  ['isWon', 'is_won'],
] as const;

const COLUMNS = `loop_id, conversation_id, contact_id, reason, flow, channel, language, queue, agent, handled_by, is_stopped,
  is_opportunity, is_won, counted, opened_at, handed_over_at, asked_at, closed_at, next_change_at, in_sums, measure`;
const UPDATED = COLUMNS.split(/,\s+/).filter((name) => name !== 'loop_id');

const WRITE = `
insert into loop_measure (workspace_id, ${COLUMNS})
select $1, ${COLUMNS} from jsonb_to_recordset($2::jsonb) as r(loop_id uuid, conversation_id uuid, contact_id uuid,
  reason text, flow text, channel text, language text, queue text, agent text, handled_by text, is_stopped boolean,
  is_opportunity boolean, is_won boolean, counted text[], opened_at timestamptz, handed_over_at timestamptz,
  asked_at timestamptz, closed_at timestamptz, next_change_at timestamptz, in_sums boolean, measure jsonb)
on conflict (workspace_id, loop_id) do update set ${UPDATED.map((name) => `${name} = excluded.${name}`).join(', ')}`;
