import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DAY_MS, fixedClock } from '../base/clock.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { transaction } from '../db/transaction.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import { addAgent } from './addAgent.ts';
import { ensureAgents } from './ensureAgents.ts';
import { firstAdmin } from './firstAdmin.ts';
import { makeTries } from './tries.ts';

const clock = fixedClock('2026-11-21T09:00:00Z');
let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

const link = (workspaceId: string) => firstAdmin(base.db, workspaceId, clock.now());

function accept(token: string) {
  const deps = { db: base.db, clock, tries: makeTries(base.db), owesSecondFactor: async () => false };
  const from = { device: 'test', address: '127.0.0.1' };
  return acceptInvitation(deps, { token, password: 'ferry mint oboe 7', name: null, email: null, ...from });
}

async function agentsOf(workspaceId: string): Promise<unknown[]> {
  const { rows } = await base.superuser.query(
    'select id, role, state from agent where workspace_id = $1 order by id',
    [workspaceId],
  );
  return rows;
}

test('a workspace without agents gets an administrator who is invited', async () => {
  const workspaceId = await base.addWorkspace();
  assert.ok(await link(workspaceId));
  assert.deepEqual(await agentsOf(workspaceId), [{ id: 'admin', role: 'admin', state: 'invited' }]);
});

test('each start prints a link that works, and all are void when one was used', async () => {
  const workspaceId = await base.addWorkspace();
  const [first, second] = [await link(workspaceId), await link(workspaceId)];
  assert.ok(first && second && first.token !== second.token);
  await accept(first.token);
  await assert.rejects(accept(first.token), { code: 'LINK_INVALID' });
  await assert.rejects(accept(second.token), { code: 'LINK_INVALID' });
  assert.equal(await link(workspaceId), null);
});

test('processes that start together make one administrator', async () => {
  const workspaceId = await base.addWorkspace();
  const links = await Promise.all(Array.from({ length: 5 }, () => link(workspaceId)));
  assert.equal(links.filter((made) => made !== null).length, 5);
  assert.equal((await agentsOf(workspaceId)).length, 1);
});

test('a link that is older than a week is none; the next start prints another', async () => {
  const workspaceId = await base.addWorkspace();
  const old = await link(workspaceId);
  clock.advance(7 * DAY_MS);
  await assert.rejects(accept(old?.token ?? ''), { code: 'LINK_INVALID' });
  const next = await link(workspaceId);
  await accept(next?.token ?? '');
});

test('a workspace that somebody administers gets no link, not even when they are suspended', async () => {
  const workspaceId = await base.addWorkspace();
  const boss = { id: 'boss', name: 'Boss', email: 'boss@example.test', role: 'admin' } as const;
  await transaction(base.db, workspaceId, (tx) => addAgent(tx, workspaceId, boss, clock.now()));
  assert.equal(await link(workspaceId), null);
  await base.superuser.query(`update agent set state = 'suspended' where id = 'boss'`);
  assert.equal(await link(workspaceId), null);
});

test('agents who are no administrators do not keep the first one out; written down twice they are as they were', async () => {
  const workspaceId = await base.addWorkspace();
  const team = [{ id: 'ines', name: 'Inés', email: 'ines@example.test', role: 'agent' }] as const;
  await ensureAgents(base.db, workspaceId, team, clock.now());
  await base.superuser.query(`update agent set name = 'Other' where workspace_id = $1`, [workspaceId]);
  await ensureAgents(base.db, workspaceId, team, clock.now());
  const { rows } = await base.superuser.query('select name from agent where workspace_id = $1', [
    workspaceId,
  ]);
  assert.deepEqual(rows, [{ name: 'Other' }]);
  assert.ok(await link(workspaceId));
});
