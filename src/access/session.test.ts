import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { DAY_MS, fixedClock, HOUR_MS, MINUTE_MS, type SettableClock } from '../base/clock.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { transaction } from '../db/transaction.ts';
import { addAgent } from './addAgent.ts';
import { createSession, type MadeSession } from './createSession.ts';
import { findSession } from './findSession.ts';
import { raiseSession } from './raiseSession.ts';
import { revokeSession, revokeSessions } from './revokeSession.ts';
import { isSteppedUp } from './session.ts';

let base: TestDatabase;
let clock: SettableClock;
before(async () => {
  base = await createTestDatabase();
  await transaction(base.db, base.workspaceId, async (tx) => {
    const agent = { name: 'Ines', email: 'ines@example.test', role: 'agent' } as const;
    await addAgent(tx, base.workspaceId, { id: 'ines', ...agent }, new Date('2026-11-21T09:00:00Z'));
  });
});
beforeEach(() => {
  clock = fixedClock('2026-11-21T09:00:00Z');
});
after(() => base.drop());

function signIn(): Promise<MadeSession> {
  const from = { agentId: 'ines', level: 'password', device: 'Firefox', address: '127.0.0.1' } as const;
  return transaction(base.db, base.workspaceId, (tx) =>
    createSession(tx, base.workspaceId, from, clock.now()),
  );
}

const find = (cookie: string) => findSession(base.db, cookie, clock.now());

test('a session is found by its cookie, with what its agent may do', async () => {
  const { id, cookie } = await signIn();
  const session = await find(cookie);
  assert.equal(session?.id, id);
  assert.equal(session.agentId, 'ines');
  assert.ok(session.permissions.has('conversation.act'));
  assert.ok(!session.permissions.has('people.write'));
});

test('what the cookie holds is kept nowhere', async () => {
  const { cookie } = await signIn();
  const secret = cookie.split('.')[1] ?? '';
  const { rows } = await base.superuser.query('select secret_hash, session::text as row from session');
  assert.ok(!JSON.stringify(rows).includes(secret));
  assert.ok(!JSON.stringify(rows).includes(Buffer.from(secret, 'base64url').toString('hex')));
});

test('a cookie that was not made here finds nothing, whatever it holds', async () => {
  const { cookie } = await signIn();
  const [workspaceId = '', secret = ''] = cookie.split('.');
  const foreign = await base.addWorkspace();
  const rubbish = [
    '',
    '.',
    workspaceId,
    `${workspaceId}.`,
    `${workspaceId}.${secret.slice(1)}`,
    `${workspaceId}.${secret}x`,
    `${workspaceId}.${'A'.repeat(43)}`,
    `${foreign}.${secret}`,
    `${workspaceId}.' or 1=1 --`,
    `\0.${secret}`,
    'x'.repeat(100_000),
  ];
  for (const one of rubbish) assert.equal(await find(one), null, one.slice(0, 100));
});

test('a session ends twelve hours after it was last used', async () => {
  const { cookie } = await signIn();
  clock.advance(11 * HOUR_MS);
  assert.ok(await find(cookie));
  clock.advance(11 * HOUR_MS);
  assert.ok(await find(cookie));
  clock.advance(12 * HOUR_MS);
  assert.equal(await find(cookie), null);
});

test('a session ends after seven days, however much it is used', async () => {
  const { cookie } = await signIn();
  for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
    clock.advance(6 * HOUR_MS);
    assert.ok(await find(cookie));
  }
  clock.advance(6 * HOUR_MS);
  assert.equal(await find(cookie), null);
});

test('the next sign-in clears away what has ended', async () => {
  await signIn();
  clock.advance(8 * DAY_MS);
  const { id } = await signIn();
  const { rows } = await base.superuser.query<{ id: string }>('select id from session');
  assert.deepEqual(rows, [{ id }]);
});

test('a session that is revoked is gone at once', async () => {
  const [first, second, third] = [await signIn(), await signIn(), await signIn()];
  const gone = await transaction(base.db, base.workspaceId, (tx) =>
    revokeSession(tx, base.workspaceId, { agentId: 'ines', sessionId: first.id }),
  );
  assert.equal(gone, true);
  assert.equal(await find(first.cookie), null);
  await transaction(base.db, base.workspaceId, (tx) =>
    revokeSessions(tx, base.workspaceId, { agentId: 'ines', except: third.id }),
  );
  assert.equal(await find(second.cookie), null);
  assert.ok(await find(third.cookie));
});

test('nobody ends the session of another', async () => {
  const { id, cookie } = await signIn();
  const gone = await transaction(base.db, base.workspaceId, (tx) =>
    revokeSession(tx, base.workspaceId, { agentId: 'bruno', sessionId: id }),
  );
  assert.equal(gone, false);
  assert.ok(await find(cookie));
});

test('a step-up gives a new secret, makes the proof fresh and lengthens nothing', async () => {
  const { id, cookie } = await signIn();
  clock.advance(11 * MINUTE_MS);
  const before = await find(cookie);
  assert.ok(before && !isSteppedUp(before, clock.now()));
  const raised = await transaction(base.db, base.workspaceId, (tx) =>
    raiseSession(tx, base.workspaceId, { sessionId: id, level: 'secondFactor' }, clock.now()),
  );
  assert.ok(raised && raised.id !== id);
  assert.equal(await find(cookie), null);
  const session = await find(raised.cookie);
  assert.ok(session && isSteppedUp(session, clock.now()));
  assert.equal(session.level, 'secondFactor');
  assert.deepEqual(session.createdAt, before.createdAt);
});

test('what a workspace gives to a role or takes from it counts with the next request', async () => {
  const { cookie } = await signIn();
  await base.superuser.query(
    `insert into role_permission values ($1, 'agent', 'metrics.read', true), ($1, 'agent', 'ticket.write', false),
       ($1, 'agent', 'of.another.version', true), ($1, 'supervisor', 'audit.read', true)`,
    [base.workspaceId],
  );
  const session = await find(cookie);
  assert.ok(session?.permissions.has('metrics.read'));
  assert.ok(session && !session.permissions.has('ticket.write'));
  assert.ok(!session.permissions.has('audit.read'));
});

test('who is suspended is out with the next request', async () => {
  const { cookie } = await signIn();
  await base.superuser.query(`update agent set state = 'suspended'`);
  assert.equal(await find(cookie), null);
  await base.superuser.query(`update agent set state = 'active'`);
});
