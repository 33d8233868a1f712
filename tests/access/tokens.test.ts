import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DAY_MS, fixedClock, MINUTE_MS } from '../../src/base/clock.ts';
import type { Answered } from '../harness/browser.ts';
import { PASSWORD, startStaff, type Staff } from '../harness/startStaff.ts';

const clock = fixedClock('2026-11-21T09:00:00Z');
let staff: Staff;
before(async () => {
  staff = await startStaff({ clock });
});
after(() => staff.office.close());

function asToken(token: string, method: string, path: string, body?: unknown): Promise<Answered> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const init = { headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  return staff.stranger().send(method, `/api/v1${path}`, init);
}

async function make(name: string, more: object = {}): Promise<{ id: string; token: string }> {
  const wanted = { name, scopes: ['people.read', 'ticket.read'], ...more };
  const { status, body } = await staff.admin.call('POST', '/access/tokens', wanted);
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

const statusOf = async (token: string, path = '/access/agents') => (await asToken(token, 'GET', path)).status;

test('a token does what its scopes say and nothing else', async () => {
  const { token } = await make('erp');
  assert.match(token, /^ll_[0-9a-f]{32}_[0-9a-f]{32}_[\w-]{43}$/);
  assert.equal(await statusOf(token), 200);
  assert.equal(await statusOf(token, '/access/tokens'), 403);
  const { body } = await asToken(token, 'GET', '/access/me');
  assert.deepEqual([body.kind, body.id, body.agent, body.session], ['token', 'token:erp', null, null]);
  assert.deepEqual(body.permissions.toSorted(), ['people.read', 'ticket.read']);
});

test('a token neither changes people nor makes tokens, whatever is asked for', async () => {
  for (const scope of ['people.write', 'token.write']) {
    const wanted = { name: 'greedy', scopes: [scope] };
    assert.equal((await staff.admin.call('POST', '/access/tokens', wanted)).body.code, 'FORBIDDEN', scope);
  }
  const { token } = await make('sly');
  await staff.office.base.superuser.query(
    `update api_token set scopes = '{people.write,token.write,people.read}' where name = 'sly'`,
  );
  assert.equal(await statusOf(token), 200);
  assert.equal(await statusOf(token, '/access/tokens'), 403);
  assert.equal((await asToken(token, 'DELETE', '/access/agents/admin')).status, 403);
});

test('a token has no session, no password and no sessions to end', async () => {
  const { token } = await make('bare');
  for (const [method, path, body] of [
    ['GET', '/access/sessions', undefined],
    ['DELETE', '/access/sessions', undefined],
    ['POST', '/access/password', { present: 'a', next: 'b' }],
  ] as const) {
    assert.equal((await asToken(token, method, path, body)).body.code, 'FORBIDDEN', path);
  }
});

test('the operator’s token does all but people, tokens and erasing', async () => {
  const own = 'token of the office';
  const { body } = await asToken(own, 'GET', '/access/me');
  assert.equal(body.id, 'installation');
  assert.ok(body.permissions.includes('agent.actAs'));
  for (const missing of ['people.write', 'token.write', 'contact.erase']) {
    assert.ok(!body.permissions.includes(missing), missing);
  }
});

test('a token that is revoked, too old or changed by one letter is none', async () => {
  const revoked = await make('revoked');
  assert.equal((await staff.admin.call('DELETE', `/access/tokens/${revoked.id}`)).status, 204);
  assert.equal(await statusOf(revoked.token), 401);
  assert.equal((await staff.admin.call('DELETE', `/access/tokens/${revoked.id}`)).status, 204);
  await make('revoked'); // the name is free again
  const brief = await make('brief', { expiresAt: new Date(clock.now().getTime() + MINUTE_MS).toISOString() });
  assert.equal(await statusOf(brief.token), 200);
  clock.advance(MINUTE_MS);
  assert.equal(await statusOf(brief.token), 401);
  const { token } = await make('whole');
  const foreign = token.replace(
    /^ll_[0-9a-f]{32}/,
    `ll_${(await staff.office.base.addWorkspace()).replaceAll('-', '')}`,
  );
  const last = token.endsWith('A') ? 'E' : 'A';
  for (const wrong of [
    token.slice(0, -1),
    token.slice(0, -1) + last,
    token.toUpperCase(),
    foreign,
    `${token} `.trimEnd() + 'x',
  ]) {
    assert.equal(await statusOf(wrong), 401, wrong);
  }
});

test('a wrong token is not helped by a cookie that is right', async () => {
  const cookie = `loopline=${staff.admin.cookies.get('loopline')}`;
  const headers = { cookie, authorization: 'Bearer nonsense', origin: staff.url };
  assert.equal((await staff.stranger().send('GET', '/api/v1/access/me', { headers })).status, 401);
  for (const scheme of ['Basic YWRtaW46YWRtaW4=', 'Bearer', '', 'Bearer \u00e9']) {
    const odd = { cookie, authorization: scheme, origin: staff.url };
    assert.equal(
      (await staff.stranger().send('GET', '/api/v1/access/me', { headers: odd })).status,
      401,
      scheme,
    );
  }
});

test('a token is taken from its networks only', async () => {
  const here = await make('here', { networks: ['127.0.0.0/8', '::1'] });
  const elsewhere = await make('elsewhere', { networks: ['192.0.2.0/24', '2001:db8::/32'] });
  assert.deepEqual([await statusOf(here.token), await statusOf(elsewhere.token)], [200, 401]);
  for (const network of ['all', '10.0.0.0/33', '10.0.0', 'localhost', '::/200']) {
    const wanted = { name: 'odd', scopes: ['ticket.read'], networks: [network] };
    assert.equal(
      (await staff.admin.call('POST', '/access/tokens', wanted)).body.code,
      'BODY_INVALID',
      network,
    );
  }
});

test('a token lives for a year at most', async () => {
  const until = (ms: number) => new Date(clock.now().getTime() + ms).toISOString();
  for (const [ms, status] of [
    [365 * DAY_MS, 201],
    [365 * DAY_MS + 1, 400],
    [0, 400],
    [-DAY_MS, 400],
  ] as const) {
    const wanted = { name: `for${ms}`.replace('-', 'minus'), scopes: ['ticket.read'], expiresAt: until(ms) };
    assert.equal((await staff.admin.call('POST', '/access/tokens', wanted)).status, status, String(ms));
  }
});

test('what a token is made of is kept nowhere and told once', async () => {
  const { token, id } = await make('once');
  const secret = token.split('_').at(-1) ?? '';
  const { body } = await staff.admin.call('GET', '/access/tokens?limit=100');
  assert.ok(!JSON.stringify(body).includes(secret));
  const listed = body.items.find((one: { id: string }) => one.id === id);
  assert.deepEqual([listed.madeBy, listed.usedAt, listed.revokedAt], ['admin', null, null]);
  assert.equal(await statusOf(token), 200);
  const again = (await staff.admin.call('GET', '/access/tokens?limit=100')).body.items;
  assert.equal(again.find((one: { id: string }) => one.id === id).usedAt, clock.now().toISOString());
});

test('an Idempotency-Key keeps no token: each request makes its own', async () => {
  const post = (name: string) =>
    staff.admin.send('POST', '/api/v1/access/tokens', {
      headers: { origin: staff.url, 'content-type': 'application/json', 'idempotency-key': `key-of-${name}` },
      body: JSON.stringify({ name, scopes: ['ticket.read'] }),
    });
  assert.equal((await post('keyed')).status, 201);
  assert.equal((await post('keyed')).body.code, 'TOKEN_EXISTS');
  const { rows } = await staff.office.base.superuser.query(
    `select 1 from answered_request where body like '%ll_%'`,
  );
  assert.equal(rows.length, 0);
});

test('a token ends with its maker, and loses what its maker loses', async () => {
  const second = await staff.hire('second', 'admin');
  const { body } = await second.call('POST', '/access/tokens', {
    name: 'of-second',
    scopes: ['people.read', 'audit.read', 'agent.actAs'],
  });
  const held = async () => (await asToken(body.token, 'GET', '/access/me')).body.permissions?.toSorted();
  assert.deepEqual(await held(), ['agent.actAs', 'audit.read', 'people.read']);
  await staff.admin.call('PATCH', '/access/agents/second', { role: 'agent' });
  assert.deepEqual(await held(), ['people.read']);
  await staff.admin.call('POST', '/access/agents/second/suspend');
  assert.equal(await statusOf(body.token), 401);
  await staff.admin.call('POST', '/access/agents/second/resume');
  assert.equal(await statusOf(body.token), 200);
  await staff.admin.call('DELETE', '/access/agents/second');
  assert.equal(await statusOf(body.token), 401);
  const [row] = await staff.office.rows<{ revoked_at: Date | null }>(
    `select revoked_at from api_token where name = 'of-second'`,
  );
  assert.ok(row?.revoked_at);
});

test('a token that is not there is not found', async () => {
  const path = '/access/tokens/01a1fc95-41b4-751e-bc39-c770058966a4';
  assert.equal((await staff.admin.call('DELETE', path)).body.code, 'TOKEN_NOT_FOUND');
});

test('tokens are listed page by page, the newest first', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { body } = await staff.admin.call('GET', `/access/tokens?limit=3${query}`);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.next;
  } while (cursor !== null);
  assert.deepEqual(seen, seen.toSorted().reverse());
  assert.equal(new Set(seen).size, seen.length);
});

test('what opens doors wants a proof that is fresh: a session that was left open does not do it', async () => {
  const doors: [string, string, object | undefined][] = [
    ['POST', '/access/tokens', { name: 'late', scopes: ['ticket.read'] }],
    ['POST', '/access/invitations', { id: 'late', name: 'Late', email: 'late@example.test', role: 'agent' }],
    ['POST', '/access/agents/admin/passwordLink', undefined],
    ['PUT', '/access/roles/auditor', { permissions: ['audit.read'] }],
    ['PATCH', '/access/agents/admin', { role: 'admin' }],
  ];
  clock.advance(10 * MINUTE_MS + 1);
  for (const [method, path, body] of doors) {
    assert.equal((await staff.admin.call(method, path, body)).body.code, 'STEP_UP_NEEDED', path);
  }
  assert.equal((await staff.admin.call('PATCH', '/access/agents/admin', { capacity: 3 })).status, 200);
  assert.equal((await staff.admin.call('POST', '/access/stepUp', { password: PASSWORD })).status, 200);
  for (const [method, path, body] of doors) {
    const { status } = await staff.admin.call(method, path, body);
    assert.ok(status >= 200 && status < 300, path);
  }
});
