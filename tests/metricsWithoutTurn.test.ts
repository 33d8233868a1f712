import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DAY_MS } from '../src/base/clock.ts';
import { eraseContact } from '../src/history/erase/eraseContact.ts';
import { catchUp } from '../src/metrics/catchUp.ts';
import { readSums } from '../src/metrics/readSums.ts';
import { startTicketDesk, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
before(async () => {
  desk = await startTicketDesk();
  await desk.opened();
});
after(() => desk.office.close());

/** The sums of all time, after the job of the minute ran. */
async function sums() {
  const { db, clock, workspaceId } = desk;
  await catchUp({ db, clock, partyOf: () => () => 'customer' }, workspaceId);
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const { counts } = await readSums(db, workspaceId, { period, filters: {} });
  const { opened, handedOver, closed, resolved, recontacted } = counts;
  return { opened, handedOver, closed, resolved, recontacted };
}

type Sums = Awaited<ReturnType<typeof sums>>;

/** What was added to the sums since. */
async function addedTo(before: Sums): Promise<Partial<Sums>> {
  const now = await sums();
  const names = Object.keys(now) as (keyof Sums)[];
  return Object.fromEntries(
    names.filter((name) => now[name] !== before[name]).map((name) => [name, now[name] - before[name]]),
  );
}

/** A matter that is taken over from another system: no turn opens it, and none ends it. */
async function imported(line: { address: string; openedAt?: string; status?: string; outcome?: string }) {
  const text = JSON.stringify({
    channel: 'whatsapp',
    queue: 'care',
    reason: 'refund',
    openedAt: '2026-10-01T12:00:00Z',
    ...(line.outcome === undefined && { nextStep: 'Call the bank', deadlineAt: '2026-12-20T12:00:00Z' }),
    ...line,
  });
  await desk.client.imports.tickets({ body: { format: 'jsonl', text, dryRun: false } });
  const [row] = await desk.office.rows<{ contact_id: string }>(
    'select contact_id from address where external_id = $1',
    [line.address],
  );
  return row?.contact_id ?? '';
}

test('what an import brings is counted by the minute, open or ended', async () => {
  const before = await sums();
  await imported({ address: '5511922220001' });
  assert.deepEqual(await addedTo(before), { opened: 1, handedOver: 1 });
  await imported({ address: '5511922220002', status: 'closed', outcome: 'paid' });
  assert.deepEqual(await addedTo(before), { opened: 2, handedOver: 2, closed: 1, resolved: 1 });
});

test('two contacts who become one have come back to each other’s matters, until they are parted', async () => {
  const into = await imported({ address: '5511922220003', status: 'closed', outcome: 'paid' });
  desk.clock.advance(DAY_MS);
  const from = await imported({ address: '5511922220004', openedAt: desk.clock.now().toISOString() });
  desk.clock.advance(DAY_MS);
  const before = await sums();
  desk.clock.advance(DAY_MS);
  const { id } = await desk.client.contacts.merge({
    params: { contactId: into },
    body: { fromId: from, reason: 'the same person' },
  });
  assert.deepEqual(await addedTo(before), { recontacted: 1 });
  desk.clock.advance(DAY_MS);
  await desk.client.contacts.undoMerge({ params: { contactId: into, mergeId: id } });
  assert.deepEqual(await addedTo(before), {});
});

test('an erasure ends the open matter, and resolves nothing', async () => {
  const contactId = await imported({ address: '5511922220005' });
  desk.clock.advance(DAY_MS);
  const before = await sums();
  desk.clock.advance(DAY_MS);
  await eraseContact(desk, desk.workspaceId, {
    contactId,
    grounds: 'retention',
    reason: 'kept long enough',
    forcedBecause: null,
    by: 'marta',
  });
  assert.deepEqual(await addedTo(before), { closed: 1 });
});
