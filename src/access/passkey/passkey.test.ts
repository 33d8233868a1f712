import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { MINUTE_MS } from '../../base/clock.ts';
import { findSession } from '../findSession.ts';
import { passSecondFactor, stepUp } from '../secondFactor/stepUp.ts';
import { factorSetup, ORIGIN, PASSWORD } from '../secondFactor/testing/factorSetup.ts';
import { signIn } from '../signIn.ts';
import { addPasskey, passkeyOptions } from './enrolPasskey.ts';
import { listPasskeys, removePasskey } from './passkeys.ts';
import { proofOptions } from './provePasskey.ts';
import { signInByPasskey } from './signInByPasskey.ts';
import { softAuthenticator, type Trick } from './testing/softAuthenticator.ts';

const REFUSED = { code: 'PASSKEY_REFUSED' };
const FROM = { device: 'a browser', address: '192.0.2.9' };

let setup: Awaited<ReturnType<typeof factorSetup>>;
before(async () => {
  setup = await factorSetup();
});
after(() => setup.base.drop());

async function enrol(agentId: string, device = softAuthenticator(ORIGIN), trick: Trick = {}) {
  const { deps, workspaceId } = setup;
  const options = await passkeyOptions(deps, workspaceId, agentId);
  const response = device.make(options, trick);
  const id = await addPasskey(deps, workspaceId, { agentId, name: 'a phone', response });
  return { device, id, options, response };
}

const ask = () => proofOptions(setup.deps, setup.workspaceId, { kind: 'passkey.signIn', agentId: null });
const signInWith = (response: AuthenticationResponseJSON) =>
  signInByPasskey(setup.deps, setup.workspaceId, { response, ...FROM });

let agents = 0;
async function newAgent(): Promise<string> {
  const agentId = `agent-${agents++}`;
  await setup.add(agentId);
  return agentId;
}

test('a passkey signs in without a name, and counts as both factors', async () => {
  const { device, options } = await enrol('ines');
  assert.deepEqual(
    [
      options.rp.id,
      options.authenticatorSelection?.userVerification,
      options.authenticatorSelection?.residentKey,
    ],
    ['desk.example.com', 'required', 'required'],
  );
  const asked = await ask();
  assert.deepEqual([asked.allowCredentials, asked.userVerification], [[], 'required']);
  const made = await signInWith(device.show(asked));
  assert.deepEqual([made.agentId, made.level], ['ines', 'secondFactor']);
  const found = await findSession(setup.db, made.cookie, setup.clock.now());
  assert.equal(found?.agentId, 'ines');
  const again = await signInWith(device.show(await ask()));
  assert.notEqual(again.cookie, made.cookie);
});

test('an answer is taken once', async () => {
  const { device } = await enrol(await newAgent());
  const response = device.show(await ask());
  const both = await Promise.allSettled([signInWith(response), signInWith(response)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  await assert.rejects(signInWith(response), REFUSED);
});

test('a wrong origin, question, name, key, device that asks nobody, or counter that goes back is refused', async () => {
  const { device } = await enrol(await newAgent());
  await signInWith(device.show(await ask()));
  const tricks: Trick[] = [
    { origin: 'https://desk.example.com.evil.example' },
    { origin: 'http://desk.example.com' },
    { origin: 'https://evil.example' },
    { challenge: Buffer.alloc(32, 7).toString('base64url') },
    { challenge: '' },
    { rpId: 'example.com' },
    { rpId: 'evil.example' },
    { wrongKey: true },
    { verifiesUser: false },
    { counter: 1 },
    { counter: 0 },
  ];
  for (const trick of tricks) {
    const at = device.credentials[0]!.counter; // it has one
    await assert.rejects(signInWith(device.show(await ask(), trick)), REFUSED, JSON.stringify(trick));
    device.credentials[0]!.counter = at;
  }
  assert.ok(await signInWith(device.show(await ask())));
});

test('a question that is older than five minutes is not answered', async () => {
  const { device } = await enrol(await newAgent());
  const asked = await ask();
  setup.clock.advance(5 * MINUTE_MS);
  await assert.rejects(signInWith(device.show(asked)), REFUSED);
});

test('an answer to one question is none to another', async () => {
  const agentId = await newAgent();
  const { device } = await enrol(agentId);
  const { deps, workspaceId } = setup;
  const session = await setup.session(agentId);
  const forSignIn = device.show(await ask());
  await assert.rejects(stepUp(deps, session, { proof: { passkey: forSignIn } }), REFUSED);
  const other = await setup.session(await newAgent());
  const asked = await proofOptions(deps, workspaceId, { kind: 'passkey.stepUp', agentId });
  await assert.rejects(signInWith(device.show(asked)), REFUSED);
  await assert.rejects(stepUp(deps, other, { proof: { passkey: device.show(asked) } }), REFUSED);
});

test('the passkey of another agent steps nobody up', async () => {
  const [mine, theirs] = [await newAgent(), await newAgent()];
  const { device } = await enrol(theirs);
  const session = await setup.session(mine);
  const asked = await proofOptions(setup.deps, setup.workspaceId, { kind: 'passkey.stepUp', agentId: mine });
  await assert.rejects(stepUp(setup.deps, session, { proof: { passkey: device.show(asked) } }), REFUSED);
});

test('a passkey is the second factor of a password, and steps up by itself; the password alone does not', async () => {
  const agentId = await newAgent();
  const { device } = await enrol(agentId);
  const { deps, workspaceId, clock, db } = setup;
  const made = await signIn(deps, workspaceId, { name: agentId, password: PASSWORD, ...FROM });
  assert.equal(made.level, 'pending');
  const pending = await findSession(db, made.cookie, clock.now());
  assert.ok(pending);
  const question = () => proofOptions(deps, workspaceId, { kind: 'passkey.stepUp', agentId });
  const raised = await passSecondFactor(deps, pending, { passkey: device.show(await question()) });
  const session = await findSession(db, raised.cookie, clock.now());
  assert.equal(session?.level, 'secondFactor');
  await assert.rejects(stepUp(deps, session, { password: PASSWORD, proof: null }), {
    code: 'SECOND_FACTOR_WRONG',
  });
  assert.ok(await stepUp(deps, session, { proof: { passkey: device.show(await question()) } }));
});

test('who is suspended does not come in by a passkey', async () => {
  const agentId = await newAgent();
  const { device } = await enrol(agentId);
  await setup.base.superuser.query(`update agent set state = 'suspended' where id = $1`, [agentId]);
  await assert.rejects(signInWith(device.show(await ask())), REFUSED);
});

test('a passkey of one workspace opens no other', async () => {
  const { device } = await enrol(await newAgent());
  const other = await setup.base.addWorkspace();
  const asked = await proofOptions(setup.deps, other, { kind: 'passkey.signIn', agentId: null });
  const response = device.show(asked);
  await assert.rejects(signInByPasskey(setup.deps, other, { response, ...FROM }), REFUSED);
  const here = device.show(await ask());
  await assert.rejects(signInByPasskey(setup.deps, other, { response: here, ...FROM }), REFUSED);
});

test('what is made for another place, without asking who it is, or for another agent, is not kept', async () => {
  const agentId = await newAgent();
  const tricks: Trick[] = [
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { verifiesUser: false },
    { challenge: Buffer.alloc(32, 1).toString('base64url') },
  ];
  for (const trick of tricks) await assert.rejects(enrol(agentId, softAuthenticator(ORIGIN), trick), REFUSED);
  const { deps, workspaceId } = setup;
  const device = softAuthenticator(ORIGIN);
  const response = device.make(await passkeyOptions(deps, workspaceId, agentId));
  await assert.rejects(addPasskey(deps, workspaceId, { agentId: 'rui', name: 'x', response }), REFUSED);
  await assert.rejects(addPasskey(deps, workspaceId, { agentId, name: 'x', response }), REFUSED);
  assert.deepEqual(await setup.inTx((tx) => listPasskeys(tx, workspaceId, agentId)), []);
});

test('a passkey is kept once, by its first owner', async () => {
  const { id, device } = await enrol(await newAgent());
  const other = await newAgent();
  const { deps, workspaceId } = setup;
  const taken = softAuthenticator(ORIGIN).make(await passkeyOptions(deps, workspaceId, other), { id });
  await assert.rejects(
    addPasskey(deps, workspaceId, { agentId: other, name: 'x', response: taken }),
    REFUSED,
  );
  const made = device.make(await passkeyOptions(deps, workspaceId, other));
  await addPasskey(deps, workspaceId, { agentId: other, name: 'x', response: made });
  const options = await passkeyOptions(deps, workspaceId, other);
  assert.deepEqual(
    options.excludeCredentials?.map((each) => each.id),
    [made.id],
  );
});

test('passkeys are listed and removed by their owner alone', async () => {
  const agentId = await newAgent();
  const { id, device } = await enrol(agentId);
  const { inTx, workspaceId, clock } = setup;
  const list = () => inTx((tx) => listPasskeys(tx, workspaceId, agentId));
  assert.deepEqual(await list(), [
    { id, name: 'a phone', isSynced: false, madeAt: clock.now(), usedAt: null },
  ]);
  const remove = (owner: string) =>
    inTx((tx) => removePasskey(tx, workspaceId, { agentId: owner, passkeyId: id }));
  await assert.rejects(remove('rui'), { code: 'PASSKEY_NOT_FOUND' });
  await signInWith(device.show(await ask()));
  assert.deepEqual((await list())[0]?.usedAt, clock.now());
  await remove(agentId);
  await assert.rejects(signInWith(device.show(await ask())), REFUSED);
});

test('rubbish is refused as what it is', async () => {
  const { device } = await enrol(await newAgent());
  const good = device.show(await ask());
  const bad: Partial<AuthenticationResponseJSON['response']>[] = [
    { clientDataJSON: '' },
    { clientDataJSON: 'e30' },
    { clientDataJSON: '%%%' },
    { clientDataJSON: Buffer.from('{"challenge":{"$gt":""}}').toString('base64url') },
    { authenticatorData: '' },
    { authenticatorData: 'AAAA' },
    { signature: '' },
    { signature: 'AAAA' },
  ];
  for (const part of bad) {
    const shown = device.show(await ask());
    await assert.rejects(
      signInWith({ ...shown, response: { ...shown.response, ...part } }),
      REFUSED,
      JSON.stringify(part),
    );
  }
  await assert.rejects(signInWith({ ...good, id: 'AAAA', rawId: 'AAAA' }), REFUSED);
  const { deps, workspaceId } = setup;
  const agentId = await newAgent();
  for (const part of [{ attestationObject: '' }, { attestationObject: 'oA' }, { attestationObject: 'v_8' }]) {
    const made: RegistrationResponseJSON = softAuthenticator(ORIGIN).make(
      await passkeyOptions(deps, workspaceId, agentId),
    );
    const response = { ...made, response: { ...made.response, ...part } };
    await assert.rejects(addPasskey(deps, workspaceId, { agentId, name: 'x', response }), REFUSED);
  }
});
