import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CLIENT, oidcHost, walkThrough } from '../../src/access/oidc/testing/oidcHost.ts';
import { startStaff, type Staff } from '../harness/startStaff.ts';

let staff: Staff;
let host: Awaited<ReturnType<typeof oidcHost>>;
let home: string;
before(async () => {
  staff = await startStaff({ oidcSecrets: { LOOPLINE_OIDC_CORP: CLIENT.secret } });
  home = `http://localhost:${new URL(staff.url).port}`;
  host = await oidcHost([`${home}/api/v1/access/oidc/corp/callback`]);
  const { status, body } = await staff.admin.call('PUT', '/access/providers/corp', settings());
  assert.equal(status, 204, JSON.stringify(body));
});
after(async () => {
  await host.close();
  await staff.office.close();
});

const settings = (changes: object = {}) => ({
  name: 'Corp',
  issuer: host.issuer,
  clientId: CLIENT.id,
  secretVariable: 'LOOPLINE_OIDC_CORP',
  emailDomains: ['example.test'],
  newcomerRole: null,
  ...changes,
});

/** A browser that goes where it is sent, with its own cookies here. */
function visitor() {
  const jar = new Map<string, string>();
  return async (path: string) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, home), {
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      assert.match(line, /HttpOnly/i);
      assert.match(line, /SameSite=Lax/i);
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      text: await answer.text(),
      jar,
    };
  };
}

async function signInAs(subject: string) {
  const go = visitor();
  const { location } = await go('/api/v1/access/oidc/corp/start');
  const back = await walkThrough(location, subject);
  return { go, back, ended: await go(back.href) };
}

test('who is invited signs in at the provider and stands at the desk', async () => {
  await staff.hire('ines', 'agent');
  host.accounts.set('sub-ines', { email: 'ines@example.test', email_verified: true });
  const { go, back, ended } = await signInAs('sub-ines');
  assert.deepEqual([ended.status, ended.location], [302, '/']);
  const me = JSON.parse((await go('/api/v1/access/me')).text);
  assert.deepEqual([me.id, me.session.level], ['ines', 'password']);
  assert.match((await go(back.href)).location, /^\/sign-in\?problem=OIDC_REFUSED&reason=stateUnknown$/);
  assert.equal(JSON.parse((await go('/api/v1/access/me')).text).id, 'ines');
  const { body } = await staff.admin.call('GET', '/audit?subject=agent=ines&limit=1');
  assert.deepEqual(
    [body.items[0].actor, body.items[0].act],
    ['agent:ines', 'GET /access/oidc/:provider/callback'],
  );
});

test('who is not let in is sent to the sign-in with the reason, and nobody is signed in', async () => {
  host.accounts.set('sub-x', { email: 'x@evil.example', email_verified: true });
  const { go, ended } = await signInAs('sub-x');
  assert.equal(ended.location, '/sign-in?problem=OIDC_REFUSED&reason=domainForeign');
  assert.equal((await go('/api/v1/access/me')).status, 401);
  for (const path of [
    '/api/v1/access/oidc/none/start',
    '/api/v1/access/oidc/corp/callback',
    '/api/v1/access/oidc/corp/callback?state=x&state=y&code=%00',
    '/api/v1/access/oidc/corp/callback?error=access_denied&error_description=<script>',
  ]) {
    const { status, location } = await visitor()(path);
    assert.equal(status, 302, path);
    assert.match(location, /^\/sign-in\?problem=OIDC_(REFUSED|PROVIDER_NOT_FOUND)&reason=\w+$/, path);
  }
});

test('an answer that another browser began signs nobody in', async () => {
  const { location } = await visitor()('/api/v1/access/oidc/corp/start');
  const back = await walkThrough(location, 'sub-ines');
  const victim = visitor();
  assert.match((await victim(back.href)).location, /stateUnknown$/);
  assert.equal((await victim('/api/v1/access/me')).status, 401);
});

test('what a request says of its host changes nothing of where the provider sends back to', async () => {
  const answer = await fetch(`${staff.url}/api/v1/access/oidc/corp/start`, {
    redirect: 'manual',
    headers: {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      origin: 'https://evil.example',
    },
  });
  const to = new URL(answer.headers.get('location') ?? '');
  assert.equal(to.searchParams.get('redirect_uri'), `${home}/api/v1/access/oidc/corp/callback`);
});

test('everybody sees which providers there are; their settings are for who manages people', async () => {
  const { body } = await staff.stranger().call('GET', '/access/oidc');
  assert.deepEqual(body, { items: [{ id: 'corp', name: 'Corp' }] });
  assert.deepEqual((await staff.admin.call('GET', '/access/providers/corp')).body, {
    id: 'corp',
    ...settings(),
  });
  const rui = await staff.hire('rui', 'manager');
  assert.equal((await rui.call('GET', '/access/providers')).status, 403);
  assert.equal((await rui.call('PUT', '/access/providers/corp', settings())).status, 403);
  assert.equal((await staff.admin.call('DELETE', '/access/providers/none')).status, 404);
});

test('settings that let in more than they should are refused', async () => {
  for (const changes of [
    { issuer: 'http://login.example.test' },
    { issuer: 'ftp://127.0.0.1' },
    { issuer: 'https://user:word@login.example.test' },
    { issuer: 'https://login.example.test?x=1' },
    { issuer: `${host.issuer}/.well-known/openid-configuration` },
    { emailDomains: [] },
    { emailDomains: ['*'] },
    { emailDomains: ['a b'] },
    { newcomerRole: 'admin' },
    { newcomerRole: 'integration' },
    { secretVariable: 'DATABASE_URL' },
    { secretVariable: 'LOOPLINE_AUDIT_KEY' },
    { secret: 'x' },
  ]) {
    const { status } = await staff.admin.call('PUT', '/access/providers/other', settings(changes));
    assert.equal(status, 400, JSON.stringify(changes));
  }
  assert.equal((await staff.admin.call('PUT', '/access/providers/O%27Neil', settings())).status, 400);
});
