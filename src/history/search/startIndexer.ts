import { SECOND_MS } from '../../base/clock.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { indexContacts } from './indexContacts.ts';
import { indexMessages } from './indexMessages.ts';

export interface IndexerDeps {
  db: Database;
  workspaces(): readonly WorkspaceId[];
  onError(error: unknown, context: { workspaceId: WorkspaceId }): void;
}

/** What is not indexed yet is found by reading it, so this may be late: it costs a search some milliseconds. */
const EVERY_MS = 5 * SECOND_MS;

/** Keeps the indexes of words up, beside the turns. Several processes may: each workspace is indexed by one at a time. */
export function startIndexer(deps: IndexerDeps): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const indexing = keepUp(deps, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await indexing;
    },
  };
}

async function keepUp(deps: IndexerDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(signal);
    for (const workspaceId of deps.workspaces()) {
      await catchUp(deps.db, workspaceId, signal).catch((error: unknown) =>
        deps.onError(error, { workspaceId }),
      );
    }
  }
}

/** Until nothing is left to index, or it is to stop. */
export async function catchUp(db: Database, workspaceId: WorkspaceId, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await indexContacts(db, workspaceId)) > 0);
  while (!signal.aborted && (await indexMessages(db, workspaceId)) > 0);
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, EVERY_MS);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
