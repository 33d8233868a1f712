import pg from 'pg';

/** What a named statement of the product was sent as. */
export interface SentStatement {
  name: string;
  text: string;
  values: unknown[];
}

/** How often a named statement ran, and how many rows it gave in all: their quotient is the size of a batch. */
export type StatementCounts = { [name: string]: { calls: number; rows: number } };

/**
 * Counts the named statements that this process sends, at the driver's own door. It costs a few microseconds per
 * statement, which is a batch; the measured figures include it.
 */
export function countStatements() {
  const counts: StatementCounts = {};
  const kept: SentStatement[] = [];
  let toKeep = 0;

  // The pool hands over one config and takes a promise; other forms of the call pass through untouched.
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    const result = query.apply(this, given);
    const [sent] = given;
    if (isNamed(sent) && result instanceof Promise) {
      if (kept.length < toKeep) kept.push({ ...sent, values: sent.values ?? [] });
      void result.then(({ rowCount }: pg.QueryResult) => count(sent.name, rowCount ?? 0)).catch(() => {});
    }
    return result;
  } as typeof pg.Client.prototype.query;

  function count(name: string, rows: number): void {
    const known = (counts[name] ??= { calls: 0, rows: 0 });
    known.calls++;
    known.rows += rows;
  }

  return {
    read: (): StatementCounts => counts,
    /** Keeps the next `times` named statements with their values. */
    record(times: number): void {
      kept.length = 0;
      toKeep = times;
    },
    recorded: (): SentStatement[] => kept,
  };
}

function isNamed(sent: unknown): sent is SentStatement {
  return typeof sent === 'object' && sent !== null && 'name' in sent && typeof sent.name === 'string';
}
