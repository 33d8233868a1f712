import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateSync } from 'otplib';
import { findSession } from '../findSession.ts';
import { factorsOf } from '../secondFactor/factors.ts';
import { passSecondFactor, stepUp } from '../secondFactor/stepUp.ts';
import { factorSetup, PASSWORD } from '../secondFactor/testing/factorSetup.ts';
import { signIn } from '../signIn.ts';
import { beginTotp, confirmTotp, removeTotp } from './enrolTotp.ts';
import { makeRecoveryCodes } from './recoveryCodes.ts';
import { makeSealer } from './sealer.ts';
import { takeTotpCode } from './takeTotpCode.ts';
import { TOTP_STEP_MS, stepOfCode } from './totp.ts';

let setup: Awaited<ReturnType<typeof factorSetup>>;
before(async () => {
  setup = await factorSetup();
});
after(() => setup.base.drop());

let agents = 0;
/** An agent of the test's own, with an app. */
async function enrolled() {
  const { inTx, workspaceId, deps, clock } = setup;
  const agentId = `agent-${agents++}`;
  await setup.add(agentId);
  const { secret } = await inTx((tx) => beginTotp(tx, workspaceId, { agentId, ...deps }, clock.now()));
  const codes = await inTx((tx) =>
    confirmTotp(tx, workspaceId, { agentId, code: codeOf(secret), ...deps }, clock.now()),
  );
  clock.advance(TOTP_STEP_MS);
  return { agentId, secret, codes };
}

const codeOf = (secret: string, afterMs = 0) =>
  generateSync({ secret, epoch: Math.floor((setup.clock.now().getTime() + afterMs) / 1_000) });

const take = (agentId: string, code: string) =>
  setup.inTx((tx) =>
    takeTotpCode(tx, setup.workspaceId, { agentId, code, ...setup.deps }, setup.clock.now()),
  );

test('the codes are those of RFC 6238', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  for (const [second, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [20_000_000_000, '353130'],
  ] as const) {
    assert.equal(stepOfCode(secret, code, new Date(second * 1_000)), Math.floor(second / 30));
  }
});

test('an app counts when a code of it was shown, and the secret lies in the database in no readable form', async () => {
  const { inTx, workspaceId, deps, clock, base } = setup;
  const asked = { agentId: 'ines', ...deps };
  const { secret, uri } = await inTx((tx) => beginTotp(tx, workspaceId, asked, clock.now()));
  const { searchParams, protocol } = new URL(uri);
  assert.deepEqual([protocol, searchParams.get('secret')], ['otpauth:', secret]);
  assert.equal((await inTx((tx) => factorsOf(tx, workspaceId, 'ines'))).hasTotp, false);
  assert.equal(await take('ines', codeOf(secret)), false);
  const wrong = inTx((tx) => confirmTotp(tx, workspaceId, { ...asked, code: '000000' }, clock.now()));
  await assert.rejects(wrong, { code: 'SECOND_FACTOR_WRONG' });
  const codes = await inTx((tx) =>
    confirmTotp(tx, workspaceId, { ...asked, code: codeOf(secret) }, clock.now()),
  );
  assert.equal(new Set(codes).size, 10);
  const factors = { hasTotp: true, passkeys: 0, recoveryCodes: 10, isRequired: false };
  assert.deepEqual(await inTx((tx) => factorsOf(tx, workspaceId, 'ines')), factors);
  const { rows } = await base.superuser.query('select * from totp_secret, recovery_code');
  const kept = JSON.stringify(rows);
  for (const hidden of [secret, ...codes]) assert.equal(kept.includes(hidden), false);
  await assert.rejects(
    inTx((tx) => beginTotp(tx, workspaceId, asked, clock.now())),
    { code: 'TOTP_ENROLLED' },
  );
  await assert.rejects(
    inTx((tx) => confirmTotp(tx, workspaceId, { ...asked, code: codeOf(secret) }, clock.now())),
    { code: 'TOTP_NOT_BEGUN' },
  );
});

test('the code that confirmed an app is not taken again', async () => {
  const { inTx, workspaceId, deps, clock } = setup;
  const { secret } = await inTx((tx) => beginTotp(tx, workspaceId, { agentId: 'rui', ...deps }, clock.now()));
  const code = codeOf(secret);
  await inTx((tx) => confirmTotp(tx, workspaceId, { agentId: 'rui', code, ...deps }, clock.now()));
  assert.equal(await take('rui', code), false);
});

test('each code is taken once, also of many that bring it at the same moment', async () => {
  const { agentId, secret } = await enrolled();
  const code = codeOf(secret);
  const taken = await Promise.all(Array.from({ length: 8 }, () => take(agentId, code)));
  assert.equal(taken.filter(Boolean).length, 1);
  assert.equal(await take(agentId, code), false);
});

test('a code of the step before or after is taken, one of two steps away is not, and none goes back', async () => {
  const { agentId, secret } = await enrolled();
  setup.clock.advance(10 * TOTP_STEP_MS);
  assert.equal(await take(agentId, codeOf(secret, -2 * TOTP_STEP_MS)), false);
  assert.equal(await take(agentId, codeOf(secret, 2 * TOTP_STEP_MS)), false);
  assert.equal(await take(agentId, codeOf(secret, -TOTP_STEP_MS)), true);
  assert.equal(await take(agentId, codeOf(secret, TOTP_STEP_MS)), true);
  assert.equal(await take(agentId, codeOf(secret)), false);
});

test('the code of another agent, and rubbish, are no codes', async () => {
  const [one, other] = [await enrolled(), await enrolled()];
  for (const code of [
    codeOf(other.secret),
    '',
    '12345',
    '1234567',
    'abcdef',
    '１２３４５６',
    ' 123456',
    '-12345',
    '1e5000',
  ]) {
    assert.equal(await take(one.agentId, code), false, code);
  }
  assert.equal(await take('nobody', codeOf(one.secret)), false);
});

test('a secret that was put in the place of another opens nothing', async () => {
  const [one, other] = [await enrolled(), await enrolled()];
  await setup.base.superuser.query(
    `update totp_secret set sealed = (select sealed from totp_secret where agent_id = $2) where agent_id = $1`,
    [one.agentId, other.agentId],
  );
  assert.equal(await take(one.agentId, codeOf(other.secret)), false);
  const sealer = makeSealer('another secret');
  assert.equal(await sealer.open(await setup.deps.sealer.seal('x', 'y'), 'y'), null);
  for (const rubbish of ['', 'a.b.c.d.e', 'eyJhbGciOiJub25lIn0....'])
    assert.equal(await sealer.open(rubbish, 'y'), null);
});

test('who has an app is signed in by password and code, and not by the password alone', async () => {
  const { agentId, secret } = await enrolled();
  const { deps, workspaceId, clock, db } = setup;
  const origin = { device: 'a browser', address: '192.0.2.7' };
  const made = await signIn(deps, workspaceId, { name: agentId, password: PASSWORD, ...origin });
  assert.equal(made.level, 'pending');
  const pending = await findSession(db, made.cookie, clock.now());
  assert.ok(pending);
  await assert.rejects(passSecondFactor(deps, pending, { code: '000000' }), { code: 'SECOND_FACTOR_WRONG' });
  const raised = await passSecondFactor(deps, pending, { code: codeOf(secret) });
  assert.equal(await findSession(db, made.cookie, clock.now()), null);
  assert.equal((await findSession(db, raised.cookie, clock.now()))?.level, 'secondFactor');
});

test('a recovery code lets in once, however it is written, and no other agent', async () => {
  const [one, other] = [await enrolled(), await enrolled()];
  const [first = '', second = ''] = one.codes;
  const pass = async (agentId: string, recoveryCode: string) =>
    passSecondFactor(setup.deps, await setup.session(agentId, 'pending'), { recoveryCode });
  await assert.rejects(pass(other.agentId, first), { code: 'SECOND_FACTOR_WRONG' });
  await pass(one.agentId, first.toUpperCase().replaceAll('-', ' '));
  await assert.rejects(pass(one.agentId, first), { code: 'SECOND_FACTOR_WRONG' });
  const { inTx, workspaceId } = setup;
  await inTx((tx) => makeRecoveryCodes(tx, workspaceId, one.agentId));
  await assert.rejects(pass(one.agentId, second), { code: 'SECOND_FACTOR_WRONG' });
  assert.equal((await inTx((tx) => factorsOf(tx, workspaceId, one.agentId))).recoveryCodes, 10);
});

test('codes that are guessed are refused after ten, the right one too', async () => {
  const { agentId, secret } = await enrolled();
  const session = await setup.session(agentId, 'pending');
  for (let n = 0; n < 10; n++) {
    await assert.rejects(passSecondFactor(setup.deps, session, { code: `00000${n}` }), {
      code: 'SECOND_FACTOR_WRONG',
    });
  }
  await assert.rejects(passSecondFactor(setup.deps, session, { code: codeOf(secret) }), {
    code: 'TOO_MANY_TRIES',
  });
});

test('a step-up needs the password, and a code of whom has an app', async () => {
  const { agentId, secret } = await enrolled();
  const { deps } = setup;
  const session = await setup.session(agentId, 'secondFactor');
  const wrong = { code: 'SECOND_FACTOR_WRONG' };
  await assert.rejects(stepUp(deps, session, { password: PASSWORD, proof: null }), wrong);
  await assert.rejects(stepUp(deps, session, { proof: { code: codeOf(secret) } }), {
    code: 'SIGN_IN_REFUSED',
  });
  await assert.rejects(stepUp(deps, session, { password: 'x', proof: { code: codeOf(secret) } }), {
    code: 'SIGN_IN_REFUSED',
  });
  assert.ok(await stepUp(deps, session, { password: PASSWORD, proof: { code: codeOf(secret) } }));
  await assert.rejects(
    stepUp(deps, session, { password: PASSWORD, proof: { code: codeOf(secret, 30_000) } }),
    {
      code: 'UNAUTHORISED',
    },
  );
});

test('who has no second factor steps up with the password', async () => {
  await setup.add('teo');
  setup.clock.advance(60_000);
  const session = await setup.session('teo');
  setup.clock.advance(3_600_000);
  const { cookie } = await stepUp(setup.deps, session, { password: PASSWORD, proof: null });
  const found = await findSession(setup.db, cookie, setup.clock.now());
  assert.deepEqual([found?.level, found?.steppedUpAt], ['password', setup.clock.now()]);
});

test('what is removed lets nobody in any more', async () => {
  const { agentId, secret, codes } = await enrolled();
  const { inTx, workspaceId } = setup;
  assert.equal(await inTx((tx) => removeTotp(tx, workspaceId, agentId)), true);
  assert.equal(await inTx((tx) => removeTotp(tx, workspaceId, agentId)), false);
  assert.equal(await take(agentId, codeOf(secret)), false);
  const session = await setup.session(agentId, 'pending');
  await assert.rejects(passSecondFactor(setup.deps, session, { recoveryCode: codes[0] ?? '' }), {
    code: 'SECOND_FACTOR_WRONG',
  });
});
