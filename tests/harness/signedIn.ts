import { createSession } from '../../src/access/createSession.ts';
import { ensureAgents } from '../../src/access/ensureAgents.ts';
import type { Role } from '../../src/api/permission.ts';
import { transaction } from '../../src/db/transaction.ts';
import { openBrowser, type Browser } from './browser.ts';
import type { Served } from './openConsole.ts';

/** Somebody with a session of their own, as a page of the server has it. */
export async function signedIn(
  { url, db, workspaceId, clock }: Served,
  id: string,
  role: Role,
): Promise<Browser['call']> {
  const now = clock.now();
  await ensureAgents(db, workspaceId, [{ id, name: id, email: `${id}@example.test`, role }], now);
  const { cookie } = await transaction(db, workspaceId, (tx) =>
    createSession(
      tx,
      workspaceId,
      { agentId: id, level: 'secondFactor', device: 'a browser', address: '127.0.0.1' },
      now,
    ),
  );
  const browser = openBrowser(url);
  browser.cookies.set('loopline', cookie);
  return browser.call;
}
