import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fixedClock } from '../../src/base/clock.ts';
import { conformance } from '../../src/integrations/conformance.ts';
import { demoCrm } from '../../src/integrations/demoCrm/demoCrm.ts';
import { worldClock } from '../../world/clock.ts';
import type { Crm } from '../../world/crm/crm.ts';
import { startCrm } from '../../world/crm/startCrm.ts';
import { openRoom } from '../../world/room.ts';
import { asking, callOf } from './callOf.ts';

const NOW = '2026-11-21T09:00:00Z';
const API_KEY = 'crm_key';
const MARIA = { phone: '+5581999990001', email: 'maria@example.com' };
const OUTCOME = {
  protocolNumber: '261121-000042-7',
  subject: 'Refund of LP-1042',
  text: 'R$ 49.90 went back to the card.',
  outcome: 'refunded',
};
const DEAL = { protocolNumber: '261121-000042-7', title: '300 towels for Hotel Aurora', stage: 'qualified' };

describe('demoCrm', () => {
  let crm: Crm;
  let stop = async () => {};

  before(async () => {
    const clock = worldClock({ frozen: true, startAt: new Date(NOW) });
    const started = await startCrm(openRoom({ clock }), { apiKey: API_KEY });
    crm = started.crm;
    stop = started.stop;
    crm.addOwner({ id: 'own_paula', name: 'Paula', email: 'paula@store.test' });
    crm.addContact({ id: 'maria', name: 'Maria', phones: ['+55 81 99999-0001'], ownerId: 'own_paula' });
    // The same last eight digits: the CRM gives them for Maria too.
    crm.addContact({ id: 'neighbour', name: 'Otto', phones: ['+55 11 99999-0001'] });
    crm.addContact({ id: 'twin-1', name: 'Ana', emails: ['ana@example.com'] });
    crm.addContact({ id: 'twin-2', name: 'Ana Lima', emails: ['Ana@example.com'] });
  });
  beforeEach(() => crm.faults.clear());
  after(() => stop());

  const connect = (baseUrl: string, apiKey = API_KEY) => demoCrm({ apiKey, baseUrl, clock: fixedClock(NOW) });
  const { ask, hear } = asking(() => connect(crm.url));
  const systemUrl = () => crm.url;
  const activitiesOf = (reference: string) =>
    crm.activities().filter(({ externalReference }) => externalReference === reference);
  const contactsNamed = (name: string) => crm.contacts().filter((contact) => contact.name === name);
  let strangers = 0;
  const newEmail = () => `stranger-${(strangers += 1)}@example.com`;

  conformance({
    operation: 'crm.find',
    systemUrl,
    connect,
    input: () => ({ phone: MARIA.phone }),
    outcome: 'one',
    badInput: { name: 'Maria' },
  });
  conformance({
    operation: 'crm.logOutcome',
    systemUrl,
    connect,
    input: () => ({ ...OUTCOME, phone: MARIA.phone }),
    outcome: 'logged',
    badInput: { ...OUTCOME, phone: null },
    acts: (_input, reference) => activitiesOf(reference).length,
  });
  conformance({
    operation: 'crm.createDeal',
    systemUrl,
    connect,
    input: () => ({ ...DEAL, phone: MARIA.phone }),
    outcome: 'created',
    badInput: { ...DEAL, phone: null },
    acts: (_input, reference) =>
      crm.deals().filter(({ externalReference }) => externalReference === reference).length,
  });

  test('a deal lies at its contact, and is moved to where it was won', async () => {
    const created = await hear('crm.createDeal', {
      ...DEAL,
      ...MARIA,
      amountMinor: 300_000,
      currency: 'BRL',
    });
    const deal = () => crm.deals().find(({ id }) => id === created['dealRef']);
    assert.equal(deal()?.contactId, 'maria');
    assert.deepEqual([deal()?.amount, deal()?.currency, deal()?.stage], [300_000, 'BRL', 'qualified']);
    const move = { dealRef: String(created['dealRef']), stage: 'won' };
    assert.deepEqual(await hear('crm.moveDeal', move), { outcome: 'moved' });
    assert.deepEqual(await hear('crm.moveDeal', move), { outcome: 'moved' });
    assert.equal(deal()?.stage, 'won');
    assert.deepEqual(await hear('crm.moveDeal', { ...move, dealRef: 'deal_0' }), { outcome: 'none' });
  });

  test('of several contacts none gets a deal', async () => {
    const before = crm.deals().length;
    const heard = await hear('crm.createDeal', { ...DEAL, email: 'ana@example.com' });
    assert.deepEqual(heard, { outcome: 'ambiguous', count: 2 });
    assert.equal(crm.deals().length, before);
  });

  test('a contact is found with the one who looks after them, and no number that ends alike', async () => {
    assert.deepEqual(await hear('crm.find', { phone: MARIA.phone }), {
      outcome: 'one',
      contact: { ref: 'maria', name: 'Maria', owner: { ref: 'own_paula', name: 'Paula' } },
    });
    assert.deepEqual(await hear('crm.find', { phone: '+4481999990001' }), { outcome: 'none' });
  });

  test('several contacts are all given', async () => {
    const found = await hear('crm.find', { email: 'ana@example.com' });
    assert.equal(found.outcome, 'several');
    assert.equal(Array.isArray(found['contacts']) && found['contacts'].length, 2);
  });

  test('an outcome lies at its contact with the protocol number', async () => {
    const call = callOf();
    const logged = await hear('crm.logOutcome', { ...OUTCOME, ...MARIA }, call);
    const [activity] = activitiesOf(call.reference);
    assert.equal(logged['contactRef'], 'maria');
    assert.equal(logged['activityRef'], activity?.id);
    assert.equal(activity?.outcome, 'refunded');
    assert.match(activity.body, /261121-000042-7/);
  });

  test('of several contacts none is picked and nothing is written', async () => {
    const before = crm.activities().length;
    const heard = await hear('crm.logOutcome', { ...OUTCOME, email: 'ana@example.com' });
    assert.deepEqual(heard, { outcome: 'ambiguous', count: 2 });
    assert.equal(crm.activities().length, before);
  });

  test('a phone of one and an e-mail of another are two contacts', async () => {
    crm.addContact({ id: 'daughter', name: 'Lia', emails: ['lia@example.com'] });
    const input = { ...OUTCOME, phone: MARIA.phone, email: 'lia@example.com' };
    assert.deepEqual(await hear('crm.logOutcome', input), { outcome: 'ambiguous', count: 2 });
  });

  test('somebody unknown becomes a contact, once', async () => {
    const input = { ...OUTCOME, phone: '+5511988887777', name: 'Rui' };
    const first = await hear('crm.logOutcome', input);
    const second = await hear('crm.logOutcome', input);
    assert.equal(contactsNamed('Rui').length, 1);
    assert.equal(second['contactRef'], first['contactRef']);
    assert.notEqual(second['activityRef'], first['activityRef']);
  });

  test('a contact that was made before the answer was lost is not made again', async () => {
    const call = callOf();
    const input = { ...OUTCOME, email: newEmail(), name: 'Bia' };
    crm.faults.set({ kind: 'dropAnswer', method: 'PUT', times: 1 });
    assert.equal((await ask('crm.logOutcome', input, call)).kind, 'later');
    assert.equal((await ask('crm.logOutcome', input, { ...call, attempt: 2 })).kind, 'done');
    assert.equal(contactsNamed('Bia').length, 1);
    assert.equal(activitiesOf(call.reference).length, 1);
  });

  test('a 200 that is a refusal is refused, without its sentence', async () => {
    for (const path of ['activities', 'contacts']) {
      crm.faults.set({ kind: 'refusal', path, times: 1, messages: ['Maria is blocked'] });
      const person = path === 'contacts' ? { email: newEmail() } : MARIA;
      const result = await ask('crm.logOutcome', { ...OUTCOME, ...person });
      assert.deepEqual(result, { kind: 'refused', reason: 'refused_with_200' });
    }
  });

  test('its health tells whether our key is taken', async () => {
    assert.deepEqual(await connect(crm.url).health(AbortSignal.timeout(5_000)), { ok: true });
    assert.equal((await connect(crm.url, 'wrong').health(AbortSignal.timeout(5_000))).ok, false);
  });
});
