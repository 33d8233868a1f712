import { setTimeout as wait } from 'node:timers/promises';
import type { WorkspaceId } from '../../base/id.ts';
import { SECOND_MS } from '../../base/clock.ts';
import type { Database } from '../../db/pool.ts';
import { readTurns, type ReadTurn } from '../../turn/readTurns.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { instantText } from '../instantText.ts';
import type { Terminal } from '../terminal.ts';
import { withMigratedDatabase } from '../withDatabase.ts';
import { workspaceNamed } from '../workspaceNamed.ts';

export interface TailOptions {
  json: boolean;
  follow: boolean;
  lines: number;
  workspace?: string;
}

const PAUSE_MS = SECOND_MS;
/** A turn is dated when it is decided and seen when it is committed: later ones may be seen first. */
const OVERLAP_MS = 10 * SECOND_MS;
/** In one look. Whoever commits more in a second is not read line by line. */
const MOST = 5_000;

/** `loopline tail [--follow]`: one line for each turn, as they commit. Ends with the signal. */
export function tail(options: TailOptions, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  return withMigratedDatabase(terminal, async (db) => {
    const workspaceId = await workspaceNamed(db, options.workspace);
    const write = (turn: ReadTurn) => terminal.out(options.json ? JSON.stringify(turn) : lineOf(turn));
    const last = await readTurns(db, workspaceId, { since: null, limit: options.lines });
    last.forEach(write);
    if (options.follow) await follow(db, workspaceId, { last, write, signal });
    return EXIT.ok;
  });
}

interface Following {
  last: ReadTurn[];
  write(turn: ReadTurn): void;
  signal: AbortSignal;
}

async function follow(db: Database, workspaceId: WorkspaceId, { last, write, signal }: Following) {
  let seen = new Map(last.map((turn) => [keyOf(turn), turn.committedAt]));
  for (;;) {
    await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const newest = Math.max(0, ...[...seen.values()].map((at) => at.getTime()));
    const since = new Date(newest - OVERLAP_MS);
    for (const turn of await readTurns(db, workspaceId, { since, limit: MOST })) {
      if (!seen.has(keyOf(turn))) write(turn);
      seen.set(keyOf(turn), turn.committedAt);
    }
    seen = new Map([...seen].filter(([, at]) => at >= since));
  }
}

const keyOf = ({ conversationId, number }: ReadTurn): string => `${conversationId} ${number}`;

/** `2026-11-21 09:00:01  …a31f  turn 3  refund 261121-000042-7: confirming → paying (affirm)  2 ms`. */
export function lineOf(turn: ReadTurn): string {
  const { conversationId, number, committedAt, elapsedMs } = turn;
  const where = `…${conversationId.slice(-6)}  turn ${number}`;
  return [instantText(committedAt), where, changesOf(turn), `${elapsedMs} ms`].join('  ');
}

function changesOf({ changes, blocked, protocolNumbers }: ReadTurn): string {
  const moves = changes.map((change) =>
    'none' in change
      ? `nothing moved: ${change.none}`
      : `${change.flow} ${protocolNumbers[change.loop] ?? ''}: ${change.from ?? 'opened'} → ${change.to} (${change.on})`,
  );
  return [...moves, ...blocked.map(({ rule }) => `stopped by ${rule}`)].join('; ');
}
