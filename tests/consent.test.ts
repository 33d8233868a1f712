import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../src/base/id.ts';
import { listConsents } from '../src/contact/consents.ts';
import { ensureAddresses } from '../src/contact/ensureAddresses.ts';
import { recordConsent } from '../src/contact/recordConsent.ts';
import { createTestDatabase, type TestDatabase } from '../src/db/testDatabase.ts';
import { COMMIT_PARTS, commitSql } from '../src/turn/commit/commitTurns.ts';

const EXTERNAL_ID = '15550142233';
const now = new Date('2026-11-21T09:00:00Z');
let base: TestDatabase;
let place: { addressId: string; conversationId: string };

before(async () => {
  base = await createTestDatabase();
  const person = { account: 'desk', externalId: EXTERNAL_ID, phone: EXTERNAL_ID, name: 'Marta' };
  const met = await ensureAddresses(base.db, base.workspaceId, {
    channel: 'whatsapp',
    people: [person],
    now,
  });
  const found = met.get(EXTERNAL_ID);
  assert.ok(found);
  place = found;
});
after(() => base.drop());

const say = (marketing: 'stop' | 'resume', at: string) =>
  recordConsent(base.db, base.workspaceId, {
    channel: 'whatsapp',
    externalId: EXTERNAL_ID,
    marketing,
    at: new Date(at),
  });

async function history(): Promise<[boolean, string][]> {
  const { rows } = await base.superuser.query<{ contact_id: string }>('select contact_id from address');
  const words = await listConsents(
    base.db,
    base.workspaceId,
    rows.map((row) => row.contact_id),
  );
  return words.map(({ allowed, source }) => [allowed, source]);
}

test('the newest word of the channel counts; one that comes twice or late is not written down', async () => {
  await say('stop', '2026-11-21T08:00:00Z');
  await say('stop', '2026-11-21T08:00:00Z');
  await say('resume', '2026-11-21T07:00:00Z');
  assert.deepEqual(await history(), [[false, 'channel']]);
  await say('resume', '2026-11-21T08:30:00Z');
  assert.deepEqual(await history(), [
    [true, 'channel'],
    [false, 'channel'],
  ]);
});

test('what a turn heard about offers is kept with the turn, and only when the turn commits', async () => {
  const consent = { marketing: 'stop', marketingAt: now.toISOString() };
  const rows = {
    conversation_id: place.conversationId,
    holder_kind: 'assistant',
    epoch: 0,
    elapsed_ms: 1,
    taken: [newId()],
    understood: [],
    changes: [],
    blocked: [],
    consents: [{ address_id: place.addressId, consent }],
  };
  const parts = COMMIT_PARTS.filter((part) => part.name.startsWith('consent'));
  const commit = (version: number) =>
    base.superuser.query(commitSql(parts), [base.workspaceId, JSON.stringify([{ ...rows, version }]), now]);
  await commit(7);
  assert.equal((await history()).length, 2);
  await commit(0);
  assert.deepEqual((await history())[0], [false, 'conversation']);
  const { rows: kept } = await base.superuser.query<{ consent: object }>('select consent from address');
  assert.deepEqual(kept[0]?.consent, consent);
});
