import type { WrittenRule } from '../../api/automation.ts';
import { activityNow } from '../../activity/readActivity.ts';
import { AppError } from '../../base/errors.ts';
import { newId, type AgentId, type WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import type { Rule } from './rule.ts';

export interface ListedRule extends Rule {
  runs: number;
  lastRanAt: Date | null;
}

const COLUMNS = `id, name, event, conditions, actions, state, version, changed_by as "changedBy",
  changed_at as "changedAt"`;
const LISTED = `${COLUMNS},
  (select count(*) from automation_run where workspace_id = $1 and rule_id = automation_rule.id) as runs,
  (select max(ran_at) from automation_run where workspace_id = $1 and rule_id = automation_rule.id) as "lastRanAt"`;

/** In the order in which they are asked. */
export async function listRules(db: Database, workspaceId: WorkspaceId): Promise<ListedRule[]> {
  const { rows } = await queryIn<ListedRule>(db, workspaceId, {
    name: 'listRules',
    text: `select ${LISTED} from automation_rule where workspace_id = $1 order by position, id`,
    values: [workspaceId],
  });
  return rows;
}

/** For the sweep: something has to be asked whether anything happened. */
export const RULES_DUE = `select from automation_rule where workspace_id = $1 and state <> 'paused'`;

/** The rules that are asked. */
export async function rulesAsked(db: Database, workspaceId: WorkspaceId): Promise<Rule[]> {
  const { rows } = await queryIn<Rule>(db, workspaceId, {
    name: 'rulesAsked',
    text: `select ${COLUMNS} from automation_rule where workspace_id = $1 and state <> 'paused' order by position, id`,
    values: [workspaceId],
  });
  return rows;
}

/** The first rule of a workspace is asked from now on: what happened before is past. @throws AppError RULE_NAME_TAKEN */
export async function makeRule(
  db: Database,
  workspaceId: WorkspaceId,
  { rule, by, at }: { rule: WrittenRule; by: AgentId; at: Date },
): Promise<ListedRule> {
  const now = await activityNow(db, workspaceId);
  await queryIn(db, workspaceId, {
    name: 'startRules',
    text: `insert into automation_cursor (workspace_id, xact, activity_id) values ($1, $2, $3)
      on conflict (workspace_id) do update set xact = excluded.xact, activity_id = excluded.activity_id
        where not exists (select from automation_rule where workspace_id = $1 and state <> 'paused')`,
    values: [workspaceId, now.xact, now.id],
  });
  const { rows } = await queryIn<ListedRule>(db, workspaceId, {
    name: 'makeRule',
    text: `insert into automation_rule (workspace_id, id, name, event, conditions, actions, state, changed_by, changed_at, position)
      select $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce(max(position) + 1, 0) from automation_rule where workspace_id = $1
      on conflict (workspace_id, name) do nothing returning ${LISTED}`,
    values: [workspaceId, newId(), ...valuesOf(rule), by, at],
  });
  return rows[0] ?? taken();
}

/** @throws AppError RULE_NOT_FOUND, RULE_NAME_TAKEN */
export async function changeRule(
  db: Database,
  workspaceId: WorkspaceId,
  { id, rule, by, at }: { id: string; rule: WrittenRule; by: AgentId; at: Date },
): Promise<ListedRule> {
  await mustFindRule(db, workspaceId, id);
  const { rows } = await queryIn<ListedRule>(db, workspaceId, {
    name: 'changeRule',
    text: `update automation_rule set name = $3, event = $4, conditions = $5, actions = $6, state = $7,
        changed_by = $8, changed_at = $9, version = version + 1
      where workspace_id = $1 and id = $2
        and not exists (select from automation_rule other where other.workspace_id = $1 and other.name = $3 and other.id <> $2)
      returning ${LISTED}`,
    values: [workspaceId, id, ...valuesOf(rule), by, at],
  });
  return rows[0] ?? taken();
}

/** @throws AppError RULE_NOT_FOUND */
export async function removeRule(db: Database, workspaceId: WorkspaceId, id: string): Promise<void> {
  await mustFindRule(db, workspaceId, id);
  await queryIn(db, workspaceId, {
    name: 'removeRule',
    text: `delete from automation_rule where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
}

/** @throws AppError RULE_NOT_FOUND */
export async function mustFindRule(db: Database, workspaceId: WorkspaceId, id: string): Promise<void> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'findRule',
    text: `select from automation_rule where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  if (rowCount === 0)
    throw new AppError(
      'RULE_NOT_FOUND',
      'No automation rule has this id; list the rules and take one of theirs',
    );
}

function valuesOf({ name, event, conditions, actions, state }: WrittenRule): unknown[] {
  return [name, event, JSON.stringify(conditions), JSON.stringify(actions), state];
}

function taken(): never {
  throw new AppError('RULE_NAME_TAKEN', 'Another automation rule has this name; choose another');
}
