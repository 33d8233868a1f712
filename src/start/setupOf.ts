import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { SetupRoutesDeps } from '../server/routes/setup.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

/** What the API tells of how a workspace was configured. */
export function setupOf({
  workspaceOf,
  workspaces,
}: {
  workspaceOf(id: WorkspaceId): OpenWorkspace;
  workspaces: readonly OpenWorkspace[];
}): SetupRoutesDeps['setup'] {
  return {
    numberDesk: (workspaceId, accessToken) => {
      const desk = workspaceOf(workspaceId).setup.numberDesk;
      if (desk) return desk(accessToken);
      throw new AppError('CHANNEL_UNKNOWN', 'This installation was built without WhatsApp; see the guide');
    },
    callbackPath: (workspaceId) =>
      workspaces.length === 1
        ? '/webhooks/whatsapp'
        : `/webhooks/whatsapp/${workspaceOf(workspaceId).setup.slug}`,
    of: (workspaceId) => {
      const { channels, setup } = workspaceOf(workspaceId);
      const { whatsapp, blueprint } = setup;
      const accounts = whatsapp?.accounts ?? [];
      return {
        channels,
        accounts: accounts.map((account) => ({ channel: whatsapp?.channel.name ?? '', account })),
        facts: Object.fromEntries(
          Object.entries(blueprint.templates).map(([name, { parameters }]) => [name, parameters]),
        ),
      };
    },
  };
}
