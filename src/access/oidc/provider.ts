import type { Role } from '../../api/permission.ts';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';

/** Somebody whose word a workspace takes for who a person is. */
export interface OidcProvider {
  id: string;
  name: string;
  /** Exactly as it names itself: 'https://login.example.com/acme'. */
  issuer: string;
  clientId: string;
  /** The environment variable that holds the client's secret. */
  secretVariable: string;
  /** 'example.com': only addresses of these sign in. */
  emailDomains: string[];
  /** The role of somebody who is not known yet; null: only who was invited comes in. */
  newcomerRole: Extract<Role, 'agent' | 'supervisor' | 'auditor'> | null;
}

const COLUMNS = `id, name, issuer, client_id as "clientId", secret_variable as "secretVariable",
  email_domains as "emailDomains", newcomer_role as "newcomerRole"`;

export async function listProviders(
  connection: Connection,
  workspaceId: WorkspaceId,
): Promise<OidcProvider[]> {
  const { rows } = await connection.query<OidcProvider>({
    name: 'listOidcProviders',
    text: `select ${COLUMNS} from oidc_provider where workspace_id = $1 order by id`,
    values: [workspaceId],
  });
  return rows;
}

/** @throws AppError OIDC_PROVIDER_NOT_FOUND */
export async function findProvider(
  connection: Connection,
  workspaceId: WorkspaceId,
  id: string,
): Promise<OidcProvider> {
  const { rows } = await connection.query<OidcProvider>({
    name: 'findOidcProvider',
    text: `select ${COLUMNS} from oidc_provider where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  if (rows[0]) return rows[0];
  throw providerNotFound(id);
}

/** One that has the id already is changed. Accounts that are linked by its issuer stay linked. */
export async function putProvider(
  tx: Connection,
  workspaceId: WorkspaceId,
  provider: OidcProvider,
): Promise<void> {
  const { id, name, issuer, clientId, secretVariable, emailDomains, newcomerRole } = provider;
  await tx.query({
    name: 'putOidcProvider',
    text: `insert into oidc_provider
        (workspace_id, id, name, issuer, client_id, secret_variable, email_domains, newcomer_role)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (workspace_id, id) do update set name = excluded.name, issuer = excluded.issuer,
        client_id = excluded.client_id, secret_variable = excluded.secret_variable,
        email_domains = excluded.email_domains, newcomer_role = excluded.newcomer_role`,
    values: [
      workspaceId,
      id,
      name,
      issuer,
      clientId,
      secretVariable,
      emailDomains.map((domain) => domain.toLowerCase()),
      newcomerRole,
    ],
  });
}

/** @throws AppError OIDC_PROVIDER_NOT_FOUND */
export async function removeProvider(tx: Connection, workspaceId: WorkspaceId, id: string): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'removeOidcProvider',
    text: 'delete from oidc_provider where workspace_id = $1 and id = $2',
    values: [workspaceId, id],
  });
  if (rowCount !== 1) throw providerNotFound(id);
}

function providerNotFound(id: string): AppError {
  return new AppError(
    'OIDC_PROVIDER_NOT_FOUND',
    `No provider of this workspace is named '${id}'; list them with GET /access/oidc`,
    { provider: id },
  );
}
