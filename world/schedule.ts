import type { Clock } from './clock.ts';
import { makeLanes } from './lanes.ts';
import type { Store } from './store.ts';

/** Work that falls due at an instant of the shared clock. It is data, so it survives a restart. */
export type DueWork = { kind: string; dueAt: Date; payload: unknown; lane?: string };
/** `dueAt` is when the work was due, which is before now after a jump of time. */
export type Perform = (payload: never, dueAt: Date) => Promise<void> | void;

/**
 * Fires due work as the shared clock moves, in the order of its instants.
 *
 * Works of one lane run one after the other; everything else runs at the same time.
 */
export interface Schedule {
  /** Says how works of a kind are performed. All kinds are named before `start`. */
  define<P>(kind: string, perform: (payload: P, dueAt: Date) => Promise<void> | void): void;
  add(work: DueWork): void;
  /** When nothing is due any more and nothing is under way. Throws what a work threw. */
  settled(): Promise<void>;
  waiting(): { kind: string; dueAt: Date }[];
  /** Takes up the work that an earlier process left. */
  start(): void;
  stop(): Promise<void>;
}

type Entry = { seq: number; kind: string; dueAtMs: number; lane: string | null; payload: string };
/** Timers of the runtime cannot be longer than about 24 days; looking once an hour costs nothing. */
const LONGEST_TIMER_MS = 3_600_000;

export function makeSchedule(clock: Clock, store: Store): Schedule {
  const table = openTable(store);
  const performers = new Map<string, Perform>();
  const lanes = makeLanes();
  let queue: Entry[] = [];
  let timer: NodeJS.Timeout | null = null;
  let stopped = true;

  const arm = () => {
    if (timer !== null) clearTimeout(timer);
    const waitMs = stopped ? null : waitOf(queue[0], clock);
    timer = waitMs === null ? null : setTimeout(fire, Math.min(waitMs, LONGEST_TIMER_MS)).unref();
  };
  const fire = () => {
    const nowMs = clock.now().getTime();
    while (!stopped && queue[0] !== undefined && queue[0].dueAtMs <= nowMs) {
      const entry = queue.shift();
      if (entry !== undefined) lanes.run(entry.lane, () => perform(entry));
    }
    arm();
  };
  const perform = async (entry: Entry) => {
    const performer = performers.get(entry.kind);
    if (stopped) return;
    if (performer === undefined)
      throw new Error(`No work is named '${entry.kind}'; define it before start()`);
    await performer(JSON.parse(entry.payload) as never, new Date(entry.dueAtMs));
    table.remove(entry.seq);
  };
  const forget = clock.onAdvance(arm);

  return {
    define: (kind, performer) => void performers.set(kind, performer as Perform),
    add: (work) => {
      insert(queue, table.add(work));
      arm();
    },
    settled: async () => {
      while (!stopped && (lanes.isBusy() || waitOf(queue[0], clock) === 0)) {
        fire();
        await lanes.ended();
      }
      if (lanes.failures.length > 0) throw lanes.failures.shift();
    },
    waiting: () => queue.map(({ kind, dueAtMs }) => ({ kind, dueAt: new Date(dueAtMs) })),
    start: () => {
      stopped = false;
      queue = table.list();
      arm();
    },
    stop: async () => {
      stopped = true;
      forget();
      arm();
      await lanes.ended();
    },
  };
}

/** Milliseconds until the next work is due: 0 when it is, null when no running of time will make it so. */
function waitOf(next: Entry | undefined, clock: Clock): number | null {
  if (next === undefined) return null;
  const waitMs = Math.max(next.dueAtMs - clock.now().getTime(), 0);
  return waitMs > 0 && clock.frozen === true ? null : waitMs;
}

/** Keeps the queue ordered by instant; of two works at one instant, the first asked for is the first done. */
function insert(queue: Entry[], entry: Entry): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = queue[middle];
    if (other !== undefined && other.dueAtMs <= entry.dueAtMs) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, entry);
}

function openTable(store: Store) {
  store.db.exec(
    `CREATE TABLE IF NOT EXISTS due_work
       (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, due_at INTEGER NOT NULL, lane TEXT, payload TEXT NOT NULL)`,
  );
  const add = store.db.prepare('INSERT INTO due_work (kind, due_at, lane, payload) VALUES (?, ?, ?, ?)');
  const remove = store.db.prepare('DELETE FROM due_work WHERE seq = ?');
  const list = store.db.prepare('SELECT seq, kind, due_at, lane, payload FROM due_work ORDER BY due_at, seq');
  return {
    add: (work: DueWork): Entry => {
      const lane = work.lane ?? null;
      const payload = JSON.stringify(work.payload ?? null);
      const dueAtMs = work.dueAt.getTime();
      const { lastInsertRowid } = add.run(work.kind, dueAtMs, lane, payload);
      return { seq: Number(lastInsertRowid), kind: work.kind, dueAtMs, lane, payload };
    },
    remove: (seq: number) => void remove.run(seq),
    list: (): Entry[] =>
      list.all().map((row) => ({
        seq: Number(row['seq']),
        kind: String(row['kind']),
        dueAtMs: Number(row['due_at']),
        lane: row['lane'] === null ? null : String(row['lane']),
        payload: String(row['payload']),
      })),
  };
}
