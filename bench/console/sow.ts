import type pg from 'pg';
import type { Product } from '../../tests/harness/startProduct.ts';

/** Where the rows of each table name the conversation, and how its ids are changed in a copy. */
const COPIED: readonly {
  table: string;
  ids: readonly string[];
  of: string;
  also?: Record<string, string>;
}[] = [
  { table: 'contact', ids: ['id'], of: `id = $contact`, also: { name: 'bench.name_of(n)' } },
  {
    table: 'address',
    ids: ['id', 'contact_id'],
    of: `contact_id = $contact`,
    also: { external_id: `'bench-' || n`, phone: `'55819' || lpad(n::text, 8, '0')` },
  },
  {
    table: 'conversation',
    ids: ['id', 'contact_id'],
    of: `id = $conversation`,
    also: { created_at: `created_at - n * interval '40 seconds'` },
  },
  {
    table: 'loop',
    ids: ['id', 'conversation_id'],
    of: `conversation_id = $conversation`,
    also: {
      protocol_number: `'261120-' || lpad(n::text, 6, '0') || '-' || n % 10`,
      opened_at: `opened_at - n * interval '40 seconds'`,
    },
  },
  {
    table: 'message',
    ids: ['id', 'conversation_id', 'address_id', 'loop_id'],
    of: `conversation_id = $conversation`,
    also: { external_id: `external_id || '-' || n`, written_at: `written_at - n * interval '40 seconds'` },
  },
  {
    table: 'ticket',
    ids: ['id', 'loop_id', 'conversation_id'],
    of: `conversation_id = $conversation`,
    also: {
      number: `'261120-' || lpad(n::text, 6, '0') || '-' || n % 10 || '/1'`,
      due_at: `due_at + n * interval '7 seconds'`,
    },
  },
  {
    table: 'ticket_clock',
    ids: ['ticket_id'],
    of: `ticket_id in (select id from ticket where conversation_id = $conversation)`,
    also: { due_at: `due_at + n * interval '7 seconds'`, next_alarm_at: 'null' },
  },
];

/** A copy's ids keep the time of the first, so that their order stays. */
const FUNCTIONS = `
create schema if not exists bench;
create or replace function bench.copy_id(id text, n int) returns text language sql immutable as $$
  select left(id, 19) || '8' || substr(md5(id || n), 1, 3) || '-' || substr(md5(id || n), 4, 12) $$;
create or replace function bench.id_at(ms bigint, id text) returns text language sql immutable as $$
  select regexp_replace(lpad(to_hex(ms), 12, '0'), '^(.{8})', '\\1-') || substr(id, 14) $$;
create or replace function bench.ms_of(id uuid) returns bigint language sql immutable as $$
  select ('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint $$;
create or replace function bench.name_of(n int) returns text language sql immutable as $$
  select (array['Ana','Bia','Caio','Davi','Elis','Fábio','Gil','Hugo','Inês','Júlia','Kauã','Lia','Mauro'])[1 + n % 13] || ' '
    || (array['Souza','Lima','Prado','Reis','Nunes','Melo','Vaz','Dias','Rocha','Pinto','Leal'])[1 + n / 13 % 11] || ' ' || n $$;`;

/** Makes `count` more conversations of a played one: equal in all that a list shows, but names, numbers and due times. */
export async function sow({ base, rows }: Product, conversationId: string, count: number): Promise<void> {
  const [played] = await rows<{ contact: string }>(
    'select contact_id as contact from conversation where id = $1',
    [conversationId],
  );
  if (!played) throw new Error(`There is no conversation ${conversationId}`);
  const client = await base.superuser.connect();
  try {
    // No triggers and no checks of foreign keys: the rows fit by the way they are made.
    await client.query(`${FUNCTIONS}; set session_replication_role = replica`);
    const quoted = { $contact: `'${played.contact}'`, $conversation: `'${conversationId}'` };
    for (const each of COPIED) await copy(client, { ...each, of: filled(each.of, quoted) }, count);
    await client.query('reset all; analyze');
  } finally {
    client.release();
  }
}

async function copy(
  client: pg.PoolClient,
  { table, ids, of, also = {} }: (typeof COPIED)[number],
  count: number,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const own = rows.map(({ name }) => name);
  const changed = [
    ...ids.map((id) => `'${id}', bench.copy_id(${table}.${id}::text, n)`),
    ...Object.entries(also).map(([column, value]) => `'${column}', ${value}`),
  ].join(', ');
  await client.query(
    `insert into ${table} (${own.join(', ')}) select ${own.map((column) => `copy.${column}`).join(', ')}
     from (select * from ${table} where ${of}) as ${table}, generate_series(1, ${count}) as n,
       jsonb_populate_record(null::${table}, to_jsonb(${table}) || jsonb_build_object(${changed})) as copy`,
  );
}

/** Says a conversation's messages again and again, each some minutes before the next, all before the first real one. */
export async function talkOn({ base }: Product, conversationId: string, count: number): Promise<void> {
  await base.superuser.query(FUNCTIONS);
  await base.superuser.query(
    `with original as (select to_jsonb(message) as row, row_number() over (order by id) as place, count(*) over () as many,
         min(written_at) over () as begun, min(bench.ms_of(id)) over () as first
       from message where conversation_id = $1)
     insert into message select copy.* from generate_series(1, $2::int) as n join original on place = 1 + n % many,
       jsonb_populate_record(null::message, original.row || jsonb_build_object(
         'id', bench.id_at(first - ($2 - n + 1) * 10, original.row->>'id'),
         'written_at', begun - ($2 - n) * interval '1 second', 'sent_at', begun - ($2 - n) * interval '1 second',
         'external_id', 'again-' || n,
         'content', jsonb_build_object('kind', 'text', 'text', n || '. ' || coalesce(original.row->'content'->>'text', 'a picture')))) as copy`,
    [conversationId, count],
  );
}

function filled(text: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((sum, [name, value]) => sum.replaceAll(name, value), text);
}
