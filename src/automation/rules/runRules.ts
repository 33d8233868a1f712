import { activityNow, readActivity, type Activity, type ActivityPlace } from '../../activity/readActivity.ts';
import type { ActivityFact } from '../../activity/fact.ts';
import { newId, type ConversationId, type WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { transaction, type Tx } from '../../db/transaction.ts';
import { carryOut } from './carryOut.ts';
import { holds } from './holds.ts';
import { isByRule, type Rule } from './rule.ts';
import { readCase } from './ruleCase.ts';
import { rulesAsked } from './storeRules.ts';

const ROWS_AT_ONCE = 100;

/**
 * Asks the rules at what happened since they were asked last. What a rule does, its run, and how far the rules have come
 * are one transaction: each rule acts once at each fact, whatever dies meanwhile.
 * Gives the conversations in whose inbox something waits now, and whether there may be more to ask about.
 */
export async function runRules(
  db: Database,
  workspaceId: WorkspaceId,
  now: Date,
): Promise<{ toWake: ConversationId[]; isMore: boolean }> {
  const rules = await rulesAsked(db, workspaceId);
  if (rules.length === 0) return { toWake: [], isMore: false };
  let place = await placeOf(db, workspaceId);
  const activity = await readActivity(db, workspaceId, { after: place, limit: ROWS_AT_ONCE });
  const toWake: ConversationId[] = [];
  for (const row of activity) {
    const woken = await transaction(db, workspaceId, (tx) =>
      askAll(tx, { workspaceId, now, rules, place }, row),
    );
    if (woken === null) return { toWake, isMore: true }; // another process was quicker
    toWake.push(...woken);
    place = { xact: row.xact, id: row.id };
  }
  return { toWake, isMore: activity.length === ROWS_AT_ONCE };
}

async function placeOf(db: Database, workspaceId: WorkspaceId): Promise<ActivityPlace> {
  const { rows } = await queryIn<ActivityPlace>(db, workspaceId, {
    name: 'rulesPlace',
    text: `select xact, activity_id as id from automation_cursor where workspace_id = $1`,
    values: [workspaceId],
  });
  return rows[0] ?? activityNow(db, workspaceId);
}

interface Asking {
  workspaceId: WorkspaceId;
  now: Date;
  rules: readonly Rule[];
  place: ActivityPlace;
}

async function askAll(tx: Tx, asking: Asking, row: Activity): Promise<ConversationId[] | null> {
  const { workspaceId, place } = asking;
  const { rowCount } = await tx.query({
    name: 'moveRules',
    text: `update automation_cursor set xact = $4, activity_id = $5
      where workspace_id = $1 and xact = $2 and activity_id = $3`,
    values: [workspaceId, place.xact, place.id, row.xact, row.id],
  });
  if (rowCount === 0) return null;
  const toWake: ConversationId[] = [];
  for (const [index, fact] of row.facts.entries()) {
    const asked = asking.rules.filter(({ event }) => event === fact.kind && !isByRule(actorOf(fact)));
    for (const rule of asked) toWake.push(...(await ask(tx, asking, { rule, row, fact, index })));
  }
  return toWake;
}

function actorOf(fact: ActivityFact): string | null {
  if ('by' in fact) return fact.by;
  return 'rule' in fact ? fact.rule : null;
}

async function ask(
  tx: Tx,
  { workspaceId, now }: Asking,
  { rule, row, fact, index }: { rule: Rule; row: Activity; fact: ActivityFact; index: number },
): Promise<ConversationId[]> {
  const found = await readCase(tx, workspaceId, { fact, conversationId: row.conversationId });
  if (!rule.conditions.every((condition) => holds(condition, found))) return [];
  const isDry = rule.state === 'dry';
  const runId = newId();
  const results = [];
  for (const action of rule.actions) {
    const outcome = isDry ? 'wouldDo' : await carryOut(tx, { workspaceId, now, rule, runId }, action, found);
    results.push({ do: action.do, outcome });
  }
  await tx.query({
    name: 'keepRun',
    text: `insert into automation_run (workspace_id, id, rule_id, rule_version, activity_id, fact, conversation_id, ticket_id,
        is_dry, results, ran_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      workspaceId,
      runId,
      rule.id,
      rule.version,
      row.id,
      index,
      row.conversationId,
      found.ticket?.id ?? null,
      isDry,
      JSON.stringify(results),
      now,
    ],
  });
  const moves = rule.actions.some(({ do: what }) => what === 'assignTo' || what === 'moveTo');
  return !isDry && moves && row.conversationId !== null ? [row.conversationId] : [];
}
