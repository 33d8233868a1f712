import type { WorkspaceId } from '../base/id.ts';
import type { SetupRoutesDeps } from '../server/routes/setup.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

/** What the API tells of how a workspace was configured. */
export function setupOf({
  workspaceOf,
}: {
  workspaceOf(id: WorkspaceId): OpenWorkspace;
}): SetupRoutesDeps['setup'] {
  return {
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
