import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import { sqlState } from '../db/failure.ts';
import type { Connection } from '../db/pool.ts';
import { readAgent } from './agent.ts';
import { needState } from './needState.ts';
import { tellPeople } from './tellPeople.ts';

/** Some agents who work together. */
export interface Team {
  id: string;
  name: string;
  members: { agentId: AgentId; isLead: boolean }[];
}

/** Who changes a team, and when. */
export interface Change {
  by: AgentId;
  at: Date;
}

/** By id. */
export async function listTeams(connection: Connection, workspaceId: WorkspaceId): Promise<Team[]> {
  const { rows } = await connection.query<Team>({
    name: 'listTeams',
    text: `select id, name, coalesce((select json_agg(json_build_object('agentId', agent_id, 'isLead', is_lead) order by agent_id)
        from team_member where team_member.workspace_id = team.workspace_id and team_id = team.id), '[]') as members
      from team where workspace_id = $1 order by id limit 1000`,
    values: [workspaceId],
  });
  return rows;
}

/** @throws AppError TEAM_EXISTS */
export async function addTeam(
  tx: Connection,
  workspaceId: WorkspaceId,
  { id, name }: { id: string; name: string },
  { by, at }: Change,
): Promise<void> {
  try {
    await tx.query({
      name: 'addTeam',
      text: 'insert into team (workspace_id, id, name) values ($1, $2, $3)',
      values: [workspaceId, id, name],
    });
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new AppError('TEAM_EXISTS', `A team '${id}' is there already; change that one or take another id`);
  }
  await tellPeople(tx, workspaceId, { about: 'team', id, by }, at);
}

/** @throws AppError TEAM_NOT_FOUND */
export async function renameTeam(
  tx: Connection,
  workspaceId: WorkspaceId,
  { id, name }: { id: string; name: string },
  { by, at }: Change,
): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'renameTeam',
    text: 'update team set name = $3 where workspace_id = $1 and id = $2',
    values: [workspaceId, id, name],
  });
  if (rowCount === 0) throw teamUnknown(id);
  await tellPeople(tx, workspaceId, { about: 'team', id, by }, at);
}

/** Its members stay agents. @throws AppError TEAM_NOT_FOUND */
export async function removeTeam(
  tx: Connection,
  workspaceId: WorkspaceId,
  id: string,
  { by, at }: Change,
): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'removeTeam',
    text: 'delete from team where workspace_id = $1 and id = $2',
    values: [workspaceId, id],
  });
  if (rowCount === 0) throw teamUnknown(id);
  await tellPeople(tx, workspaceId, { about: 'team', id, by }, at);
}

/**
 * Puts an agent into a team, or changes whether they lead it.
 * @throws AppError TEAM_NOT_FOUND, AGENT_NOT_FOUND, AGENT_STATE_WRONG for who left
 */
export async function setMember(
  tx: Connection,
  workspaceId: WorkspaceId,
  { id, agentId, isLead }: { id: string; agentId: AgentId; isLead: boolean },
  { by, at }: Change,
): Promise<void> {
  needState(await readAgent(tx, workspaceId, agentId, { lock: true }), 'invited', 'active', 'suspended');
  const { rowCount } = await tx.query({
    name: 'setTeamMember',
    text: `insert into team_member (workspace_id, team_id, agent_id, is_lead)
      select workspace_id, id, $3, $4 from team where workspace_id = $1 and id = $2 for share
      on conflict (workspace_id, team_id, agent_id) do update set is_lead = excluded.is_lead`,
    values: [workspaceId, id, agentId, isLead],
  });
  if (rowCount === 0) throw teamUnknown(id);
  await tellPeople(tx, workspaceId, { about: 'team', id, by }, at);
}

/** Taking out who is not in it changes nothing. @throws AppError TEAM_NOT_FOUND */
export async function removeMember(
  tx: Connection,
  workspaceId: WorkspaceId,
  { id, agentId }: { id: string; agentId: AgentId },
  { by, at }: Change,
): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'teamThere',
    text: 'select from team where workspace_id = $1 and id = $2',
    values: [workspaceId, id],
  });
  if (rowCount === 0) throw teamUnknown(id);
  await tx.query({
    name: 'removeTeamMember',
    text: 'delete from team_member where workspace_id = $1 and team_id = $2 and agent_id = $3',
    values: [workspaceId, id, agentId],
  });
  await tellPeople(tx, workspaceId, { about: 'team', id, by }, at);
}

function teamUnknown(id: string): AppError {
  return new AppError('TEAM_NOT_FOUND', `No team has the id '${id}'; look it up in the list of teams`);
}
