import { firstAdmin } from '../access/firstAdmin.ts';
import type { Clock } from '../base/clock.ts';
import type { Loopline } from '../main.ts';

/** How the first administrator of a workspace comes in. */
export interface SignInLink {
  /** The slug; null when there is one workspace only. */
  workspace: string | null;
  url: string;
}

/** One link for each workspace that nobody administers yet; it works once. */
export async function signInLinks(
  { db, workspaces }: Pick<Loopline, 'db' | 'workspaces'>,
  publicUrl: string,
  clock: Clock,
): Promise<SignInLink[]> {
  const links: SignInLink[] = [];
  for (const { id, setup } of workspaces) {
    const link = await firstAdmin(db, id, clock.now());
    if (!link) continue;
    const url = new URL(`/welcome#${link.token}`, publicUrl).href;
    links.push({ workspace: workspaces.length === 1 ? null : setup.slug, url });
  }
  return links;
}

/** 'Sign in (once): http://localhost:3000/welcome#…' */
export function linkLine({ workspace, url }: SignInLink): string {
  return workspace === null ? `Sign in (once): ${url}` : `Sign in to ${workspace} (once): ${url}`;
}
