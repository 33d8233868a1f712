import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, type Answered, type Browser } from '../harness/browser.ts';
import { PASSWORD, startStaff, type Staff } from '../harness/startStaff.ts';

let staff: Staff;
let victim: Browser;
before(async () => {
  staff = await startStaff();
  victim = staff.admin;
});
after(() => staff.office.close());

const TEAM = JSON.stringify({ id: 'planted', name: 'Planted' });
const JSON_TYPE = { 'content-type': 'application/json' };

const post = (headers: Record<string, string>, body = TEAM): Promise<Answered> =>
  victim.send('POST', '/api/v1/access/teams', { headers, body });

const ATTACKS: [string, () => Record<string, string>][] = [
  ['another origin', () => ({ ...JSON_TYPE, origin: 'https://evil.example' })],
  ['an origin that only begins like ours', () => ({ ...JSON_TYPE, origin: `${staff.url}.evil.example` })],
  ['our host at another port', () => ({ ...JSON_TYPE, origin: 'http://127.0.0.1:1' })],
  ['our host by another protocol', () => ({ ...JSON_TYPE, origin: staff.url.replace('http:', 'https:') })],
  ['an origin that is withheld', () => ({ ...JSON_TYPE, origin: 'null' })],
  ['no origin at all', () => JSON_TYPE],
  ['a browser that says it is another site', () => ({ ...JSON_TYPE, 'sec-fetch-site': 'cross-site' })],
  ['a sister domain', () => ({ ...JSON_TYPE, 'sec-fetch-site': 'same-site' })],
  [
    'our origin, which the browser denies',
    () => ({ ...JSON_TYPE, origin: staff.url, 'sec-fetch-site': 'cross-site' }),
  ],
  ['a form with JSON as text', () => ({ origin: staff.url, 'content-type': 'text/plain' })],
  ['a form of fields', () => ({ origin: staff.url, 'content-type': 'application/x-www-form-urlencoded' })],
  ['a form with files', () => ({ origin: staff.url, 'content-type': 'multipart/form-data; boundary=x' })],
];

for (const [name, headers] of ATTACKS) {
  test(`a page of another site changes nothing with the cookie of its visitor: ${name}`, async () => {
    const { status, body } = await post(headers());
    assert.deepEqual([status, body.code], [403, 'CSRF_REFUSED']);
    const { rows } = await staff.office.base.superuser.query(`select 1 from team where id = 'planted'`);
    assert.equal(rows.length, 0);
  });
}

test('no method that changes something is open to it', async () => {
  for (const [method, path] of [
    ['DELETE', '/access/sessions'],
    ['PATCH', '/access/agents/admin'],
    ['PUT', '/access/roles/agent'],
    ['POST', '/access/signOut'],
  ] as const) {
    const init = { headers: { ...JSON_TYPE, origin: 'https://evil.example' }, body: '{}' };
    const { body } = await victim.send(method, `/api/v1${path}`, init);
    assert.equal(body.code, 'CSRF_REFUSED', `${method} ${path}`);
  }
  assert.equal((await victim.call('GET', '/access/me')).status, 200);
});

test('another site does not sign its visitor in under a name of its own', async () => {
  for (const [path, body] of [
    ['/access/signIn', { name: 'admin', password: PASSWORD }],
    ['/access/accept', { token: 'x', password: PASSWORD }],
    ['/access/password/reset', { token: 'x', password: PASSWORD }],
  ] as const) {
    const init = { headers: { ...JSON_TYPE, origin: 'https://evil.example' }, body: JSON.stringify(body) };
    const answer = await staff.stranger().send('POST', `/api/v1${path}`, init);
    assert.equal(answer.body.code, 'CSRF_REFUSED', path);
    assert.deepEqual(answer.headers.getSetCookie(), []);
  }
});

test('pages of our own are served: by their origin, or by what the browser says of them', async () => {
  const named = (id: string) => JSON.stringify({ id, name: id });
  assert.equal((await post({ ...JSON_TYPE, origin: staff.url }, named('one'))).status, 201);
  assert.equal((await post({ ...JSON_TYPE, 'sec-fetch-site': 'same-origin' }, named('two'))).status, 201);
});

test('nothing is allowed to other origins: no reply says that they may read it', async () => {
  const headers = { origin: 'https://evil.example' };
  const read = await victim.send('GET', '/api/v1/access/me', { headers });
  assert.equal(read.headers.get('access-control-allow-origin'), null);
  const asked = await victim.send('OPTIONS', '/api/v1/access/teams', { headers });
  assert.equal(asked.headers.get('access-control-allow-origin'), null);
});

test('over plain HTTP from another machine nobody is signed in', async () => {
  for (const host of [
    'desk.example.com',
    '192.0.2.7:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
  ]) {
    const answer = await fetch(`${staff.url}/api/v1/access/signIn`, {
      method: 'POST',
      headers: { ...JSON_TYPE, 'x-forwarded-host': host, 'x-forwarded-proto': 'https' },
      body: JSON.stringify({ name: 'admin', password: PASSWORD }),
    });
    assert.equal(answer.status, 200, 'what a stranger says of a proxy is not believed');
    const { status, body } = await signInAs(host);
    assert.deepEqual([status, body.code], [403, 'TRANSPORT_INSECURE'], host);
  }
});

/** `fetch` sets the host itself, so this speaks by hand. */
async function signInAs(host: string): Promise<{ status: number; body: { code: string } }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request(`${staff.url}/api/v1/access/signIn`, {
      method: 'POST',
      headers: { ...JSON_TYPE, host },
    });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }));
    });
    asked.end(JSON.stringify({ name: 'admin', password: PASSWORD }));
  });
}

test('behind a proxy that ends TLS, the cookie is for this host and TLS only, and the origin is the public one', async () => {
  const behind = await startStaff({ publicUrl: 'https://desk.example.com' }, 'https://desk.example.com');
  const browser = openBrowser(behind.url, 'https://desk.example.com');
  const { headers, status } = await browser.call('POST', '/access/signIn', {
    name: 'admin',
    password: PASSWORD,
  });
  assert.equal(status, 200);
  const [cookie = ''] = headers.getSetCookie();
  assert.match(cookie, /^__Host-loopline=/);
  for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) assert.ok(cookie.includes(part), part);
  assert.ok(!/domain/i.test(cookie));
  assert.equal((await browser.call('GET', '/access/me')).status, 200);
  const inward = { headers: { ...JSON_TYPE, origin: behind.url }, body: TEAM };
  assert.equal((await browser.send('POST', '/api/v1/access/teams', inward)).body.code, 'CSRF_REFUSED');
  const secret = browser.cookies.get('__Host-loopline') ?? '';
  browser.cookies.clear();
  browser.cookies.set('loopline', secret); // as a neighbour without TLS could plant it
  assert.equal((await browser.call('GET', '/access/me')).status, 401);
  const { body } = await behind.admin.call('POST', '/access/agents/admin/passwordLink');
  assert.match(body.url, /^https:\/\/desk\.example\.com\/password#/);
  await behind.office.close();
});
