import { createHash } from 'node:crypto';
import type { Sealer } from '../access/totp/sealer.ts';
import { SECOND_MS } from '../base/clock.ts';
import type { Line } from '../channels/lineMaker.ts';
import type { Database } from '../db/pool.ts';
import { ensureAccounts } from '../outbox/accounts.ts';
import { readStoredNumbers, stampOfStoredNumbers, type StoredNumber } from '../setup/storedNumbers.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';
import { watchEvery } from './watchEvery.ts';

export interface NumberWatchDeps {
  db: Database;
  sealer: Sealer;
  workspaces: readonly OpenWorkspace[];
  onError(error: unknown, context: object): void;
}

export interface NumberWatch {
  /** Uses what is stored now, in this process; the others follow in a moment. */
  takeUp(workspace: OpenWorkspace): Promise<void>;
  stop(): Promise<void>;
}

/** How long another process may go on with credentials that are no longer the stored ones, at most. */
const LOOK_EVERY_MS = 2 * SECOND_MS;

type OpenLine = Line & { close(): Promise<void> };

/** Opens the numbers whose credentials are stored, and follows what is entered, changed and removed in any process. */
export async function watchNumbers(deps: NumberWatchDeps): Promise<NumberWatch> {
  const stamps = new Map<string, string>();
  const open = new Map<string, OpenLine>();
  const takeUp = async (workspace: OpenWorkspace) => {
    const stamp = await stampOfStoredNumbers(deps.db, workspace.id);
    if (stamps.get(workspace.id) === stamp) return;
    await openLines(deps, workspace, open);
    stamps.set(workspace.id, stamp);
  };
  const look = async () => {
    for (const workspace of deps.workspaces) {
      await takeUp(workspace).catch((error: unknown) => deps.onError(error, { workspaceId: workspace.id }));
    }
  };
  await look();
  const watching = watchEvery(LOOK_EVERY_MS, look);
  return {
    takeUp,
    stop: async () => {
      await watching.stop();
      await Promise.all([...open.values()].map((line) => line.close()));
    },
  };
}

/** Numbers with the same credentials share a line. A line that stays as it was is not opened anew. */
async function openLines(
  deps: NumberWatchDeps,
  { id: workspaceId, setup, lines }: OpenWorkspace,
  open: Map<string, OpenLine>,
): Promise<void> {
  const maker = setup.lineMaker;
  if (!maker || lines === null) return;
  const stored = await readStoredNumbers(deps, workspaceId, maker.name);
  for (const { account } of stored.filter(({ credentials }) => credentials === null))
    deps.onError(new Error('The credentials of a number cannot be opened: enter them again'), { account });
  const usable = stored.filter((one) => one.credentials !== null);
  const groups = Map.groupBy(usable, ({ credentials }) => JSON.stringify(credentials));
  const wanted = new Map([...groups.values()].map((group) => [keyOf(workspaceId, group), group]));
  const now = new Map<string, OpenLine>();
  for (const [key, group] of wanted) {
    const [first] = group;
    if (!first?.credentials) continue;
    now.set(key, open.get(key) ?? maker.open({ ...first.credentials, businesses: businessesOf(group) }));
  }
  await ensureAccounts(deps.db, workspaceId, {
    channel: maker.name,
    accounts: usable.map(({ account }) => account),
  });
  lines.replace([...now.values()]);
  const gone = [...open].filter(([key]) => key.startsWith(`${workspaceId} `) && !now.has(key));
  for (const [key, line] of now) open.set(key, line);
  for (const [key, line] of gone) {
    open.delete(key);
    // What is under way over it ends by itself.
    line.close().catch((error: unknown) => deps.onError(error, { workspaceId }));
  }
}

/** A digest: credentials are no keys of a map that somebody may print. */
function keyOf(workspaceId: string, group: readonly StoredNumber[]): string {
  const said = group.map(({ account, businessId, credentials }) => [account, businessId, credentials]);
  return `${workspaceId} ${createHash('sha256').update(JSON.stringify(said)).digest('hex')}`;
}

function businessesOf(group: readonly StoredNumber[]): Record<string, string[]> {
  const byBusiness = Map.groupBy(group, ({ businessId }) => businessId);
  return Object.fromEntries(
    [...byBusiness].map(([business, numbers]) => [business, numbers.map(({ account }) => account)]),
  );
}
