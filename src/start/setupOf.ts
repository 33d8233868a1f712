import { makeSealer } from '../access/totp/sealer.ts';
import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import type { SetupRoutesDeps } from '../server/routes/setup.ts';
import { verifyTokenOf } from '../setup/verifyToken.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

interface SetupDeps {
  db: Database;
  clock: Clock;
  auditSecret: string;
  workspaces: readonly OpenWorkspace[];
  workspaceOf(id: WorkspaceId): OpenWorkspace;
  takeUpNumbers(workspace: OpenWorkspace): Promise<void>;
}

/** What the API tells of how a workspace was configured. */
export function setupOf({ db, clock, auditSecret, workspaceOf, workspaces, takeUpNumbers }: SetupDeps) {
  const deskOf = (workspaceId: WorkspaceId) => (accessToken: string) => {
    const desk = workspaceOf(workspaceId).setup.numberDesk;
    if (desk) return desk(accessToken);
    throw new AppError('CHANNEL_UNKNOWN', 'This installation was built without WhatsApp; see the guide');
  };
  const sealer = makeSealer(auditSecret);
  const setup: SetupRoutesDeps['setup'] = {
    numberRoom: (workspaceId) => {
      const workspace = workspaceOf(workspaceId);
      const { lines } = workspace;
      const { whatsapp } = workspace.setup;
      return {
        db,
        clock,
        sealer,
        channel: lines?.channel.name ?? 'whatsapp',
        configured: whatsapp?.numbers?.() ?? [],
        desk: deskOf(workspaceId),
        takeUp: () => takeUpNumbers(workspace),
      };
    },
    lines: (workspaceId) => workspaceOf(workspaceId).lines,
    verifyToken: (workspaceId) => verifyTokenOf(auditSecret, workspaceId),
    callbackPath: (workspaceId) =>
      workspaces.length === 1
        ? '/webhooks/whatsapp'
        : `/webhooks/whatsapp/${workspaceOf(workspaceId).setup.slug}`,
    of: (workspaceId) => {
      const { channels, setup, lines } = workspaceOf(workspaceId);
      const accounts = lines?.accounts() ?? [];
      return {
        channels,
        accounts: accounts.map((account) => ({ channel: lines?.channel.name ?? '', account })),
        facts: Object.fromEntries(
          Object.entries(setup.blueprint.templates).map(([name, { parameters }]) => [name, parameters]),
        ),
      };
    },
  };
  return setup;
}
