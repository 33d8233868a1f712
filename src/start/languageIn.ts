import type { WorkspaceId } from '../base/id.ts';
import { languageFor } from '../blueprint/text/languageFor.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

/** The language that a business has for the one that is wanted; null: its own. */
export function languageIn(
  { workspaceOf }: { workspaceOf(id: WorkspaceId): OpenWorkspace },
  workspaceId: WorkspaceId,
  wanted: string | null,
): string {
  const { languages, defaultLanguage } = workspaceOf(workspaceId).setup.blueprint;
  return languageFor(wanted, languages, defaultLanguage);
}
