import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { fixedClock, MINUTE_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { transaction } from '../db/transaction.ts';
import { readAnchor } from './anchor.ts';
import { anchorHead } from './anchorHead.ts';
import { appendAudit } from './appendAudit.ts';
import { auditKey } from './auditKey.ts';
import { makeAuditLog } from './auditLog.ts';
import { listAudit } from './listAudit.ts';
import { verifyAudit } from './verifyAudit.ts';

const clock = fixedClock('2026-11-21T09:00:00.123Z');
const key = auditKey('a secret that is longer than 32 characters');
const act = (n: number) => ({
  actor: n % 2 ? 'agent:ines' : 'token:erp',
  act: 'POST /tickets/:ticketId/notes',
  subjects: [`ticketId=${n % 5}`],
  requestId: `req-${n}`,
});

let base: TestDatabase;
let folder: string;
before(async () => {
  base = await createTestDatabase({ max: 10 });
  folder = mkdtempSync(join(tmpdir(), 'anchors-'));
});
after(async () => {
  rmSync(folder, { recursive: true });
  await base.drop();
});

const log = () => makeAuditLog({ db: base.db, clock, key });

async function chainOf(count: number): Promise<WorkspaceId> {
  const workspaceId = await base.addWorkspace();
  const { record } = log();
  for (let n = 1; n <= count; n++) await record(workspaceId, { ...act(n), outcome: '201' });
  return workspaceId;
}

const verify = (workspaceId: WorkspaceId, newest?: number) => {
  const anchor = readAnchor(folder, key, workspaceId);
  assert.notEqual(anchor, 'forged');
  return verifyAudit(base.db, key, workspaceId, {
    anchor: anchor === 'forged' ? null : anchor,
    ...(newest && { newest }),
  });
};
const tamper = (text: string, ...values: unknown[]) => base.superuser.query(text, values);

test('what many write at the same time is one chain without a gap', async () => {
  const workspaceId = await base.addWorkspace();
  const logs = [log(), log(), log()];
  await Promise.all(
    Array.from({ length: 60 }, async (_, n) => {
      const end = await logs[n % 3]!.begin(workspaceId, act(n)); // there are three
      await end('201');
    }),
  );
  assert.deepEqual(await verify(workspaceId), { from: 1, to: 60, problem: null, anchoredNumber: null });
  const { rows } = await tamper('select from audit_pending where workspace_id = $1', workspaceId);
  assert.equal(rows.length, 0);
});

test('the chain of nobody is whole', async () => {
  const workspaceId = await base.addWorkspace();
  assert.deepEqual(await verify(workspaceId), { from: 1, to: 0, problem: null, anchoredNumber: null });
});

test('whatever is changed in an entry is found at that entry', async () => {
  for (const change of [
    `actor = 'agent:rui'`,
    `act = 'POST /tickets/:ticketId'`,
    `subjects = '{}'`,
    `subjects = '{"ticketId=2","x=1"}'`,
    `outcome = '409'`,
    `request_id = 'req-77'`,
    `at = at + interval '1 ms'`,
    `hash = decode(repeat('00', 32), 'hex')`,
    `previous = decode(repeat('00', 32), 'hex')`,
  ]) {
    const workspaceId = await chainOf(4);
    await tamper(`update audit_entry set ${change} where workspace_id = $1 and number = 2`, workspaceId);
    assert.deepEqual((await verify(workspaceId)).problem, { kind: 'changed', number: 2 }, change);
  }
});

test('entries that change places, an entry that is taken out, and one that is put in are found', async () => {
  const swapped = await chainOf(4);
  for (const [from, to] of [
    [2, 99],
    [3, 2],
    [99, 3],
  ])
    await renumber(swapped, from!, to!); // pairs
  assert.deepEqual((await verify(swapped)).problem, { kind: 'changed', number: 2 });

  const shorter = await chainOf(4);
  await removeFrom(shorter, 3, 3);
  assert.deepEqual((await verify(shorter)).problem, { kind: 'missing', number: 3 });

  const longer = await chainOf(4);
  await tamper(
    `insert into audit_entry select workspace_id, 5, at, actor, act, subjects, outcome, request_id, previous, hash
     from audit_entry where workspace_id = $1 and number = 4`,
    longer,
  );
  assert.deepEqual((await verify(longer)).problem, { kind: 'headWrong', number: 4 });
});

test('a tail that is cut off with its head is found by what was kept outside, and that is not overwritten', async () => {
  const workspaceId = await chainOf(6);
  const deps = { db: base.db, clock, key, folder };
  assert.equal(await anchorHead(deps, workspaceId), null);
  await cutTail(workspaceId, 4);
  assert.deepEqual((await verifyAudit(base.db, key, workspaceId, { anchor: null })).problem, null);
  const found = { kind: 'tailCut', number: 6 } as const;
  assert.deepEqual((await verify(workspaceId)).problem, found);
  assert.deepEqual(await anchorHead(deps, workspaceId), found);
  for (let n = 5; n <= 9; n++) await log().record(workspaceId, { ...act(n + 50), outcome: '200' });
  assert.deepEqual(await anchorHead(deps, workspaceId), found);
  assert.deepEqual((await verify(workspaceId)).problem, found);
});

test('an anchor moves on along a whole chain only, and one that is forged is told', async () => {
  const workspaceId = await chainOf(3);
  const deps = { db: base.db, clock, key, folder };
  assert.equal(await anchorHead(deps, workspaceId), null);
  assert.equal(await anchorHead(deps, workspaceId), null);
  await log().record(workspaceId, { ...act(4), outcome: '200' });
  await tamper(`update audit_entry set actor = 'x' where workspace_id = $1 and number = 4`, workspaceId);
  assert.deepEqual(await anchorHead(deps, workspaceId), { kind: 'changed', number: 4 });
  const anchor = readAnchor(folder, key, workspaceId);
  assert.equal(anchor !== 'forged' && anchor?.number, 3);
  const path = join(folder, `${workspaceId}.json`);
  for (const rubbish of [
    '',
    '{',
    '[]',
    '{"number":1}',
    JSON.stringify({ ...Object(anchor), signature: 'x' }),
  ]) {
    writeFileSync(path, rubbish);
    assert.equal(readAnchor(folder, key, workspaceId), 'forged');
    assert.deepEqual(await anchorHead(deps, workspaceId), { kind: 'anchorForged', number: 0 });
  }
});

test('random tampering by somebody who may write every table is found each time', async () => {
  const workspaceId = await chainOf(30);
  assert.equal(await anchorHead({ db: base.db, clock, key, folder }, workspaceId), null);
  await tamper('create table kept_entry as select * from audit_entry where workspace_id = $1', workspaceId);
  const tricks = {
    change: (n: number) =>
      tamper(
        `update audit_entry set outcome = outcome || ' ' where workspace_id = $1 and number = $2`,
        workspaceId,
        n,
      ),
    remove: (n: number) => removeFrom(workspaceId, n, n),
    swap: async (n: number) => {
      await renumber(workspaceId, n, 1_000);
      await renumber(workspaceId, n + 1, n);
      await renumber(workspaceId, 1_000, n + 1);
    },
    cut: (n: number) => cutTail(workspaceId, n),
  };
  const trick = fc.constantFrom(...Object.values(tricks));
  await fc.assert(
    fc.asyncProperty(trick, fc.integer({ min: 1, max: 29 }), async (play, n) => {
      await play(n);
      const { problem } = await verify(workspaceId);
      await restore(workspaceId);
      assert.notEqual(problem, null);
    }),
    { numRuns: 100 },
  );
  assert.equal((await verify(workspaceId)).problem, null);
});

test('a process with another key adds nothing, and says so', async () => {
  const workspaceId = await chainOf(1);
  const other = makeAuditLog({
    db: base.db,
    clock,
    key: auditKey('another secret of at least 32 characters'),
  });
  await assert.rejects(other.record(workspaceId, { ...act(2), outcome: '200' }), { code: 'AUDIT_KEY_WRONG' });
  const { problem } = await verifyAudit(base.db, auditKey('x'.repeat(40)), workspaceId, { anchor: null });
  assert.deepEqual(problem, { kind: 'keyWrong', number: 0 });
  assert.equal((await verify(workspaceId)).problem, null);
});

test('what was begun by a process that died is in the log, as unknown', async () => {
  const own = fixedClock('2026-11-21T10:00:00Z');
  const workspaceId = await base.addWorkspace();
  const audit = makeAuditLog({ db: base.db, clock: own, key });
  await audit.begin(workspaceId, act(1));
  const endOther = await audit.begin(workspaceId, act(2));
  await endOther('201');
  assert.equal(await audit.endDead(workspaceId), 0);
  own.advance(11 * MINUTE_MS);
  assert.equal(await audit.endDead(workspaceId), 1);
  assert.equal(await audit.endDead(workspaceId), 0);
  const entries = await listAudit(base.db, workspaceId, {}, { before: null, limit: 10 });
  assert.deepEqual(
    entries.map(({ number, outcome, requestId }) => ({ number, outcome, requestId })),
    [
      { number: 2, outcome: 'unknown', requestId: 'req-1' },
      { number: 1, outcome: '201', requestId: 'req-2' },
    ],
  );
});

test('an entry in a transaction that fails is not in the chain', async () => {
  const workspaceId = await chainOf(1);
  const entry = { ...act(7), at: clock.now(), outcome: '200' };
  const failing = transaction(base.db, workspaceId, async (tx) => {
    await appendAudit(tx, key, workspaceId, [entry]);
    await tx.query('select 1/0');
  });
  await assert.rejects(failing);
  await transaction(base.db, workspaceId, (tx) => appendAudit(tx, key, workspaceId, [entry]));
  assert.deepEqual(await verify(workspaceId), { from: 1, to: 2, problem: null, anchoredNumber: null });
});

test('entries are found by who, what, about which and when, a page at a time', async () => {
  const workspaceId = await chainOf(20);
  const numbers = async (filter: object, page = { before: null as number | null, limit: 100 }) =>
    (await listAudit(base.db, workspaceId, filter, page)).map(({ number }) => number);
  assert.deepEqual(await numbers({}, { before: null, limit: 3 }), [20, 19, 18]);
  assert.deepEqual(await numbers({}, { before: 18, limit: 2 }), [17, 16]);
  assert.deepEqual(await numbers({ subject: 'ticketId=3' }), [18, 13, 8, 3]);
  assert.deepEqual(await numbers({ subject: 'ticketId=3', actor: 'agent:ines' }), [13, 3]);
  assert.deepEqual(await numbers({ subject: `' or 1=1 --%` }), []);
  assert.deepEqual(await numbers({ act: 'DELETE /x' }), []);
  assert.deepEqual(await numbers({ from: '2026-11-21T09:00:01Z' }), []);
  assert.equal((await numbers({ until: '2026-11-21T09:00:01Z' })).length, 20);
  assert.deepEqual((await verify(workspaceId, 5)).from, 16);
});

async function renumber(workspaceId: WorkspaceId, from: number, to: number): Promise<void> {
  await tamper('delete from audit_subject where workspace_id = $1 and number = $2', workspaceId, from);
  await tamper(
    'update audit_entry set number = $3 where workspace_id = $1 and number = $2',
    workspaceId,
    from,
    to,
  );
}

async function removeFrom(workspaceId: WorkspaceId, first: number, last: number): Promise<void> {
  await tamper(
    'delete from audit_subject where workspace_id = $1 and number between $2 and $3',
    workspaceId,
    first,
    last,
  );
  await tamper(
    'delete from audit_entry where workspace_id = $1 and number between $2 and $3',
    workspaceId,
    first,
    last,
  );
}

async function restore(workspaceId: WorkspaceId): Promise<void> {
  await removeFrom(workspaceId, 1, 1_000_000);
  await tamper('insert into audit_entry select * from kept_entry');
  await tamper(
    `update audit_head set (number, hash) = (select number, hash from kept_entry order by number desc limit 1)
      where workspace_id = $1`,
    workspaceId,
  );
}

/** As somebody would who wants it to look as if the rest had never been. */
async function cutTail(workspaceId: WorkspaceId, last: number): Promise<void> {
  await removeFrom(workspaceId, last + 1, 1_000_000);
  await tamper(
    `update audit_head set (number, hash) = (select number, hash from audit_entry where workspace_id = $1 and number = $2)
      where workspace_id = $1`,
    workspaceId,
    last,
  );
}
