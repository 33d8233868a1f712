import type { RoutingRule } from '../api/routingRule.ts';
import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { readableRules } from './readDesk.ts';

/** The rules at one version: who wrote them and when. */
export interface RulesVersion {
  /** 0: nobody has written any. */
  version: number;
  rules: RoutingRule[];
  /** A handle, or 'blueprint'. */
  madeBy: string;
  madeAt: Date;
}

/** Who wrote what came with the blueprint. */
const BLUEPRINT = 'blueprint';

const NONE: RulesVersion = { version: 0, rules: [], madeBy: BLUEPRINT, madeAt: new Date(0) };

/** The newest first; at most a hundred. */
export async function listRuleVersions(
  db: Database,
  workspaceId: WorkspaceId,
  most = 100,
): Promise<RulesVersion[]> {
  const { rows } = await queryIn<Omit<RulesVersion, 'rules'> & { rules: Json }>(db, workspaceId, {
    name: 'listRuleVersions',
    text: `select version, rules, made_by as "madeBy", made_at as "madeAt" from routing_rules
      where workspace_id = $1 order by version desc limit $2`,
    values: [workspaceId, most],
  });
  return rows.map((row) => ({ ...row, rules: readableRules(row.rules) }));
}

export async function readRules(db: Database, workspaceId: WorkspaceId): Promise<RulesVersion> {
  const [newest] = await listRuleVersions(db, workspaceId, 1);
  return newest ?? NONE;
}

/**
 * Replaces the rules as a new version. @param version The one that they were changed from.
 * @throws AppError RULES_CHANGED when somebody has written another version since.
 * @throws AppError QUEUE_NOT_FOUND, AGENT_NOT_FOUND when a rule names one that the workspace does not have.
 */
export async function writeRules(
  db: Database,
  workspaceId: WorkspaceId,
  { version, rules, by, at }: { version: number; rules: readonly RoutingRule[]; by: AgentId; at: Date },
): Promise<RulesVersion> {
  await needNamed(db, workspaceId, rules);
  if (await insert(db, workspaceId, { version, rules, by, at })) return readRules(db, workspaceId);
  const { version: newest } = await readRules(db, workspaceId);
  throw new AppError(
    'RULES_CHANGED',
    `The routing rules are at version ${newest}, not ${version}: somebody changed them. Read them again and make your change there`,
    { version: newest },
  );
}

/** The rules of a blueprint, for as long as nobody in the workspace has written their own. */
export async function ensureRules(
  db: Database,
  workspaceId: WorkspaceId,
  rules: readonly RoutingRule[],
  at: Date,
): Promise<void> {
  const current = await readRules(db, workspaceId);
  if (current.madeBy !== BLUEPRINT) return;
  if (JSON.stringify(current.rules) === JSON.stringify(rules)) return;
  await insert(db, workspaceId, { version: current.version, rules, by: BLUEPRINT, at });
}

/** False when that version is not the newest any more. */
async function insert(
  db: Database,
  workspaceId: WorkspaceId,
  { version, rules, by, at }: { version: number; rules: readonly RoutingRule[]; by: string; at: Date },
): Promise<boolean> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'writeRules',
    text: `insert into routing_rules (workspace_id, version, rules, made_by, made_at)
      select $1, $2 + 1, $3, $4, $5
      where $2 = (select coalesce(max(version), 0) from routing_rules where workspace_id = $1)
      on conflict do nothing`,
    values: [workspaceId, version, JSON.stringify(rules), by, at],
  });
  return rowCount === 1;
}

/** A rule that names nobody and nowhere would be found out at night. */
async function needNamed(
  db: Database,
  workspaceId: WorkspaceId,
  rules: readonly RoutingRule[],
): Promise<void> {
  const queues = rules.flatMap(({ to }) => to.queue ?? []);
  const agents = rules.flatMap(({ to }) => (to.agent?.startsWith('@') ? [] : (to.agent ?? [])));
  const { rows } = await queryIn<{ queues: string[]; agents: string[] }>(db, workspaceId, {
    name: 'namedInRules',
    text: `select array(select name from queue where workspace_id = $1 and name = any($2)) as queues,
      array(select id from agent where workspace_id = $1 and id = any($3) and state = 'active') as agents`,
    values: [workspaceId, queues, agents],
  });
  const unknownQueue = queues.find((name) => !rows[0]?.queues.includes(name));
  if (unknownQueue !== undefined) throw queueUnknown(unknownQueue);
  const unknownAgent = agents.find((id) => !rows[0]?.agents.includes(id));
  if (unknownAgent !== undefined) throw agentUnknown(unknownAgent);
}

export function queueUnknown(queue: string): AppError {
  return new AppError('QUEUE_NOT_FOUND', `No queue is named '${queue}'; list the queues for their names`, {
    queue,
  });
}

export function agentUnknown(agent: AgentId): AppError {
  return new AppError(
    'AGENT_NOT_FOUND',
    `Nobody active has the handle '${agent}'; list the agents for their handles`,
    { agent },
  );
}
