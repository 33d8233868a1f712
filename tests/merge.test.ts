import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { fixedClock } from '../src/base/clock.ts';
import { newId } from '../src/base/id.ts';
import { createTestDatabase, type TestDatabase } from '../src/db/testDatabase.ts';
import { FOLLOWS_LOOP, STAYS } from '../src/history/merge/follows.ts';
import { mergeContacts } from '../src/history/merge/mergeContacts.ts';
import { contactRows, type Plan } from './harness/contactRows.ts';
import { undoMerge } from '../src/history/merge/undoMerge.ts';

const clock = fixedClock('2026-11-21T09:00:00Z');
let base: TestDatabase;
let made: ReturnType<typeof contactRows>;
const live = (of: Plan) => made.live(of);

const plan: fc.Arbitrary<Plan> = fc.record({
  name: fc.constantFrom(null, 'Marta', 'Rui'),
  attributes: fc.dictionary(fc.constantFrom('tier', 'city', 'value'), fc.constantFrom('a', 'b')),
  holder: fc.constantFrom('assistant', 'agent', 'queue'),
  addresses: fc.integer({ min: 1, max: 3 }),
  loops: fc.array(fc.constantFrom('open', 'closed'), { maxLength: 3 }),
  waiting: fc.integer({ min: 0, max: 3 }),
  unsent: fc.integer({ min: 0, max: 2 }),
});

before(async () => {
  base = await createTestDatabase();
  made = contactRows(base, clock);
  await made.insert('queue', { name: 'returns', title: 'Returns' });
});
after(() => base.drop());

/** Counters only rise; what is derived and what is told about the merge itself is not what it moves. */
const NOT_MOVED = [
  'contact_merge',
  'activity',
  'contact_term',
  'search_progress',
  'ticket_change',
  'migration',
];

async function allRows(): Promise<Map<string, string[]>> {
  const { rows: tables } = await base.superuser.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id'`,
  );
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    if (NOT_MOVED.includes(name)) continue;
    const { rows } = await base.superuser.query<{ row: string }>(
      `select (to_jsonb(t) - '{version,epoch}'::text[] - case when $1 then 'changed_at' else '' end)::text as row from ${name} t order by 1`,
      [name === 'ticket'],
    );
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
}

const merge = (fromId: string, intoId: string) =>
  mergeContacts({ db: base.db, clock }, base.workspaceId, { fromId, intoId, reason: 'the same', by: 'ines' });
const undo = (contactId: string, mergeId: string) =>
  undoMerge({ db: base.db, clock }, base.workspaceId, { contactId, mergeId, by: 'ines' });

async function rows<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
  return (await base.superuser.query<Row>(text, values)).rows;
}

test('to merge and to take it back changes no row', async () => {
  await fc.assert(
    fc.asyncProperty(plan, plan, async (one, other) => {
      const [from, into] = [await live(one), await live(other)];
      const before = await allRows();
      const { id } = await merge(from.contact, into.contact);
      const { kept } = await undo(into.contact, id);
      assert.deepEqual(kept, []);
      assert.deepEqual(await allRows(), before);
    }),
    { numRuns: 25 },
  );
});

test('after a merge nothing waits, runs or is open in the conversation that was left', async () => {
  await fc.assert(
    fc.asyncProperty(plan, plan, async (one, other) => {
      const [from, into] = [await live(one), await live(other)];
      await merge(from.contact, into.contact);
      const [left] = await rows<Record<string, number>>(
        `select (select count(*) from event where conversation_id = $1 and turn_number is null) as waiting,
          (select count(*) from loop where conversation_id = $1 and closed_at is null) as loops,
          (select count(*) from timer where conversation_id = $1) as timers,
          (select count(*) from address where contact_id = $2) as addresses`,
        [from.conversation, from.contact],
      );
      assert.deepEqual(left, { waiting: 0, loops: 0, timers: 0, addresses: 0 });
      const [held] = await rows<{ holder_kind: string; strangers: number }>(
        `select holder_kind, (select count(*) from loop where conversation_id = $1 and closed_at is null
           and holder_kind <> 'assistant' and (owner_kind, owner) is distinct from (holder_kind, holder)) as strangers
         from conversation where id = $1`,
        [into.conversation],
      );
      const isHeld = one.holder !== 'assistant' || other.holder !== 'assistant';
      assert.equal(held?.holder_kind !== 'assistant', isHeld);
      assert.equal(held?.strangers, 0);
    }),
    { numRuns: 15 },
  );
});

const calm: Plan = {
  name: 'Marta',
  attributes: {},
  holder: 'assistant',
  addresses: 1,
  loops: ['open'],
  waiting: 1,
  unsent: 0,
};

test('what was opened and written since stays, and is told', async () => {
  const [from, into] = [await live(calm), await live(calm)];
  const { id } = await merge(from.contact, into.contact);
  const [address] = await rows<{ id: string }>(
    `select id from address where id in (select jsonb_array_elements_text(moved->'addresses')::uuid from contact_merge where id = $1)`,
    [id],
  );
  await made.openLoop({
    conversation: into.conversation,
    isOpen: true,
    holder: { holder_kind: 'assistant', holder: null },
    address: address?.id ?? '',
  });
  const { kept } = await undo(from.contact, id);
  assert.deepEqual(
    kept.map(({ kind, reason, count: many }) => [kind, reason, many]),
    [
      ['loop', 'openedSince', 1],
      ['message', 'writtenSince', 1],
    ],
  );
});

test('what cannot be merged or taken back is refused with the reason', async () => {
  const [one, two, three] = [await live(calm), await live(calm), await live(calm)];
  const reason = (code: string, why?: string) => (error: { code: string; details: { reason?: string } }) =>
    error.code === code && error.details.reason === why;
  await assert.rejects(merge(one.contact, one.contact), reason('MERGE_REFUSED', 'same'));
  await assert.rejects(merge(newId(), one.contact), { code: 'CONTACT_NOT_FOUND' });
  const first = await merge(one.contact, two.contact);
  await assert.rejects(merge(one.contact, three.contact), reason('MERGE_REFUSED', 'merged'));
  await assert.rejects(merge(three.contact, one.contact), reason('MERGE_REFUSED', 'merged'));
  const second = await merge(two.contact, three.contact);
  await assert.rejects(undo(one.contact, first.id), reason('MERGE_REFUSED', 'mergedOn'));
  await assert.rejects(undo(one.contact, second.id), { code: 'MERGE_NOT_FOUND' });
  await undo(two.contact, second.id);
  await undo(two.contact, first.id);
  await assert.rejects(undo(two.contact, first.id), reason('MERGE_REFUSED', 'undone'));
});

test('nobody merges a contact of another workspace', async () => {
  const [one, two] = [await live(calm), await live(calm)];
  const other = await base.addWorkspace();
  await assert.rejects(
    mergeContacts({ db: base.db, clock }, other, {
      fromId: one.contact,
      intoId: two.contact,
      reason: 'x',
      by: 'eve',
    }),
    { code: 'CONTACT_NOT_FOUND' },
  );
});

test('every table that names a conversation goes with its loop, or stays for a reason', async () => {
  const named = await rows<{ name: string; follows: boolean }>(
    `select c.table_name as name, bool_or(c.column_name = 'loop_id') as follows from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' group by 1
     having bool_or(c.column_name = 'conversation_id') order by 1`,
    [],
  );
  const known = [...FOLLOWS_LOOP, ...Object.keys(STAYS)];
  assert.deepEqual(
    named.map(({ name }) => name).filter((name) => !known.includes(name)),
    [],
  );
});
