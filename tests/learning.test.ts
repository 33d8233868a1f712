import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock } from '../src/base/clock.ts';
import { newId } from '../src/base/id.ts';
import { parcelBlueprint } from '../src/blueprint/testing/parcelBlueprint.ts';
import { collectReviews } from '../src/learning/collectReviews.ts';
import { startOffice, type Office } from './harness/startOffice.ts';

let office: Office;
before(async () => {
  const evaluation = () => [{ text: 'my parcel is lost', language: 'en', means: ['lostParcel'] }];
  office = await startOffice({ blueprint: { ...parcelBlueprint, evaluation } });
});
after(() => office.close());

async function call(
  method: string,
  path: string,
  body?: unknown,
  token: string | null = 'token of the office',
) {
  const answer = await fetch(`${office.product.url}/api/v1/learning/${path}`, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
}

/** What customers said is on the list now: the job that does it runs once a minute. */
async function collect(): Promise<void> {
  await office.settled();
  const [workspace] = office.product.workspaces;
  await collectReviews(office.base.db, workspace?.id ?? '', systemClock.now());
}

async function itemSaying(text: string, status = 'open') {
  const { body } = await call('GET', `items?status=${status}&limit=100`);
  return body.items.find((item: { text: string }) => item.text === text);
}

const WORDS = ['the thingamajig went kaput 4711', 'kaput kaput thingamajig', 'so kaput this thingamajig'];

test('what was not understood is decided with one key, trained, published, taken up by what runs, and taken back', async () => {
  for (const [index, text] of WORDS.entries()) await office.write(`customer-${index}`, text);
  await collect();
  for (const text of WORDS) {
    const item = await itemSaying(text);
    assert.ok(item, text);
    const accepted = await call('POST', `items/${item.id}/accept`, { agent: 'Ana', intent: 'lostParcel' });
    assert.equal(accepted.status, 200, JSON.stringify(accepted.body));
    assert.deepEqual([accepted.body.decided.status, accepted.body.decided.items], ['accepted', 1]);
  }
  const { body: known } = await call('GET', 'examples');
  assert.deepEqual(
    known.examples.map(({ intent, text }: { intent: string; text: string }) => [intent, text]),
    WORDS.map((text) => ['lostParcel', text.replace('4711', '0000')]),
  );

  const begun = await call('POST', 'retrain', { agent: 'Ana', dryRun: true });
  assert.deepEqual(
    [begun.status, begun.body.training.state],
    [202, 'running'],
    'it is answered while it trains',
  );
  const twice = await call('POST', 'retrain', { agent: 'Ana' });
  assert.deepEqual([twice.status, twice.body.code], [409, 'TRAINING_UNDER_WAY']);
  const dry = await trained();
  assert.deepEqual([dry.state, dry.result.version, dry.result.added], ['done', null, 3]);
  await call('POST', 'retrain', { agent: 'Ana' });
  const { result, step, steps } = await trained();
  assert.equal(result.version, 2, JSON.stringify(result));
  assert.deepEqual([step, steps], [12, 12], 'two trainings, and two for each of five parts');
  assert.equal(result.comparison.recorded.candidate.texts, 1);
  const { body: confused } = await call('GET', 'versions/2/confusions');
  const { texts, right } = Object.values<{ texts: number; right: number }>(
    result.comparison.folds.candidate.accuracy,
  ).reduce((sum, each) => ({ texts: sum.texts + each.texts, right: sum.right + each.right }));
  const mistaken = confused.confusions.reduce((sum: number, each: { texts: number }) => sum + each.texts, 0);
  assert.equal(mistaken, texts - right, 'each text that was not right was taken for something');
  const { body: taught } = await call('GET', 'intents');
  const lost = taught.intents.find(({ name }: { name: string }) => name === 'lostParcel');
  assert.deepEqual([lost.added, lost.isOwn, lost.means], [3, true, 'start']);
  const { body: those } = await call('GET', 'intents/lostParcel/examples');
  assert.deepEqual([those.examples[0].addedBy, those.examples[0].text], ['Ana', WORDS[2]]);
  await call('POST', 'versions/2/publish', { agent: 'Ana' });
  await takenUp(2);
  const { classifier } = office.product.workspaces[0] ?? {};
  assert.equal(classifier?.classify('kaput thingamajig', 'en').candidates[0]?.intent, 'lostParcel');

  const back = await call('POST', 'versions/1/publish', { agent: 'Rui' });
  assert.deepEqual([back.body.version.isCurrent, back.body.version.publishedBy], [true, 'Rui']);
  await takenUp(1);
  const { body: listed } = await call('GET', 'versions');
  assert.deepEqual(
    listed.versions.map(({ number, isCurrent }: { number: number; isCurrent: boolean }) => [
      number,
      isCurrent,
    ]),
    [
      [2, false],
      [1, true],
    ],
  );
  assert.ok(Array.isArray(listed.versions[0].comparison.confused.candidate));
});

/** The training that was begun, once it is over. */
async function trained() {
  for (;;) {
    const { body } = await call('GET', 'training');
    if (body.training.state !== 'running') return body.training;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Resolves when the running process understands with this version. */
async function takenUp(number: number): Promise<void> {
  while (office.product.workspaces[0]?.classifierVersion?.number !== number)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

test('dismissed, marked out of scope and taken back', async () => {
  await office.write('customer-7', 'qwertz uiop asdf');
  await collect();
  const item = await itemSaying('qwertz uiop asdf');
  const path = `items/${item.id}`;
  assert.equal((await call('POST', `${path}/dismiss`, { agent: 'Ana' })).body.decided.status, 'dismissed');
  assert.equal((await call('POST', `${path}/outOfScope`, { agent: 'Ana' })).body.code, 'ACT_REFUSED');
  assert.equal((await call('POST', `${path}/undo`, { agent: 'Ana' })).body.decided.status, 'open');
  const strange = await call('POST', `${path}/outOfScope`, { agent: 'Ana' });
  assert.equal(strange.body.decided.example.intent, 'outOfScope');
  assert.equal((await itemSaying('qwertz uiop asdf', 'outOfScope')).decidedBy, 'Ana');
});

test('a person says what a message meant, whatever was understood', async () => {
  await office.write('customer-8', 'my parcel is lost');
  await office.settled();
  const conversationId = await office.conversationOf('customer-8');
  const message = { agent: 'Ana', conversationId, turn: 1, intent: 'lostParcel' };
  assert.equal((await call('POST', 'items', message)).status, 204);
  const { body } = await call('GET', 'items?reason=relabelled');
  assert.deepEqual([body.items[0].text, body.items[0].suggested], ['my parcel is lost', 'lostParcel']);
  const missing = await call('POST', 'items', { ...message, turn: 99 });
  assert.deepEqual([missing.status, missing.body.code], [404, 'REVIEW_ITEM_NOT_FOUND']);
  const unknown = await call('POST', 'items', { ...message, intent: 'noSuchIntent' });
  assert.deepEqual([unknown.status, unknown.body.code], [400, 'INTENT_UNKNOWN']);
});

const ID = newId();
const WAYS = [
  ['GET', 'items'],
  ['POST', 'items'],
  ['POST', `items/${ID}/accept`],
  ['POST', `items/${ID}/dismiss`],
  ['POST', `items/${ID}/outOfScope`],
  ['POST', `items/${ID}/undo`],
  ['GET', 'examples'],
  ['GET', 'versions'],
  ['POST', 'retrain'],
  ['POST', 'versions/1/publish'],
] as const;

for (const [method, path] of WAYS) {
  test(`without the token nothing is told and nothing done: ${method} ${path.replace(ID, '<id>')}`, async () => {
    for (const token of [null, 'another token']) {
      const body = method === 'GET' ? undefined : { agent: 'Ana', intent: 'lostParcel' };
      const answer = await call(method, path, body, token);
      assert.deepEqual([answer.status, answer.body.code], [401, 'UNAUTHORISED']);
    }
  });
}

const RUBBISH: readonly (readonly [string, string, unknown?])[] = [
  ['GET', 'items?status=closed'],
  ['GET', 'items?reason=because'],
  ['GET', 'items?language=%00'],
  ['GET', 'items?order=random'],
  ['GET', 'items?limit=-1'],
  ['GET', 'items?offset=1e9'],
  ['GET', 'items?also=this'],
  ['GET', 'versions?limit=0'],
  ['POST', 'items', { agent: 'Ana', conversationId: 'x', turn: 1, intent: 'lostParcel' }],
  ['POST', 'items', { agent: 'Ana', conversationId: ID, turn: 1.5, intent: 'lostParcel' }],
  ['POST', 'items', []],
  ['POST', 'items/not-an-id/accept', { agent: 'Ana', intent: 'lostParcel' }],
  ['POST', `items/${ID}/accept`, { agent: 'Ana' }],
  ['POST', `items/${ID}/accept`, { agent: '<script>', intent: 'lostParcel' }],
  ['POST', `items/${ID}/accept`, { agent: 'Ana', intent: "'; drop table example" }],
  ['POST', `items/${ID}/accept`, { agent: 'Ana', intent: 'lostParcel', more: 1 }],
  ['POST', `items/${ID}/accept`, '{"agent": "Ana"'],
  ['POST', `items/${ID}/dismiss`, { agent: 'a'.repeat(101) }],
  ['POST', `items/${ID}/outOfScope`, 'text'],
  ['POST', `items/${ID}/undo`, { agent: 7 }],
  ['POST', 'retrain', { agent: 'Ana', dryRun: 'yes' }],
  ['POST', 'versions/0/publish', { agent: 'Ana' }],
  ['POST', 'versions/1.5/publish', { agent: 'Ana' }],
  ['POST', 'versions/99999999999/publish', { agent: 'Ana' }],
  ['POST', 'versions/one/publish', { agent: 'Ana' }],
];

for (const [method, path, body] of RUBBISH) {
  test(`rubbish is refused: ${method} ${path.replace(ID, '<id>')} ${JSON.stringify(body)?.slice(0, 60) ?? ''}`, async () => {
    const answer = await call(method, path, body);
    assert.deepEqual([answer.status, answer.body.code], [400, 'BODY_INVALID']);
  });
}

for (const [method, path, code] of [
  ['POST', `items/${ID}/accept`, 'REVIEW_ITEM_NOT_FOUND'],
  ['POST', `items/${ID}/undo`, 'REVIEW_ITEM_NOT_FOUND'],
  ['POST', 'versions/77/publish', 'VERSION_NOT_FOUND'],
] as const) {
  test(`what is not there is told as such: ${path.replace(ID, '<id>')}`, async () => {
    const body = path.endsWith('accept') ? { agent: 'Ana', intent: 'lostParcel' } : { agent: 'Ana' };
    const answer = await call(method, path, body);
    assert.deepEqual([answer.status, answer.body.code], [404, code]);
  });
}

test('an intent that nobody has gets no examples', async () => {
  const answer = await call('POST', `items/${ID}/accept`, { agent: 'Ana', intent: 'noSuchIntent' });
  assert.deepEqual([answer.status, answer.body.code], [400, 'INTENT_UNKNOWN']);
  assert.match(answer.body.detail, /known: .*lostParcel/);
});
