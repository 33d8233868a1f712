import type { AgentId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import { findAccount } from '../account.ts';
import { addAgent } from '../addAgent.ts';
import { tellPeople } from '../tellPeople.ts';
import { oidcRefused } from './oidcRefused.ts';
import type { OidcProvider } from './provider.ts';

/** Who somebody is by the word of a provider. */
export interface Identity {
  /** At this provider, for ever; addresses may go from hand to hand. */
  subject: string;
  /** In small letters. */
  email: string;
  /** The provider has seen that the address is theirs. */
  isVerified: boolean;
  name: string | null;
}

/**
 * The agent that an account at a provider belongs to. One that is not linked yet is linked by its address, which the
 * provider must have verified; somebody who is not known comes in when the workspace says so.
 * @throws AppError OIDC_REFUSED
 */
export async function agentOfIdentity(
  tx: Connection,
  workspaceId: WorkspaceId,
  { provider, identity }: { provider: OidcProvider; identity: Identity },
  now: Date,
): Promise<AgentId> {
  if (!identity.isVerified) throw oidcRefused('emailUnverified');
  if (!provider.emailDomains.includes(domainOf(identity.email))) throw oidcRefused('domainForeign');
  const { issuer } = provider;
  const linked = await findLinked(tx, workspaceId, { issuer, subject: identity.subject });
  if (linked !== null) return linked;
  const account = await findAccount(tx, workspaceId, identity.email);
  if (account?.state === 'suspended') throw oidcRefused('accountClosed');
  const agentId = account?.agentId ?? (await addNewcomer(tx, workspaceId, { provider, identity }, now));
  if (account?.state === 'invited') await acceptInvited(tx, workspaceId, agentId);
  await link(tx, workspaceId, { issuer, subject: identity.subject, agentId }, now);
  if (account?.state !== 'active')
    await tellPeople(tx, workspaceId, { about: 'agent', id: agentId, by: agentId }, now);
  return agentId;
}

function domainOf(email: string): string {
  return /^[^@\s]+@([^@\s]+)$/.exec(email)?.[1] ?? '';
}

async function findLinked(
  tx: Connection,
  workspaceId: WorkspaceId,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<AgentId | null> {
  const { rows } = await tx.query<{ agent_id: AgentId }>({
    name: 'findOidcIdentity',
    text: 'select agent_id from oidc_identity where workspace_id = $1 and issuer = $2 and subject = $3',
    values: [workspaceId, issuer, subject],
  });
  return rows[0]?.agent_id ?? null;
}

/** An agent has one account at a provider: an address that got a new owner there does not bring the old one's desk. */
async function link(
  tx: Connection,
  workspaceId: WorkspaceId,
  { issuer, subject, agentId }: { issuer: string; subject: string; agentId: AgentId },
  now: Date,
): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'linkOidcIdentity',
    text: `insert into oidc_identity (workspace_id, issuer, subject, agent_id, linked_at) select $1, $2, $3, $4, $5
      where not exists (select from oidc_identity where workspace_id = $1 and issuer = $2 and agent_id = $4)`,
    values: [workspaceId, issuer, subject, agentId, now],
  });
  if (rowCount !== 1) throw oidcRefused('linkedElsewhere');
}

/** The provider's word is as good as the link that was sent, which opens nothing from now on. */
async function acceptInvited(tx: Connection, workspaceId: WorkspaceId, agentId: AgentId): Promise<void> {
  await tx.query({
    name: 'acceptInvitedByOidc',
    text: `with links as (
        delete from one_time_link where workspace_id = $1 and agent_id = $2 and purpose = 'invitation')
      update agent set state = 'active' where workspace_id = $1 and id = $2 and state = 'invited'`,
    values: [workspaceId, agentId],
  });
}

async function addNewcomer(
  tx: Connection,
  workspaceId: WorkspaceId,
  { provider, identity }: { provider: OidcProvider; identity: Identity },
  now: Date,
): Promise<AgentId> {
  const role = provider.newcomerRole;
  if (role === null) throw oidcRefused('notInvited');
  const { email } = identity;
  const id = await freeHandle(tx, workspaceId, handleOf(email));
  const name = (identity.name ?? '').trim().slice(0, 100) || id;
  await addAgent(tx, workspaceId, { id, name, email, role }, now);
  return id;
}

/** 'marina.silva' of 'Marina.Silva@example.com'. */
function handleOf(email: string): string {
  const plain = (email.split('@')[0] ?? '').replace(/[^a-z0-9._-]+/g, '-').replace(/^[^a-z0-9]+/, '');
  return plain.slice(0, 30) || 'agent';
}

/** A handle is never given to another person: who left keeps theirs. */
async function freeHandle(tx: Connection, workspaceId: WorkspaceId, wanted: string): Promise<AgentId> {
  const { rows } = await tx.query<{ id: string }>({
    name: 'freeHandle',
    text: `select id from (select $2 as id, 0 as n union all select $2 || '-' || n, n from generate_series(2, 1000) as n) as wanted
      where id not in ('phone', 'assistant', 'customer', 'system', 'installation')
        and not exists (select from agent where agent.workspace_id = $1 and agent.id = wanted.id) order by n limit 1`,
    values: [workspaceId, wanted],
  });
  if (rows[0]) return rows[0].id;
  throw new Error('A thousand agents have the same name');
}
