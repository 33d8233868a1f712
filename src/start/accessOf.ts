import type { Logger } from 'pino';
import { owesSecondFactor } from '../access/secondFactor/factors.ts';
import { makeOidcClients } from '../access/oidc/oidcClients.ts';
import { makeSealer } from '../access/totp/sealer.ts';
import { makeTries } from '../access/tries.ts';
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { Database } from '../db/pool.ts';
import { authenticate } from '../server/auth/authenticate.ts';
import type { ApiDeps } from '../server/routes/api.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

export interface AccessSetup {
  db: Database;
  clock: Clock;
  /** The first is whom the operator's token and a sign-in without a workspace are for. */
  workspaces: readonly [OpenWorkspace, ...OpenWorkspace[]];
  apiToken: string | null;
  publicUrl: string | null;
  /** What secrets that have to be read again are sealed with. */
  auditSecret: string;
  /** By the names of their variables: the secrets that providers know this installation by. */
  oidcSecrets?: Readonly<Record<string, string>>;
  log: Logger;
}

/** Who may come in, and how it is known who asks. */
export function accessOf(
  setup: AccessSetup,
): Pick<ApiDeps, 'authenticate' | 'access' | 'publicUrl' | 'workspaceOfSlug' | 'sealer' | 'oidc'> {
  const { db, clock, workspaces, apiToken, publicUrl } = setup;
  const [first] = workspaces;
  const onTrouble = (err: unknown, context: object) =>
    setup.log.warn({ ...context, err }, 'A provider for single sign-on could not be used');
  return {
    access: { db, clock, tries: makeTries(db), owesSecondFactor },
    publicUrl,
    sealer: makeSealer(setup.auditSecret),
    oidc: {
      clients: makeOidcClients({ secretIn: (name) => setup.oidcSecrets?.[name] ?? null, onTrouble }),
      onTrouble,
    },
    authenticate: authenticate({
      db,
      clock,
      publicUrl,
      installation: apiToken === null ? null : { token: apiToken, workspaceId: first.id },
    }),
    workspaceOfSlug: (slug = first.setup.slug) => {
      const found = workspaces.find((workspace) => workspace.setup.slug === slug);
      if (found) return found.id;
      throw new AppError(
        'WORKSPACE_UNKNOWN',
        `No workspace has this slug; leave it out when there is one only`,
      );
    },
  };
}
