import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MINUTE_MS } from '../../base/clock.ts';
import { transaction } from '../../db/transaction.ts';
import { findSession } from '../findSession.ts';
import { factorSetup, ORIGIN } from '../secondFactor/testing/factorSetup.ts';
import { setRolesWithSecondFactor } from '../secondFactor/rules.ts';
import { beginOidc, redirectUri, type OidcDeps } from './beginOidc.ts';
import { finishOidc } from './finishOidc.ts';
import { makeOidcClients } from './oidcClients.ts';
import { putProvider, removeProvider, type OidcProvider } from './provider.ts';
import { CLIENT, oidcHost, walkThrough, type HostAccount } from './testing/oidcHost.ts';

const FROM = { device: 'a browser', address: '192.0.2.3' };

let setup: Awaited<ReturnType<typeof factorSetup>>;
let host: Awaited<ReturnType<typeof oidcHost>>;
let deps: OidcDeps;
let provider: OidcProvider;
const troubles: unknown[] = [];

before(async () => {
  setup = await factorSetup();
  host = await oidcHost(['corp', 'other'].map((id) => redirectUri(ORIGIN, id)));
  const onTrouble = (error: unknown) => void troubles.push(error);
  const secretIn = (name: string) => (name === 'LOOPLINE_OIDC_CORP' ? CLIENT.secret : null);
  deps = {
    ...setup.deps,
    publicAddress: () => ORIGIN,
    onTrouble,
    oidcClients: makeOidcClients({ secretIn, onTrouble }),
  };
  provider = {
    id: 'corp',
    name: 'Corp',
    issuer: host.issuer,
    clientId: CLIENT.id,
    secretVariable: 'LOOPLINE_OIDC_CORP',
    emailDomains: ['example.com'],
    newcomerRole: null,
  };
  await put({});
});
after(async () => {
  await host.close();
  await setup.base.drop();
});

const put = (changes: Partial<OidcProvider>) =>
  setup.inTx((tx) => putProvider(tx, setup.workspaceId, { ...provider, ...changes }));

const begin = (providerId = 'corp') => beginOidc(deps, setup.workspaceId, providerId);
const finish = (back: URL, cookie: string | null, providerId = 'corp') =>
  finishOidc(deps, { providerId, cookie, search: back.search, ...FROM });

/** The whole dance of somebody with an account at the provider. */
async function signInAs(subject: string, account: HostAccount, change: (url: URL) => void = () => {}) {
  host.accounts.set(subject, account);
  const { url, cookie } = await begin();
  const changed = new URL(url);
  change(changed);
  const back = await walkThrough(changed.href, subject);
  return finish(back, cookie);
}

const verified = (name: string): HostAccount => ({ email: `${name}@example.com`, email_verified: true });
const refusedFor = (reason: string) => ({ code: 'OIDC_REFUSED', details: { reason } });

test('who was invited and is known to the provider is signed in, and the next time by the account and not the address', async () => {
  const made = await signInAs('sub-ines', verified('Ines'));
  assert.deepEqual([made.agentId, made.level], ['ines', 'password']);
  const session = await findSession(setup.db, made.cookie, setup.clock.now());
  assert.equal(session?.agentId, 'ines');
  assert.equal((await signInAs('sub-ines', verified('ines.new'))).agentId, 'ines');
});

test('the provider is asked with PKCE, a state and a nonce, and told the address that the operator set', async () => {
  const { searchParams } = new URL((await begin()).url);
  assert.equal(searchParams.get('code_challenge_method'), 'S256');
  assert.equal(searchParams.get('redirect_uri'), 'https://desk.example.com/api/v1/access/oidc/corp/callback');
  for (const name of ['state', 'nonce', 'code_challenge'])
    assert.ok((searchParams.get(name) ?? '').length >= 43, name);
});

test('an address that the provider has not verified links nobody', async () => {
  for (const email_verified of [false, undefined, 'true', 1, null]) {
    const account = { email: 'rui@example.com', ...(email_verified !== undefined && { email_verified }) };
    await assert.rejects(signInAs('sub-rui', account), refusedFor('emailUnverified'), String(email_verified));
  }
  const { rows } = await setup.base.superuser.query(`select from oidc_identity where agent_id = 'rui'`);
  assert.equal(rows.length, 0);
});

test('an address of a foreign domain is refused, however it is written', async () => {
  for (const email of [
    'rui@evil.example',
    'rui@sub.example.com',
    'rui@example.com.evil.example',
    'rui@example.com@evil.example',
    'rui',
    '@example.com',
    'a b@example.com',
  ]) {
    await assert.rejects(
      signInAs('sub-foreign', { email, email_verified: true }),
      refusedFor('domainForeign'),
      email,
    );
  }
});

test('who is linked and gets a foreign address does not come in by the link', async () => {
  await setup.add('lia');
  await signInAs('sub-lia', verified('lia'));
  const moved = { email: 'lia@evil.example', email_verified: true };
  await assert.rejects(signInAs('sub-lia', moved), refusedFor('domainForeign'));
});

test('an agent who is suspended does not come in, linked or not', async () => {
  await setup.add('ana');
  await setup.add('bia');
  await signInAs('sub-ana', verified('ana'));
  await setup.base.superuser.query(`update agent set state = 'suspended' where id in ('ana', 'bia')`);
  await assert.rejects(signInAs('sub-ana', verified('ana')), refusedFor('accountClosed'));
  await assert.rejects(signInAs('sub-bia', verified('bia')), refusedFor('accountClosed'));
});

test('an address that has a new owner at the provider does not bring the desk of the old one', async () => {
  await setup.add('leo');
  await signInAs('sub-leo', verified('leo'));
  await assert.rejects(signInAs('sub-leo-2', verified('leo')), refusedFor('linkedElsewhere'));
});

test('who is not known stays outside, unless the workspace takes newcomers: then with the role it says', async () => {
  await assert.rejects(signInAs('sub-new', verified('Marina.Silva+desk')), refusedFor('notInvited'));
  await put({ newcomerRole: 'agent' });
  const made = await signInAs('sub-new', { ...verified('Marina.Silva+desk'), name: 'Marina Silva' });
  await signInAs('sub-odd', verified('assistant'));
  await put({});
  const { rows } = await setup.base.superuser.query(
    `select id, name, role, state from agent where id = $1 or email = 'assistant@example.com' order by name desc`,
    [made.agentId],
  );
  assert.deepEqual(rows, [
    { id: 'assistant-2', name: 'assistant-2', role: 'agent', state: 'active' },
    { id: 'marina.silva-desk', name: 'Marina Silva', role: 'agent', state: 'active' },
  ]);
});

test('an invitation is accepted by the word of the provider', async () => {
  await setup.add('gil');
  await setup.base.superuser.query(`update agent set state = 'invited' where id = 'gil'`);
  assert.equal((await signInAs('sub-gil', verified('gil'))).agentId, 'gil');
  const { rows } = await setup.base.superuser.query(`select state from agent where id = 'gil'`);
  assert.deepEqual(rows, [{ state: 'active' }]);
});

test('an answer with another nonce, or for another proof key, is refused', async () => {
  const set = (name: string, value: string) => (url: URL) => url.searchParams.set(name, value);
  const refused = refusedFor('answerInvalid');
  await assert.rejects(signInAs('sub-ines', verified('ines'), set('nonce', 'A'.repeat(43))), refused);
  await assert.rejects(
    signInAs('sub-ines', verified('ines'), set('code_challenge', 'A'.repeat(43))),
    refused,
  );
  await assert.rejects(
    signInAs('sub-ines', verified('ines'), (url) => url.searchParams.delete('nonce')),
    refused,
  );
});

test('a state is good once, in the browser and at the provider that it was begun with', async () => {
  const { url, cookie } = await begin();
  const back = await walkThrough(url, 'sub-ines');
  const other = await begin();
  await setup.inTx((tx) => putProvider(tx, setup.workspaceId, { ...provider, id: 'other' }));
  const unknown = refusedFor('stateUnknown');
  for (const wrong of [
    null,
    '',
    other.cookie,
    'x'.repeat(80),
    `${setup.workspaceId}.`,
    cookie.toUpperCase(),
  ]) {
    await assert.rejects(finish(back, wrong), unknown, String(wrong));
  }
  const changed = new URL(back);
  changed.searchParams.set('state', 'another');
  await assert.rejects(finish(changed, cookie), unknown);
  const both = await Promise.allSettled([finish(back, cookie), finish(back, cookie)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  await assert.rejects(finish(back, cookie), unknown);
  await assert.rejects(finish(await walkThrough(other.url, 'sub-ines'), other.cookie, 'other'), unknown);
});

test('a state that is older than five minutes is forgotten', async () => {
  const { url, cookie } = await begin();
  const back = await walkThrough(url, 'sub-ines');
  setup.clock.advance(5 * MINUTE_MS);
  await assert.rejects(finish(back, cookie), refusedFor('stateUnknown'));
});

test('the code of one sign-in is no good in another', async () => {
  const [mine, theirs] = [await begin(), await begin()];
  const stolen = await walkThrough(theirs.url, 'sub-ines');
  const back = await walkThrough(mine.url, 'sub-rui');
  back.searchParams.set('code', stolen.searchParams.get('code') ?? '');
  await assert.rejects(finish(back, mine.cookie), refusedFor('answerInvalid'));
});

test('a wrong issuer in the answer, an error, and rubbish are refused', async () => {
  for (const change of [
    (url: URL) => url.searchParams.set('iss', 'https://evil.example'),
    (url: URL) => url.searchParams.delete('iss'),
    (url: URL) => url.searchParams.set('error', 'access_denied'),
    (url: URL) => url.searchParams.delete('code'),
    (url: URL) => url.searchParams.set('code', '\u0000%'),
    (url: URL) => url.searchParams.append('code', 'twice'),
  ]) {
    const { url, cookie } = await begin();
    const back = await walkThrough(url, 'sub-ines');
    change(back);
    await assert.rejects(finish(back, cookie), refusedFor('answerInvalid'), change.toString());
  }
});

test('a provider that names itself otherwise, does not answer, or has no secret here is not used', async () => {
  const unavailable = { code: 'OIDC_PROVIDER_UNAVAILABLE' };
  for (const changes of [
    { issuer: `${host.issuer}/` },
    { issuer: host.issuer.replace('127.0.0.1', 'localhost') },
    { issuer: 'http://127.0.0.1:9' },
    { secretVariable: 'LOOPLINE_OIDC_ELSEWHERE' },
  ]) {
    await put(changes);
    await assert.rejects(begin(), unavailable, JSON.stringify(changes));
  }
  await put({});
  assert.ok(troubles.length >= 4);
});

test('a sign-in that was begun before its provider was changed is not ended', async () => {
  const { url, cookie } = await begin();
  const back = await walkThrough(url, 'sub-ines');
  await put({ issuer: 'https://elsewhere.example' });
  await assert.rejects(finish(back, cookie), refusedFor('stateUnknown'));
  await put({});
});

test('a role with a second factor owes it here, when the provider says nothing of its own', async () => {
  await setup.add('sol', 'supervisor');
  await setup.inTx((tx) => setRolesWithSecondFactor(tx, setup.workspaceId, ['supervisor']));
  assert.equal((await signInAs('sub-sol', verified('sol'))).level, 'pending');
  await setup.inTx((tx) => setRolesWithSecondFactor(tx, setup.workspaceId, []));
  assert.equal((await signInAs('sub-sol', verified('sol'))).level, 'password');
});

test('the provider of one workspace is none of another, and what it linked opens nothing there', async () => {
  const other = await setup.base.addWorkspace();
  await assert.rejects(beginOidc(deps, other, 'corp'), { code: 'OIDC_PROVIDER_NOT_FOUND' });
  await transaction(setup.db, other, (tx) => putProvider(tx, other, provider));
  const { url, cookie } = await beginOidc(deps, other, 'corp');
  const back = await walkThrough(url, 'sub-ines');
  await assert.rejects(finish(back, cookie.replace(other, setup.workspaceId)), refusedFor('stateUnknown'));
  await assert.rejects(finish(back, cookie), refusedFor('notInvited'));
});

test('a provider that was removed signs nobody in', async () => {
  await setup.inTx((tx) => removeProvider(tx, setup.workspaceId, 'corp'));
  await assert.rejects(begin(), { code: 'OIDC_PROVIDER_NOT_FOUND' });
  await put({});
});

test('claims in the token are taken as well', async () => {
  const second = await oidcHost([redirectUri(ORIGIN, 'corp')], { claimsInToken: true });
  await put({ issuer: second.issuer });
  second.accounts.set('sub-eva', verified('eva'));
  await setup.add('eva');
  const { url, cookie } = await begin();
  assert.equal((await finish(await walkThrough(url, 'sub-eva'), cookie)).agentId, 'eva');
  await put({});
  await second.close();
});
