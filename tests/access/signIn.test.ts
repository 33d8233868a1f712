import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser } from '../harness/browser.ts';
import { PASSWORD, startStaff, type Staff } from '../harness/startStaff.ts';

let staff: Staff;
let ines: Browser;
before(async () => {
  staff = await startStaff();
  ines = await staff.hire('ines', 'agent');
});
after(() => staff.office.close());
beforeEach(() => staff.office.base.superuser.query('delete from tries'));

const signIn = (browser: Browser, name: string, password: string) =>
  browser.call('POST', '/access/signIn', { name, password });

test('with name and password somebody is signed in, and it is told what they may do', async () => {
  const browser = staff.stranger();
  const { status, body, headers } = await signIn(browser, 'Ines@Example.test', PASSWORD);
  assert.equal(status, 200);
  assert.deepEqual(body, { level: 'password' });
  assert.match(
    headers.getSetCookie()[0] ?? '',
    /^loopline=.*; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  assert.equal(headers.get('cache-control'), 'no-store');
  const me = await browser.call('GET', '/access/me');
  assert.equal(me.status, 200);
  assert.equal(me.body.id, 'ines');
  assert.equal(me.body.agent.role, 'agent');
  assert.equal(me.body.workspace.slug, 'office');
  assert.ok(me.body.permissions.includes('conversation.act'));
  assert.ok(!me.body.permissions.includes('people.write'));
});

test('without a session nobody is told anything', async () => {
  for (const path of [
    '/access/me',
    '/access/sessions',
    '/access/agents',
    '/access/tokens',
    '/access/roles',
  ]) {
    const { status, body } = await staff.stranger().call('GET', path);
    assert.equal(status, 401);
    assert.equal(body.code, 'UNAUTHORISED');
  }
});

test('whoever does not get in learns nothing: an unknown name is answered like a wrong password', async () => {
  await staff.admin.call('POST', '/access/invitations', {
    id: 'guest',
    name: 'Guest',
    email: 'guest@example.test',
    role: 'agent',
  });
  await staff.hire('sam', 'agent');
  assert.equal((await staff.admin.call('POST', '/access/agents/sam/suspend')).status, 204);
  const answers = [];
  for (const name of ['ines', 'nobody', 'nobody@example.test', 'guest', 'sam', "' or 1=1 --", 'Ïnes']) {
    const { status, body } = await signIn(
      staff.stranger(),
      name,
      name === 'sam' ? PASSWORD : 'not the password',
    );
    answers.push(JSON.stringify({ status, ...body, requestId: null }));
  }
  assert.equal(new Set(answers).size, 1, answers.join('\n'));
  assert.match(answers[0] ?? '', /"status":401.*SIGN_IN_REFUSED/);
});

test('after eight wrong passwords even the right one waits, and others are let in', async () => {
  for (let round = 0; round < 8; round++) {
    assert.equal((await signIn(staff.stranger(), 'ines', 'not the password')).status, 401);
  }
  const { status, body, headers } = await signIn(staff.stranger(), 'ines', PASSWORD);
  assert.equal(status, 429);
  assert.equal(body.code, 'TOO_MANY_TRIES');
  assert.ok(Number(headers.get('retry-after')) > 800);
  const byMail = await signIn(staff.stranger(), 'ines@example.test', PASSWORD);
  assert.equal(byMail.status, 429, 'the address is the same account');
  assert.equal((await signIn(staff.stranger(), 'admin', PASSWORD)).status, 200);
});

test('names that are not there are counted like those that are', async () => {
  const statuses = [];
  for (let round = 0; round < 9; round++) {
    statuses.push((await signIn(staff.stranger(), 'nobody.here', 'not the password')).status);
  }
  assert.deepEqual(statuses, [...Array.from({ length: 8 }, () => 401), 429]);
});

test('a session that somebody else chose is not taken up: each sign-in has a new one', async () => {
  const browser = staff.stranger();
  await signIn(browser, 'ines', PASSWORD);
  const planted = browser.cookies.get('loopline') ?? '';
  await signIn(browser, 'ines', PASSWORD);
  assert.notEqual(browser.cookies.get('loopline'), planted);
  const attacker = staff.stranger();
  attacker.cookies.set('loopline', planted);
  assert.equal((await attacker.call('GET', '/access/me')).status, 401);
});

test('sessions are listed with the one that is asking, and end at once when they are revoked', async () => {
  await ines.call('DELETE', '/access/sessions?keep=this');
  const other = await staff.signIn('ines');
  const { body } = await ines.call('GET', '/access/sessions');
  assert.equal(body.items.length, 2);
  assert.equal(body.items.filter(({ isThis }: { isThis: boolean }) => isThis).length, 1);
  const otherId = body.items.find(({ isThis }: { isThis: boolean }) => !isThis).id;
  assert.equal((await ines.call('DELETE', `/access/sessions/${otherId}`)).status, 204);
  assert.equal((await other.call('GET', '/access/me')).status, 401);
  assert.equal((await ines.call('DELETE', `/access/sessions/${otherId}`)).body.code, 'SESSION_NOT_FOUND');
});

test('nobody sees or ends the sessions of another', async () => {
  const mine = (await staff.admin.call('GET', '/access/sessions')).body.items[0].id;
  assert.equal((await ines.call('DELETE', `/access/sessions/${mine}`)).body.code, 'SESSION_NOT_FOUND');
  assert.equal((await staff.admin.call('GET', '/access/me')).status, 200);
});

test('all sessions end together', async () => {
  const [first, second] = [await staff.signIn('ines'), await staff.signIn('ines')];
  assert.equal((await first.call('DELETE', '/access/sessions')).status, 204);
  assert.equal((await second.call('GET', '/access/me')).status, 401);
  assert.equal(first.cookies.size, 0);
  ines = await staff.signIn('ines');
});

test('who signs out is out, with this browser and with a copy of its cookie', async () => {
  const browser = await staff.signIn('ines');
  const copy = staff.stranger();
  copy.cookies.set('loopline', browser.cookies.get('loopline') ?? '');
  assert.equal((await browser.call('POST', '/access/signOut')).status, 204);
  assert.equal(browser.cookies.size, 0);
  assert.equal((await copy.call('GET', '/access/me')).status, 401);
  assert.equal((await browser.call('POST', '/access/signOut')).status, 204);
});

test('a new password needs the present one, ends the other sessions and changes the cookie', async () => {
  const dora = await staff.hire('dora', 'agent');
  const elsewhere = await staff.signIn('dora');
  const change = (present: string, next: string) => dora.call('POST', '/access/password', { present, next });
  assert.equal((await change('wrong', 'walnut piano tide')).body.code, 'SIGN_IN_REFUSED');
  const weak = await change(PASSWORD, 'dora@example.test');
  assert.deepEqual([weak.body.code, weak.body.details], ['PASSWORD_WEAK', { reason: 'isName' }]);
  const before = dora.cookies.get('loopline');
  assert.equal((await change(PASSWORD, 'walnut piano tide')).status, 204);
  assert.notEqual(dora.cookies.get('loopline'), before);
  assert.equal((await dora.call('GET', '/access/me')).status, 200);
  assert.equal((await elsewhere.call('GET', '/access/me')).status, 401);
  assert.equal((await signIn(staff.stranger(), 'dora', PASSWORD)).status, 401);
  await staff.signIn('dora', 'walnut piano tide');
});

test('a lost password is set again by a link, once, and all sessions end', async () => {
  const eva = await staff.hire('eva', 'agent');
  const { body: link } = await staff.admin.call('POST', '/access/agents/eva/passwordLink');
  assert.equal(link.url, `${staff.url}/password#${link.token}`);
  const reset = (token: string, password: string) =>
    staff.stranger().call('POST', '/access/password/reset', { token, password });
  assert.equal((await reset(link.token, 'password1234')).body.code, 'PASSWORD_WEAK');
  assert.equal((await reset(link.token, 'walnut piano tide')).status, 204);
  assert.equal((await eva.call('GET', '/access/me')).status, 401);
  await staff.signIn('eva', 'walnut piano tide');
  assert.equal((await reset(link.token, 'another good one here')).body.code, 'LINK_INVALID');
});

test('of two links the newer counts, and an invitation is no link for a password', async () => {
  await staff.hire('fay', 'agent');
  const older = (await staff.admin.call('POST', '/access/agents/fay/passwordLink')).body.token;
  const newer = (await staff.admin.call('POST', '/access/agents/fay/passwordLink')).body.token;
  const reset = (token: string) =>
    staff.stranger().call('POST', '/access/password/reset', { token, password: 'walnut piano tide' });
  assert.equal((await reset(older)).body.code, 'LINK_INVALID');
  const accepted = await staff
    .stranger()
    .call('POST', '/access/accept', { token: newer, password: PASSWORD });
  assert.equal(accepted.body.code, 'LINK_INVALID');
  assert.equal((await reset(newer)).status, 204);
});

test('of many who use one link at once, one gets in', async () => {
  await staff.hire('gil', 'agent');
  const { token } = (await staff.admin.call('POST', '/access/agents/gil/passwordLink')).body;
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      staff.stranger().call('POST', '/access/password/reset', { token, password: 'walnut piano tide' }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [
    204,
    ...Array.from({ length: 7 }, () => 400),
  ]);
});

test('an agent makes no link for anybody', async () => {
  const { status, body } = await ines.call('POST', '/access/agents/admin/passwordLink');
  assert.deepEqual([status, body.code], [403, 'FORBIDDEN']);
});

const RUBBISH: [string, string, unknown][] = [
  ['POST', '/access/signIn', {}],
  ['POST', '/access/signIn', null],
  ['POST', '/access/signIn', []],
  ['POST', '/access/signIn', { name: 'ines' }],
  ['POST', '/access/signIn', { name: 'ines\0', password: PASSWORD }],
  ['POST', '/access/signIn', { name: ['ines'], password: { $ne: '' } }],
  ['POST', '/access/signIn', { name: 'x'.repeat(201), password: 'x' }],
  ['POST', '/access/signIn', { name: 'ines', password: 'x'.repeat(1_001) }],
  ['POST', '/access/signIn', { name: 'ines', password: PASSWORD, level: 'secondFactor' }],
  ['POST', '/access/accept', { token: 'x' }],
  ['POST', '/access/accept', { token: 'x', password: PASSWORD, role: 'admin' }],
  ['POST', '/access/accept', { token: 'x', password: PASSWORD, email: 'no address' }],
  ['POST', '/access/password/reset', { token: '', password: PASSWORD }],
  ['DELETE', '/access/sessions/none', undefined],
  ['DELETE', '/access/sessions?keep=all', undefined],
];

for (const [method, path, body] of RUBBISH) {
  test(`rubbish is refused: ${method} ${path} ${JSON.stringify(body)?.slice(0, 70)}`, async () => {
    const { status, body: problem } = await ines.call(method, path, body);
    assert.deepEqual([status, problem.code], [400, 'BODY_INVALID']);
    assert.ok(!JSON.stringify(problem).includes(PASSWORD));
  });
}

test('a link that is none is refused, whatever it is', async () => {
  const { token } = (await staff.admin.call('POST', '/access/agents/ines/passwordLink')).body;
  for (const wrong of [
    'x',
    `${token}x`,
    token.slice(1),
    token.toUpperCase(),
    `${'0'.repeat(32)}_${token.slice(33)}`,
  ]) {
    const asked = { token: wrong, password: PASSWORD };
    const { status, body } = await staff.stranger().call('POST', '/access/password/reset', asked);
    assert.deepEqual([status, body.code], [400, 'LINK_INVALID'], wrong);
  }
});

test('a workspace that is not there is told as such', async () => {
  const asked = { workspace: 'elsewhere', name: 'ines', password: PASSWORD };
  const { status, body } = await staff.stranger().call('POST', '/access/signIn', asked);
  assert.deepEqual([status, body.code], [404, 'WORKSPACE_UNKNOWN']);
});

test('no password, secret or hash of a secret stands in the log', () => {
  const log = JSON.stringify(staff.office.errors);
  for (const secret of [PASSWORD, 'walnut piano tide', '$argon2', ...ines.cookies.values()]) {
    assert.ok(!log.includes(secret));
  }
});
