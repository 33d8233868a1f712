import type { TurnRows } from '../turnRows.ts';

/**
 * One table that a turn writes, as a part of the commit statement.
 *
 * `claimed` are the turns of the batch whose conversation still had the version that they read:
 * a part that selects from it writes nothing for a turn that lost. $1 is the workspace, $3 the instant.
 * A part joins the statement only when some turn of the batch has rows for it: most turns move a loop and say something.
 */
export interface CommitPart {
  name: string;
  isNeeded(rows: TurnRows): boolean;
  sql: string;
}

export const part = (name: string, field: keyof TurnRows, sql: string): CommitPart => ({
  name,
  isNeeded: (rows) => (rows[field] as unknown[]).length > 0,
  sql: `${name} as (${sql})`,
});

/** Turns a column of the batch into rows: `rowsOf('loops', 'id uuid, flow text')`. */
export const rowsOf = (field: keyof TurnRows, columns: string): string =>
  `claimed, jsonb_to_recordset(claimed.${field}) as r(${columns})`;
