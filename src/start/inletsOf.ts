import type { WorkspaceId } from '../base/id.ts';
import type { WhatsappDeps } from '../server/routes/whatsapp.ts';
import { verifyTokenOf } from '../setup/verifyToken.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

/** Where providers post, for each workspace that has numbers or may get some. */
export function inletsOf(workspaces: readonly OpenWorkspace[], secret: string): WhatsappDeps['inlets'] {
  const only = workspaces.length === 1;
  return workspaces.flatMap(({ id, setup: { slug, whatsapp, lineMaker }, lines }) =>
    lines === null
      ? []
      : [
          {
            workspaceId: id,
            slug: only ? null : slug,
            name: lines.channel.name,
            signedBy: lines.signedBy,
            challenge: (rawQuery) =>
              whatsapp?.channel.challenge(rawQuery) ??
              lineMaker?.challenge(verifyTokenOf(secret, id), rawQuery) ??
              null,
          },
        ],
  );
}

/** Shows customers that they were read, where a workspace wants that. Failing is harmless. */
export function markReadWith({
  workspaceOf,
  onFailure,
}: {
  workspaceOf(id: WorkspaceId): OpenWorkspace;
  onFailure(error: unknown): void;
}) {
  return (
    workspaceId: WorkspaceId,
    { channel, account, externalId }: { channel: string; account: string; externalId: string },
  ): void => {
    const { lines, setup } = workspaceOf(workspaceId);
    if (lines?.channel.name !== channel || !(setup.whatsapp?.marksRead ?? true)) return;
    lines.channel.markRead(account, externalId).catch(onFailure);
  };
}
