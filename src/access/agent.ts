import type { Role } from '../api/permission.ts';
import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import type { AgentState } from './account.ts';

/** One person who works for the business. */
export interface Agent {
  id: AgentId;
  name: string;
  email: string;
  role: Role;
  state: AgentState;
  /** BCP 47: what they can write to customers in. */
  languages: string[];
  skills: string[];
  /** How many conversations they hold at once. */
  capacity: number;
  teams: { id: string; isLead: boolean }[];
  createdAt: Date;
}

type Row = Omit<Agent, 'createdAt'> & { created_at: Date };

const COLUMNS = `id, name, email, role, state, languages, skills, capacity, created_at,
  coalesce((select json_agg(json_build_object('id', team_id, 'isLead', is_lead) order by team_id) from team_member
    where team_member.workspace_id = agent.workspace_id and agent_id = agent.id), '[]') as teams`;

/**
 * @param lock True: nobody else changes them until the transaction ends.
 * @throws AppError AGENT_NOT_FOUND
 */
export async function readAgent(
  connection: Connection,
  workspaceId: WorkspaceId,
  id: AgentId,
  { lock = false }: { lock?: boolean } = {},
): Promise<Agent> {
  const { rows } = await connection.query<Row>({
    name: lock ? 'readAgentToChange' : 'readAgent',
    text: `select ${COLUMNS} from agent where workspace_id = $1 and id = $2${lock ? ' for update' : ''}`,
    values: [workspaceId, id],
  });
  const [row] = rows;
  if (row) return agentOf(row);
  throw new AppError('AGENT_NOT_FOUND', `No agent has the handle '${id}'; look it up in the list of agents`);
}

export interface WantedAgents {
  states: readonly AgentState[];
  limit: number;
  /** The handle that the page before ended with. */
  after: AgentId | null;
}

/** By handle. */
export async function listAgents(
  connection: Connection,
  workspaceId: WorkspaceId,
  { states, limit, after }: WantedAgents,
): Promise<Agent[]> {
  const { rows } = await connection.query<Row>({
    name: 'listAgents',
    text: `select ${COLUMNS} from agent
      where workspace_id = $1 and state = any($2) and ($3::text is null or id > $3) order by id limit $4`,
    values: [workspaceId, states, after, limit],
  });
  return rows.map(agentOf);
}

function agentOf({ created_at: createdAt, ...rest }: Row): Agent {
  return { ...rest, createdAt };
}
