import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateSync } from 'otplib';
import { softAuthenticator } from '../../src/access/passkey/testing/softAuthenticator.ts';
import { PASSWORD, startStaff, type Staff } from '../harness/startStaff.ts';
import type { Browser } from '../harness/browser.ts';

let staff: Staff;
let origin: string;
before(async () => {
  staff = await startStaff();
  const { port } = new URL(staff.url);
  origin = `http://localhost:${port}`;
});
after(() => staff.office.close());

const codeOf = (secret: string, steps = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + 30 * steps });

async function enrolTotp(browser: Browser) {
  const begun = await browser.call('POST', '/access/totp');
  assert.equal(begun.status, 200, JSON.stringify(begun.body));
  const secret: string = begun.body.secret;
  const confirmed = await browser.call('POST', '/access/totp/confirm', { code: codeOf(secret, -1) });
  assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body));
  return { secret, recoveryCodes: confirmed.body.recoveryCodes };
}

/** As if their last proof were an hour old. */
const age = (id: string) =>
  staff.office.rows(
    `update session set stepped_up_at = stepped_up_at - interval '1 hour' where agent_id = $1`,
    [id],
  );

const level = async (browser: Browser) => (await browser.call('GET', '/access/me')).body?.session?.level;

test('with an authenticator app the password alone opens nothing, and with a code everything', async () => {
  const ines = await staff.hire('ines', 'supervisor');
  const { secret } = await enrolTotp(ines);
  const browser = await staff.signIn('ines');
  assert.equal((await browser.call('GET', '/access/me')).status, 401);
  const owed = await browser.call('GET', '/access/secondFactor');
  assert.deepEqual([owed.body.level, owed.body.hasTotp, owed.body.recoveryCodes], ['pending', true, 10]);
  const wrong = await browser.call('POST', '/access/secondFactor', { code: '000000' });
  assert.deepEqual([wrong.status, wrong.body.code], [401, 'SECOND_FACTOR_WRONG']);
  assert.equal((await browser.call('GET', '/access/me')).status, 401);
  const before = [...browser.cookies.values()];
  assert.equal((await browser.call('POST', '/access/secondFactor', { code: codeOf(secret) })).status, 200);
  assert.notDeepEqual([...browser.cookies.values()], before);
  assert.equal(await level(browser), 'secondFactor');
  assert.equal((await browser.call('POST', '/access/secondFactor', { code: codeOf(secret) })).status, 401);
});

test('with a stolen password nobody brings a second factor of their own', async () => {
  const rui = await staff.hire('rui', 'agent');
  await enrolTotp(rui);
  const thief = await staff.signIn('rui');
  for (const path of ['/access/totp', '/access/passkeys/options']) {
    const { status, body } = await thief.call('POST', path);
    assert.deepEqual([status, body.code], [401, 'SECOND_FACTOR_WRONG'], path);
  }
  assert.equal((await staff.stranger().call('POST', '/access/totp')).status, 401);
});

test('a passkey is made, signs in without a name, and is removed', async () => {
  const ana = await staff.hire('ana', 'agent');
  const device = softAuthenticator(origin);
  const options = await ana.call('POST', '/access/passkeys/options');
  assert.equal(options.body.rp.id, 'localhost');
  const made = await ana.call('POST', '/access/passkeys', {
    name: 'laptop',
    response: device.make(options.body),
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const browser = staff.stranger();
  const asked = await browser.call('POST', '/access/passkeySignIn/options');
  const shown = await browser.call('POST', '/access/passkeySignIn', { response: device.show(asked.body) });
  assert.deepEqual([shown.status, shown.body], [200, { level: 'secondFactor' }]);
  assert.equal(await level(browser), 'secondFactor');
  const { items } = (await browser.call('GET', '/access/passkeys')).body;
  assert.deepEqual(
    items.map(({ id, name }: { id: string; name: string }) => [id, name]),
    [[made.body.id, 'laptop']],
  );
  await age('ana');
  const refused = await browser.call('DELETE', `/access/passkeys/${made.body.id}`);
  assert.deepEqual([refused.status, refused.body.code], [403, 'STEP_UP_NEEDED']);
  const question = await browser.call('POST', '/access/secondFactor/passkeyOptions');
  const proof = { passkey: device.show(question.body) };
  assert.equal((await browser.call('POST', '/access/stepUp', { proof })).status, 200);
  assert.equal((await browser.call('DELETE', `/access/passkeys/${made.body.id}`)).status, 204);
  assert.equal((await browser.call('DELETE', `/access/passkeys/${made.body.id}`)).status, 404);
});

test('what opens doors wants a proof of the last ten minutes, and tokens are not asked', async () => {
  const gil = await staff.hire('gil', 'admin');
  const put = () => gil.call('PUT', '/access/secondFactorRoles', { roles: [] });
  assert.equal((await put()).status, 204);
  await age('gil');
  const refused = await put();
  assert.deepEqual([refused.status, refused.body.code], [403, 'STEP_UP_NEEDED']);
  for (const body of [{}, { password: 'wrong' }, { password: PASSWORD, proof: { code: '123456' } }]) {
    assert.equal((await gil.call('POST', '/access/stepUp', body)).status, 401, JSON.stringify(body));
  }
  assert.equal((await gil.call('POST', '/access/stepUp', { password: PASSWORD })).status, 200);
  assert.equal((await put()).status, 204);
});

test('a role that has to have a second factor enrols it at the next sign-in, and is in with it', async () => {
  await staff.hire('lia', 'auditor');
  const { status } = await staff.admin.call('PUT', '/access/secondFactorRoles', { roles: ['auditor'] });
  assert.equal(status, 204);
  assert.deepEqual((await staff.admin.call('GET', '/access/secondFactorRoles')).body, { roles: ['auditor'] });
  const browser = await staff.signIn('lia');
  assert.equal((await browser.call('GET', '/access/me')).status, 401);
  const owed = await browser.call('GET', '/access/secondFactor');
  assert.deepEqual([owed.body.isRequired, owed.body.hasTotp], [true, false]);
  await enrolTotp(browser);
  assert.equal(await level(browser), 'secondFactor');
  await staff.admin.call('PUT', '/access/secondFactorRoles', { roles: [] });
});

test('an administrator removes the second factors of somebody who lost them, and their sessions end', async () => {
  const teo = await staff.hire('teo', 'agent');
  await enrolTotp(teo);
  assert.equal((await teo.call('DELETE', '/access/agents/teo/secondFactor')).status, 403);
  assert.equal((await staff.admin.call('DELETE', '/access/agents/nobody/secondFactor')).status, 404);
  assert.equal((await staff.admin.call('DELETE', '/access/agents/teo/secondFactor')).status, 204);
  assert.equal((await teo.call('GET', '/access/me')).status, 401);
  assert.equal(await level(await staff.signIn('teo')), 'password');
});

test('new recovery codes take the place of the old ones, and the app is removed with them', async () => {
  const eva = await staff.hire('eva', 'agent');
  const { recoveryCodes } = await enrolTotp(eva);
  const { body } = await eva.call('POST', '/access/recoveryCodes');
  assert.equal(body.recoveryCodes.length, 10);
  const browser = await staff.signIn('eva');
  const pass = (recoveryCode: string) => browser.call('POST', '/access/secondFactor', { recoveryCode });
  assert.equal((await pass(recoveryCodes[0])).status, 401);
  assert.equal((await pass(body.recoveryCodes[0])).status, 200);
  assert.equal((await eva.call('DELETE', '/access/totp')).status, 204);
  assert.equal(await level(await staff.signIn('eva')), 'password');
});

test('rubbish is refused at every entrance, and changes nothing', async () => {
  const sol = await staff.hire('sol', 'agent');
  const before = (await sol.call('GET', '/access/secondFactor')).body;
  const device = softAuthenticator(origin);
  const shown = device.show(
    (await sol.call('POST', '/access/passkeySignIn/options', {})).body,
    {},
    {
      id: Buffer.alloc(32),
      rpId: 'localhost',
      userHandle: '',
      privateKey: softKey(device),
      counter: 0,
    },
  );
  const rubbish: [string, unknown][] = [
    ['/access/totp/confirm', { code: 123456 }],
    ['/access/totp/confirm', { code: '１２３４５６' }],
    ['/access/totp/confirm', { code: "1' or '1" }],
    ['/access/totp/confirm', null],
    ['/access/secondFactor', { code: '123456', recoveryCode: 'x'.repeat(20) }],
    ['/access/secondFactor', { recoveryCode: 'x'.repeat(10_000) }],
    ['/access/secondFactor', []],
    ['/access/stepUp', { password: 'x'.repeat(2_000) }],
    ['/access/stepUp', { proof: {} }],
    ['/access/stepUp', { proof: { passkey: {} } }],
    ['/access/passkeys', { name: '', response: {} }],
    [
      '/access/passkeys',
      { name: 'x', response: { ...shown, response: { clientDataJSON: 'a', attestationObject: '<>' } } },
    ],
    ['/access/passkeys', { name: 'x\u0000', response: {} }],
    ['/access/passkeySignIn', { response: { ...shown, id: 'x'.repeat(2_000) } }],
    ['/access/passkeySignIn', { response: { ...shown, type: 'password' } }],
    ['/access/passkeySignIn', { response: shown, workspace: "office' --" }],
    ['/access/passkeySignIn/options', { workspace: 'another' }],
  ];
  for (const [path, body] of rubbish) {
    const { status } = await sol.call('POST', path, body);
    assert.ok([400, 404].includes(status), `${path} ${JSON.stringify(body).slice(0, 80)}: ${status}`);
  }
  assert.equal((await sol.call('POST', '/access/passkeySignIn', { response: shown })).status, 401);
  assert.deepEqual((await sol.call('GET', '/access/secondFactor')).body, before);
  assert.equal((await sol.call('DELETE', '/access/passkeys/..%2f..%2fx')).status, 400);
  assert.equal(
    (await staff.admin.call('PUT', '/access/secondFactorRoles', { roles: ['owner'] })).status,
    400,
  );
});

test('a page of another site neither signs its visitor in nor enrols anything', async () => {
  const [cookie = ''] = [...staff.admin.cookies].map(([name, value]) => `${name}=${value}`);
  const headers = { cookie, origin: 'https://evil.example', 'content-type': 'application/json' };
  for (const path of [
    '/access/totp',
    '/access/passkeys/options',
    '/access/stepUp',
    '/access/passkeySignIn/options',
  ]) {
    const answer = await fetch(`${staff.url}/api/v1${path}`, { method: 'POST', headers, body: '{}' });
    assert.equal(answer.status, 403, path);
  }
});

test('who comes in, who tries to and who changes what they come in with is in the audit log', async () => {
  const mia = await staff.hire('mia', 'agent');
  await enrolTotp(mia);
  await staff.stranger().call('POST', '/access/signIn', { name: 'mia', password: 'not this one' });
  await staff
    .stranger()
    .call('POST', '/access/signIn', { name: 'a password in the wrong field', password: 'x' });
  await staff.signIn('mia');
  const { body } = await staff.admin.call('GET', '/audit?subject=agent=mia');
  assert.deepEqual(
    body.items.map(({ actor, act, outcome }: Record<string, string>) => [actor, act, outcome]).slice(0, 5),
    [
      ['agent:mia', 'POST /access/signIn', '200'],
      ['nobody', 'POST /access/signIn', 'SIGN_IN_REFUSED'],
      ['agent:mia', 'POST /access/totp/confirm', '200'],
      ['agent:mia', 'POST /access/totp', '200'],
      ['agent:mia', 'POST /access/accept', '200'],
    ],
  );
  const kept = JSON.stringify(await staff.office.rows('select * from audit_entry'));
  assert.equal(kept.includes('wrong field'), false);
});

function softKey(device: ReturnType<typeof softAuthenticator>) {
  device.make({
    rp: { id: 'localhost', name: '' },
    user: { id: '', name: '', displayName: '' },
    challenge: '',
    pubKeyCredParams: [],
  });
  return device.credentials[0]!.privateKey; // made above
}
