import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock } from '../src/base/clock.ts';
import { mergeContacts } from '../src/history/merge/mergeContacts.ts';
import { undoMerge } from '../src/history/merge/undoMerge.ts';
import { startOffice, type Office } from './harness/startOffice.ts';

const ROUNDS = 8;
const A = '15550140001';
const B = '15550140002';
let office: Office;

before(async () => {
  office = await startOffice();
});
after(() => office.close());

async function contactOf(from: string): Promise<string> {
  const [found] = await office.rows<{ id: string }>(
    `select conversation.contact_id as id from message join conversation on conversation.id = message.conversation_id
     join address on address.id = message.address_id where address.external_id = $1 order by message.id limit 1`,
    [from],
  );
  assert.ok(found);
  return found.id;
}

test('contacts are merged and parted while both write: every message is taken once, and nothing waits', async () => {
  const { base, product } = office;
  const deps = { db: product.db, clock: systemClock };
  await Promise.all([office.write(A, 'hello'), office.write(B, 'hello')]);
  await office.settled();
  const [one, other] = [await contactOf(A), await contactOf(B)];
  const wake = (ids: string[]) => ids.forEach((id) => product.turns.wake(base.workspaceId, id));
  const workspaceId = product.workspaces[0]?.id ?? '';

  const writes: Promise<number>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const burst = (from: string, part: string) =>
      [1, 2, 3].map((n) =>
        office.write(from, `where is my parcel ${round} ${part} ${n}`, `${from}-${round}-${part}-${n}`),
      );
    writes.push(...burst(A, 'before'), ...burst(B, 'before'));
    const merged = await mergeContacts(deps, workspaceId, {
      fromId: one,
      intoId: other,
      reason: 'the same person',
      by: 'ines',
    });
    wake([merged.conversationId]);
    writes.push(...burst(A, 'merged'), ...burst(B, 'merged'));
    // What was delivered before the merge is delivered again after it.
    writes.push(office.write(A, `where is my parcel ${round} before 1`, `${A}-${round}-before-1`));
    await Promise.all(writes);
    if (round === ROUNDS - 1) break;
    const undone = await undoMerge(deps, workspaceId, { contactId: other, mergeId: merged.id, by: 'ines' });
    wake(undone.conversationIds);
  }
  assert.deepEqual([...new Set(await Promise.all(writes))], [200]);
  await office.settled();

  const taken = await office.rows<{ external_id: string; turns: number }>(
    `select message.external_id, (select count(*) from turn join event on event.conversation_id = turn.conversation_id
       and event.turn_number = turn.number where event.payload->>'messageId' = message.id::text) as turns
     from message where direction = 'in' order by 1`,
  );
  assert.equal(taken.length, 2 + ROUNDS * 12);
  assert.deepEqual(
    taken.filter(({ turns }) => turns !== 1),
    [],
  );
  const [left] = await office.rows<{ loops: number; addresses: number; timers: number }>(
    `select (select count(*) from loop join conversation on conversation.id = conversation_id
         where contact_id = $1 and closed_at is null) as loops,
       (select count(*) from address where contact_id = $1) as addresses,
       (select count(*) from timer join conversation on conversation.id = conversation_id where contact_id = $1) as timers`,
    [one],
  );
  assert.deepEqual(left, { loops: 0, addresses: 0, timers: 0 });
  assert.deepEqual(
    office.errors.filter((line) => Object(line).level >= 50),
    [],
  );
});

test('what an addressee of a merged contact writes is answered in the one conversation', async () => {
  await office.write(A, 'hello again', 'after-the-merge');
  await office.settled();
  const [found] = await office.rows<{ conversation_id: string; merged: string }>(
    `select conversation_id, merged_into_id as merged from message join address on address.id = address_id
     join conversation on conversation.id = conversation_id join contact on contact.id = conversation.contact_id
     where message.external_id = 'after-the-merge'`,
  );
  const [survivor] = await office.rows<{ id: string }>('select id from conversation where contact_id = $1', [
    await contactOf(B),
  ]);
  assert.equal(found?.conversation_id, survivor?.id);
  assert.equal(found?.merged, null);
});
