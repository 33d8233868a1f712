import { SECOND_MS, type Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export type SightingKind = 'verified' | 'wrongToken' | 'signed' | 'wrongSignature';

export interface Sighting {
  channel: string;
  kind: SightingKind;
  /** Empty: of no number in particular. */
  accounts: readonly string[];
}

export interface KnownSighting {
  account: string;
  kind: SightingKind;
  firstAt: Date;
  lastAt: Date;
}

export interface Sightings {
  /** Writes down what the provider did at our address. Never throws: a webhook does not fail because of it. */
  saw(workspaceId: WorkspaceId, sighting: Sighting): Promise<void>;
}

/** The same is written down once in this time by each process: whoever posts a lot makes no more work of it. */
const PAUSE_MS = 2 * SECOND_MS;

export function makeSightings(deps: {
  db: Database;
  clock: Clock;
  onError(error: unknown, context: object): void;
}): Sightings {
  const writtenAt = new Map<string, number>();
  return {
    saw: async (workspaceId, { channel, kind, accounts }) => {
      const now = performance.now();
      const due = ['', ...accounts].filter((account) => {
        const key = `${workspaceId} ${channel} ${kind} ${account}`;
        const isDue = now - (writtenAt.get(key) ?? -Infinity) >= PAUSE_MS;
        if (isDue) writtenAt.set(key, now);
        return isDue;
      });
      if (due.length === 0) return;
      try {
        await write(deps.db, workspaceId, { channel, kind, accounts: due, at: deps.clock.now() });
      } catch (error) {
        deps.onError(error, { workspaceId, channel, kind });
      }
    },
  };
}

async function write(
  db: Database,
  workspaceId: WorkspaceId,
  { channel, kind, accounts, at }: Sighting & { at: Date },
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'sawProvider',
    text: `insert into channel_sighting as known (workspace_id, channel, account, kind, first_at, last_at)
      select $1, $2, account, $3, $5, $5 from unnest($4::text[]) as account
      on conflict (workspace_id, channel, account, kind) do update set last_at = greatest(known.last_at, excluded.last_at)`,
    values: [workspaceId, channel, kind, accounts, at],
  });
}

export async function readSightings(
  db: Database,
  workspaceId: WorkspaceId,
  channel: string,
): Promise<KnownSighting[]> {
  const { rows } = await queryIn<KnownSighting>(db, workspaceId, {
    name: 'readSightings',
    text: `select account, kind, first_at as "firstAt", last_at as "lastAt" from channel_sighting
      where workspace_id = $1 and channel = $2`,
    values: [workspaceId, channel],
  });
  return rows;
}
