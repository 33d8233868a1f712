import type pg from 'pg';
import { filled, ids } from './turnTemplate.ts';

/** Tables that a conversation with an open loop has rows in, each with the columns that name it. */
const COPIED = [
  { table: 'contact', columns: { id: ids.contact } },
  { table: 'address', columns: { id: ids.address, contact_id: ids.contact, external_id: 'US.@c' } },
  { table: 'conversation', columns: { id: ids.conversation, contact_id: ids.contact } },
  {
    table: 'loop',
    columns: { id: ids.loop, conversation_id: ids.conversation, protocol_number: 'bench-@c' },
  },
  { table: 'timer', columns: { loop_id: ids.loop, conversation_id: ids.conversation } },
];

/**
 * Copies the only conversation of a database `count` times, with the ids that the statements of a template name.
 * What was said and decided in it before is not copied.
 */
export async function copyConversations(superuser: pg.Pool, count: number): Promise<void> {
  for (const { table, columns } of COPIED) {
    const changed = Object.entries(columns).map(([column, template]) => {
      const [before, after] = template.split('@c');
      return `'${column}', '${before}' || lpad(c::text, 12, '0') || '${after}'`;
    });
    const own = await writtenColumns(superuser, table);
    await superuser.query(
      `insert into ${table} (${own.join(', ')}) select ${own.map((column) => `copy.${column}`).join(', ')}
       from (select to_jsonb(${table}) as row from ${table} limit 1) original, generate_series(1, ${count}) as c,
         jsonb_populate_record(null::${table}, original.row || jsonb_build_object(${changed.join(', ')})) as copy`,
    );
  }
  await superuser.query('vacuum analyze');
}

/** All but those that PostgreSQL computes. */
async function writtenColumns(superuser: pg.Pool, table: string): Promise<string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** The last turn's number of a copied conversation. */
export async function versionOf(superuser: pg.Pool, c: number): Promise<number> {
  const { rows } = await superuser.query<{ version: number }>(
    'select version from conversation where id = $1',
    [filled(ids.conversation, { n: 0, c, v: 0 })],
  );
  return rows[0]?.version ?? -1;
}
