import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser } from '../harness/browser.ts';
import { PASSWORD, startStaff, type Staff } from '../harness/startStaff.ts';

let staff: Staff;
let admin: Browser;
let carla: Browser;
before(async () => {
  staff = await startStaff();
  admin = staff.admin;
  carla = await staff.hire('carla', 'manager');
});
after(() => staff.office.close());
beforeEach(() => staff.office.base.superuser.query('delete from tries'));

const newcomer = (id: string, more: object = {}) => ({
  id,
  name: `Name of ${id}`,
  email: `${id}@example.test`,
  role: 'agent',
  ...more,
});
const invite = (browser: Browser, body: object) => browser.call('POST', '/access/invitations', body);
const read = async (id: string) => (await admin.call('GET', `/access/agents/${id}`)).body;

test('somebody is invited, accepts with a name and a password, and is at work', async () => {
  const wanted = newcomer('ines', { languages: ['es', 'en'], skills: ['refunds'], capacity: 4 });
  const { status, body } = await invite(admin, wanted);
  assert.equal(status, 201);
  assert.equal(body.url, `${staff.url}/welcome#${body.token}`);
  assert.equal((await read('ines')).state, 'invited');
  const ines = staff.stranger();
  const accepted = { token: body.token, password: PASSWORD, name: 'Inés Ferrer' };
  assert.equal((await ines.call('POST', '/access/accept', accepted)).status, 200);
  const { createdAt, ...agent } = (await ines.call('GET', '/access/me')).body.agent;
  assert.ok(Date.parse(createdAt) > 0);
  assert.deepEqual(agent, { ...wanted, name: 'Inés Ferrer', state: 'active', teams: [] });
  assert.equal((await staff.stranger().call('POST', '/access/accept', accepted)).body.code, 'LINK_INVALID');
});

test('who is invited does not choose the address that they are known by', async () => {
  const { token } = (await invite(admin, newcomer('ivo'))).body;
  const accepted = { token, password: PASSWORD, email: 'boss@example.test' };
  assert.equal((await staff.stranger().call('POST', '/access/accept', accepted)).body.code, 'BODY_INVALID');
  assert.equal((await read('ivo')).state, 'invited');
});

test('a weak password does not use the invitation up', async () => {
  const { token } = (await invite(admin, newcomer('joan'))).body;
  const accept = (password: string) => staff.stranger().call('POST', '/access/accept', { token, password });
  assert.equal((await accept('joan@example.test')).body.code, 'PASSWORD_WEAK');
  assert.equal((await accept(PASSWORD)).status, 200);
});

test('an invitation is made anew, and then the older is void; taken back, none works', async () => {
  const accept = (token: string) =>
    staff.stranger().call('POST', '/access/accept', { token, password: PASSWORD });
  const older = (await invite(admin, newcomer('kim'))).body.token;
  const newer = (await admin.call('POST', '/access/invitations/kim/again')).body.token;
  assert.equal((await accept(older)).body.code, 'LINK_INVALID');
  assert.equal((await admin.call('DELETE', '/access/invitations/kim')).status, 204);
  assert.equal((await accept(newer)).body.code, 'LINK_INVALID');
  assert.equal((await admin.call('POST', '/access/invitations/kim/again')).body.code, 'AGENT_STATE_WRONG');
});

test('a handle is never given again, nor an address that is in use', async () => {
  await staff.hire('leo', 'agent');
  assert.equal((await invite(admin, newcomer('leo', { email: 'l@example.test' }))).body.code, 'AGENT_EXISTS');
  assert.equal(
    (await invite(admin, newcomer('leo2', { email: 'LEO@example.test' }))).body.code,
    'AGENT_EXISTS',
  );
  assert.equal((await admin.call('DELETE', '/access/agents/leo')).status, 204);
  assert.equal((await invite(admin, newcomer('leo', { email: 'l@example.test' }))).body.code, 'AGENT_EXISTS');
  assert.equal((await invite(admin, newcomer('leo2', { email: 'leo@example.test' }))).status, 201);
});

for (const id of ['phone', 'assistant', 'customer', 'system', 'installation']) {
  test(`the name '${id}' is taken by the product`, async () => {
    assert.equal((await invite(admin, newcomer(id))).body.code, 'BODY_INVALID');
  });
}

test('what a person does not hold they cannot give, and fields that nobody asked for are refused', async () => {
  await admin.call('PUT', '/access/roles/manager', {
    permissions: [...(await rolesOf('manager')), 'people.write', 'token.write'],
  });
  assert.equal((await invite(carla, newcomer('mia', { role: 'admin' }))).body.code, 'FORBIDDEN');
  assert.equal((await invite(carla, newcomer('mia', { role: 'integration' }))).body.code, 'FORBIDDEN');
  assert.equal((await invite(carla, newcomer('mia', { role: 'supervisor' }))).status, 201);
  const raise = (id: string, changes: object) => carla.call('PATCH', `/access/agents/${id}`, changes);
  assert.equal((await raise('carla', { role: 'admin' })).body.code, 'FORBIDDEN');
  assert.equal((await raise('mia', { role: 'admin' })).body.code, 'FORBIDDEN');
  assert.equal((await raise('admin', { name: 'Nobody' })).body.code, 'FORBIDDEN');
  for (const path of ['/access/agents/admin/suspend', '/access/agents/admin/passwordLink']) {
    assert.equal((await carla.call('POST', path)).body.code, 'FORBIDDEN');
  }
  for (const path of ['/access/agents/admin', '/access/agents/admin/sessions']) {
    assert.equal((await carla.call('DELETE', path)).body.code, 'FORBIDDEN');
  }
  for (const field of ['state', 'permissions', 'workspaceId', 'createdAt', 'passwordHash', '__proto__x']) {
    assert.equal((await raise('mia', { [field]: 'active' })).body.code, 'BODY_INVALID', field);
    assert.equal(
      (await invite(carla, newcomer('nil', { [field]: 'active' }))).body.code,
      'BODY_INVALID',
      field,
    );
  }
  assert.equal((await read('admin')).name, 'Administrator');
});

async function rolesOf(role: string): Promise<string[]> {
  const { body } = await admin.call('GET', '/access/roles');
  return body.items.find((one: { role: string }) => one.role === role).permissions;
}

test('nobody changes what a role holds beyond what they hold, and the role of administrators stays', async () => {
  const change = (browser: Browser, role: string, permissions: string[]) =>
    browser.call('PUT', `/access/roles/${role}`, { permissions });
  assert.equal((await change(carla, 'manager', [...(await rolesOf('manager')), 'audit.read'])).status, 403);
  assert.equal(
    (await change(carla, 'auditor', ['metrics.read'])).status,
    403,
    'audit.read would be taken away',
  );
  assert.equal((await change(admin, 'admin', ['people.read'])).body.code, 'FORBIDDEN');
  assert.equal((await change(admin, 'agent', [...(await rolesOf('agent')), 'agent.actAs'])).status, 403);
  assert.equal((await change(admin, 'agent', ['fly'])).body.code, 'BODY_INVALID');
});

test('what a role holds counts from the next request on, both ways', async () => {
  const otto = await staff.hire('otto', 'agent');
  assert.equal((await otto.call('GET', '/access/tokens')).status, 403);
  const before = await rolesOf('agent');
  await admin.call('PUT', '/access/roles/agent', { permissions: [...before, 'token.write'] });
  assert.equal((await otto.call('GET', '/access/tokens')).status, 200);
  await admin.call('PUT', '/access/roles/agent', { permissions: before });
  assert.equal((await otto.call('GET', '/access/tokens')).status, 403);
  const { rows } = await staff.office.base.superuser.query(
    `select 1 from role_permission where role = 'agent'`,
  );
  assert.equal(rows.length, 0, 'what is as the product gives it is not written down');
});

test('who is suspended is out at once, comes not in, and is let in again', async () => {
  const pia = await staff.hire('pia', 'agent');
  assert.equal((await admin.call('POST', '/access/agents/pia/suspend')).status, 204);
  assert.equal((await pia.call('GET', '/access/me')).status, 401);
  assert.equal((await admin.call('POST', '/access/agents/pia/suspend')).body.code, 'AGENT_STATE_WRONG');
  assert.equal((await admin.call('POST', '/access/agents/pia/passwordLink')).body.code, 'AGENT_STATE_WRONG');
  assert.equal((await admin.call('POST', '/access/agents/pia/resume')).status, 204);
  await staff.signIn('pia');
});

test('who is demoted may do less with the next request', async () => {
  const quin = await staff.hire('quin', 'admin');
  assert.equal((await quin.call('GET', '/access/tokens')).status, 200);
  assert.equal((await admin.call('PATCH', '/access/agents/quin', { role: 'agent' })).body.role, 'agent');
  assert.equal((await quin.call('GET', '/access/tokens')).status, 403);
});

test('who is removed leaves for good: sessions, links and teams end, the name stays', async () => {
  const rosa = await staff.hire('rosa', 'agent');
  const { token } = (await admin.call('POST', '/access/agents/rosa/passwordLink')).body;
  await admin.call('POST', '/access/teams', { id: 'night', name: 'Night' });
  await admin.call('PUT', '/access/teams/night/members/rosa', {});
  assert.equal((await admin.call('DELETE', '/access/agents/rosa')).status, 204);
  assert.equal((await rosa.call('GET', '/access/me')).status, 401);
  const reset = { token, password: 'walnut piano tide' };
  assert.equal(
    (await staff.stranger().call('POST', '/access/password/reset', reset)).body.code,
    'LINK_INVALID',
  );
  const signIn = { name: 'rosa', password: PASSWORD };
  assert.equal((await staff.stranger().call('POST', '/access/signIn', signIn)).status, 401);
  assert.deepEqual([(await read('rosa')).state, (await read('rosa')).teams], ['removed', []]);
  assert.equal(
    (await admin.call('PATCH', '/access/agents/rosa', { name: 'X' })).body.code,
    'AGENT_STATE_WRONG',
  );
  assert.equal(
    (await admin.call('PUT', '/access/teams/night/members/rosa', {})).body.code,
    'AGENT_STATE_WRONG',
  );
  assert.equal((await admin.call('DELETE', '/access/agents/rosa')).status, 204, 'it may be asked for again');
});

test('the last administrator can be neither removed, suspended nor demoted', async () => {
  for (const [method, path, body] of [
    ['DELETE', '/access/agents/admin', undefined],
    ['POST', '/access/agents/admin/suspend', undefined],
    ['PATCH', '/access/agents/admin', { role: 'manager' }],
  ] as const) {
    assert.equal((await admin.call(method, path, body)).body.code, 'LAST_ADMIN', path);
  }
});

test('of two administrators who demote each other at once, one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const id = `second${round}`;
    const second = await staff.hire(id, 'admin');
    const answers = await Promise.all([
      admin.call('PATCH', `/access/agents/${id}`, { role: 'agent' }),
      second.call('PATCH', '/access/agents/admin', { role: 'agent' }),
    ]);
    const [{ n } = { n: 0 }] = await staff.office.rows<{ n: number }>(
      `select count(*) as n from agent where role = 'admin' and state = 'active'`,
    );
    assert.equal(n, 1, answers.map(({ status }) => status).join(' '));
    await staff.office.base.superuser.query(
      `update agent set role = case id when 'admin' then 'admin' else 'agent' end where id in ('admin', $1)`,
      [id],
    );
  }
});

test('agents are listed page by page, by their state', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { body } = await carla.call('GET', `/access/agents?limit=4${query}`);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    cursor = body.next;
  } while (cursor !== null);
  const [{ ids } = { ids: [] }] = await staff.office.rows<{ ids: string[] }>(
    `select array_agg(id order by id) as ids from agent where state <> 'removed'`,
  );
  assert.deepEqual(seen, ids);
  const removed = await carla.call('GET', '/access/agents?state=removed&state=suspended');
  assert.ok(removed.body.items.every(({ state }: { state: string }) => state === 'removed'));
  assert.equal((await carla.call('GET', '/access/agents?cursor=x')).body.code, 'CURSOR_INVALID');
});

test('whoever changes people is told of, in the activity of the workspace', async () => {
  await staff.hire('uma', 'agent');
  const facts = await staff.office.rows<{ facts: { about: string; id: string; by: string }[] }>(
    `select facts from activity where facts @> '[{"kind": "people.changed", "id": "uma"}]' order by id`,
  );
  assert.deepEqual(
    facts.flatMap(({ facts: told }) => told.map(({ by }) => by)),
    ['admin', 'uma'],
  );
});

test('an agent reads who works here and changes nothing of it', async () => {
  const vera = await staff.hire('vera', 'agent');
  assert.equal((await vera.call('GET', '/access/agents')).status, 200);
  for (const [method, path, body] of [
    ['POST', '/access/invitations', newcomer('zoe')],
    ['PATCH', '/access/agents/vera', { role: 'supervisor' }],
    ['DELETE', '/access/agents/admin', undefined],
    ['PUT', '/access/roles/agent', { permissions: [] }],
    ['POST', '/access/teams', { id: 'mine', name: 'Mine' }],
    ['POST', '/access/tokens', { name: 'mine', scopes: ['ticket.read'] }],
  ] as const) {
    assert.equal((await vera.call(method, path, body)).body.code, 'FORBIDDEN', path);
  }
});
