import type pg from 'pg';

/** A table that nobody else can use, until somebody waits for it and loses the connection over it. */
export interface HeldTable {
  /** Ends the session of the next statement that waits for the table, and gives the table free. */
  breakWhoWaits(): Promise<void>;
}

/** @param superuser Of the test's database, with two connections. */
export async function holdTable(superuser: pg.Pool, table: string): Promise<HeldTable> {
  const holder = await superuser.connect();
  await holder.query('begin');
  await holder.query(`lock table ${table} in access exclusive mode`);
  return {
    async breakWhoWaits() {
      while (!(await endWaiting(superuser, table))) await new Promise((resolve) => setTimeout(resolve, 10));
      await holder.query('rollback');
      holder.release();
    },
  };
}

async function endWaiting(superuser: pg.Pool, table: string): Promise<boolean> {
  const { rowCount } = await superuser.query(
    `select pg_terminate_backend(pid) from pg_locks
     where relation = $1::regclass and not granted and database = (select oid from pg_database where datname = current_database())`,
    [table],
  );
  return (rowCount ?? 0) > 0;
}
