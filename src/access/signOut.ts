import { queryIn } from '../db/queryIn.ts';
import type { AccessDeps } from './accessDeps.ts';
import { findSession } from './findSession.ts';

/** Ends the session of a cookie, at once. What is none, or has ended, changes nothing. */
export async function signOut({ db, clock }: AccessDeps, cookie: string | null): Promise<void> {
  const session = cookie === null ? null : await findSession(db, cookie, clock.now());
  if (!session) return;
  const { workspaceId, id } = session;
  await queryIn(db, workspaceId, {
    name: 'signOut',
    text: 'delete from session where workspace_id = $1 and id = $2',
    values: [workspaceId, id],
  });
}
