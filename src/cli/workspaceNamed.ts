import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import { findWorkspaces } from '../contact/findWorkspaces.ts';
import type { Database } from '../db/pool.ts';

/**
 * The workspace with this slug; without one, the only workspace there is.
 * @throws AppError WORKSPACE_UNKNOWN with the slugs to choose from.
 */
export async function workspaceNamed(db: Database, slug: string | undefined): Promise<WorkspaceId> {
  const workspaces = await findWorkspaces(db);
  const chosen = slug === undefined && workspaces.length === 1 ? workspaces[0] : find(workspaces, slug);
  if (chosen) return chosen.id;
  const known =
    workspaces.map((workspace) => workspace.slug).join(', ') || 'none; run "loopline start" first';
  throw new AppError(
    'WORKSPACE_UNKNOWN',
    slug === undefined
      ? `Which workspace is not said and there is not exactly one; add --workspace <slug>. Known: ${known}`
      : `No workspace has the slug '${slug}'; known: ${known}`,
    { slug: slug ?? null },
  );
}

function find(workspaces: { id: WorkspaceId; slug: string }[], slug: string | undefined) {
  return workspaces.find((workspace) => workspace.slug === slug);
}
