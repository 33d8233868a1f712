import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser } from '../harness/browser.ts';
import { startStaff, type Staff } from '../harness/startStaff.ts';

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
const read = async (id: string) => (await admin.call('GET', `/access/agents/${id}`)).body;

test('teams are made, led, renamed and removed', async () => {
  await staff.hire('tara', 'agent');
  assert.equal((await admin.call('POST', '/access/teams', { id: 'returns', name: 'Returns' })).status, 201);
  assert.equal(
    (await admin.call('POST', '/access/teams', { id: 'returns', name: 'X' })).body.code,
    'TEAM_EXISTS',
  );
  assert.equal((await admin.call('PUT', '/access/teams/returns/members/tara', { isLead: true })).status, 204);
  assert.equal((await admin.call('PATCH', '/access/teams/returns', { name: 'Taking back' })).status, 204);
  const team = async () =>
    (await carla.call('GET', '/access/teams')).body.items.find(({ id }: { id: string }) => id === 'returns');
  assert.deepEqual(await team(), {
    id: 'returns',
    name: 'Taking back',
    members: [{ agentId: 'tara', isLead: true }],
  });
  assert.deepEqual((await read('tara')).teams, [{ id: 'returns', isLead: true }]);
  assert.equal((await admin.call('DELETE', '/access/teams/returns/members/tara')).status, 204);
  assert.deepEqual((await team()).members, []);
  assert.equal((await admin.call('DELETE', '/access/teams/returns')).status, 204);
  for (const [method, path] of [
    ['DELETE', '/access/teams/returns'],
    ['PATCH', '/access/teams/returns'],
    ['DELETE', '/access/teams/returns/members/tara'],
    ['PUT', '/access/teams/returns/members/tara'],
  ] as const) {
    const body = method === 'PATCH' ? { name: 'X' } : method === 'PUT' ? {} : undefined;
    assert.equal((await admin.call(method, path, body)).body.code, 'TEAM_NOT_FOUND', `${method} ${path}`);
  }
});

const RUBBISH: [string, string, unknown][] = [
  ['POST', '/access/invitations', newcomer('Ines')],
  ['POST', '/access/invitations', newcomer('x'.repeat(41))],
  ['POST', '/access/invitations', newcomer('-x')],
  ['POST', '/access/invitations', newcomer('abc', { email: 'no address' })],
  ['POST', '/access/invitations', newcomer('abc', { name: '  ' })],
  ['POST', '/access/invitations', newcomer('abc', { name: 'a\0b' })],
  ['POST', '/access/invitations', newcomer('abc', { role: 'owner' })],
  ['POST', '/access/invitations', newcomer('abc', { capacity: -1 })],
  ['POST', '/access/invitations', newcomer('abc', { capacity: 1.5 })],
  ['POST', '/access/invitations', newcomer('abc', { languages: ['klingon!'] })],
  ['POST', '/access/invitations', newcomer('abc', { skills: ['', 'x'] })],
  ['PATCH', '/access/agents/carla', { capacity: '6' }],
  ['GET', '/access/agents/%27%20or%201=1', undefined],
  ['GET', '/access/agents?state=unknown', undefined],
  ['GET', '/access/agents?limit=0', undefined],
  ['PUT', '/access/roles/owner', { permissions: [] }],
  ['PUT', '/access/teams/returns/members/carla', { isLead: 'yes' }],
];

for (const [method, path, body] of RUBBISH) {
  test(`rubbish is refused: ${method} ${path} ${JSON.stringify(body)?.slice(0, 90) ?? ''}`, async () => {
    const { status, body: problem } = await admin.call(method, path, body);
    assert.deepEqual([status, problem.code], [400, 'BODY_INVALID']);
  });
}

test('who is not there is not found', async () => {
  for (const [method, path] of [
    ['GET', '/access/agents/nobody'],
    ['DELETE', '/access/agents/nobody'],
    ['POST', '/access/agents/nobody/suspend'],
    ['POST', '/access/agents/nobody/passwordLink'],
    ['DELETE', '/access/invitations/nobody'],
    ['DELETE', '/access/agents/nobody/sessions'],
  ] as const) {
    const { status, body } = await admin.call(method, path);
    assert.deepEqual([status, body.code], [404, 'AGENT_NOT_FOUND'], path);
  }
});
