import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SEED } from '../world/seed/facts.ts';
import {
  conversationOf,
  customer,
  errorsIn,
  openLoopsOf,
  stranger,
  ticketsOf,
  type Heard,
} from './conversation/talk.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
before(async () => {
  product = await startProduct({ models: {} });
});
after(() => product.close());

const { joao, marta, daniel, lucia, mariaRecife } = SEED;

/** Says it instead of writing it. */
async function speaks(waId: string, words: string): Promise<Heard> {
  product.world.model.setSpeech(words);
  return customer(product, waId).sends({ type: 'media', kind: 'audio' });
}

interface Row {
  stage: number;
  transcript: string | null;
  commands: { kind: string }[];
  signals: { frustration?: number; urgency?: number };
}

async function lastUnderstood(waId: string): Promise<Row | undefined> {
  const { id } = await conversationOf<{ id: string }>(product, waId);
  const [row] = await product.rows<{ last: Row }>(
    `select understood->-1 as last from turn where conversation_id = $1 and understood <> '[]'
     order by number desc limit 1`,
    [id],
  );
  return row?.last;
}

const recordings = () =>
  product.world.model.requests().filter(({ path }) => path.endsWith('/transcriptions'));

test('a voice note is understood like what is written, and paid by its conversation', async () => {
  const { text } = await speaks(joao.waId, 'quero meu dinheiro de volta');
  assert.match(text, /É sobre qual pedido\?/);
  const begun = await lastUnderstood(joao.waId);
  assert.deepEqual([begun?.stage, begun?.transcript], [1, 'quero meu dinheiro de volta']);
  const { id } = await conversationOf<{ id: string }>(product, joao.waId);
  assert.deepEqual(
    await product.rows('select purpose, conversation_id as id, cost_micros > 0 as paid from model_call'),
    [{ purpose: 'transcribe', id, paid: true }],
  );
});

test("a spoken 'sim' answers the open question, and the transcriber is told the language that was heard before", async () => {
  assert.doesNotMatch(recordings()[0]?.prompt ?? '', / pt$/, 'nobody knew it at first');
  for (const words of ['LP-1051', 'não serviu', 'dinheiro de volta']) await speaks(joao.waId, words);
  assert.equal((await openLoopsOf(product, joao.waId))[0]?.state, 'confirming');
  const { text } = await speaks(joao.waId, 'sim');
  assert.match(text, /reembolso/);
  const heard = await lastUnderstood(joao.waId);
  assert.deepEqual([heard?.transcript, heard?.commands], ['sim', [{ kind: 'affirm' }]]);
  assert.notEqual((await openLoopsOf(product, joao.waId))[0]?.state, 'confirming');
  assert.match(recordings().at(-1)?.prompt ?? '', / pt$/);
});

test('a spoken yes takes up an offer, and what was said is kept with it', async () => {
  const who = stranger(product);
  assert.match((await who.says('has my refund been paid out yet?')).text, /Shall I get a colleague\?/);
  assert.match((await speaks(who.waId, 'yes please')).text, /getting a colleague/);
  assert.equal((await lastUnderstood(who.waId))?.transcript, 'yes please');
});

for (const [waId, wish, outburst] of [
  [marta.waId, 'I want my money back', 'THIS IS RIDICULOUS!!! I have asked five times, you useless people'],
  [
    lucia.waId,
    'quiero que me devuelvan el dinero',
    'ESTO ES UNA VERGÜENZA!!! llevo semanas, son unos inútiles',
  ],
] as const) {
  test(`anger in the middle of a refund brings a person, ahead of others: '${outburst.slice(0, 16)}…'`, async () => {
    const who = customer(product, waId);
    await who.says(wish);
    const before = await openLoopsOf(product, waId);
    const { count } = await who.says(outburst);
    assert.equal(count, 1);
    assert.ok(((await lastUnderstood(waId))?.signals.frustration ?? 0) >= 0.8);
    const [ticket] = await ticketsOf(product, waId);
    assert.deepEqual([ticket?.queue, ticket?.priority], ['support', 'high']);
    const { holder_kind: holder } = await conversationOf<{ holder_kind: string }>(product, waId);
    assert.equal(holder, 'queue');
    assert.deepEqual(await openLoopsOf(product, waId), before, 'the refund stands where it stood');
  });
}

for (const [waId, wish, plea, priority] of [
  [
    mariaRecife.waId,
    'quero meu dinheiro de volta',
    'preciso urgente, é pra hoje, quero falar com uma pessoa agora!!',
    'high',
  ],
  [daniel.waId, 'I want my money back', 'I want to talk to a human', 'normal'],
] as const) {
  test(`who asks for a person gets a ticket of priority ${priority}: '${plea}'`, async () => {
    const who = customer(product, waId);
    await who.says(wish);
    await who.says(plea);
    assert.equal(((await lastUnderstood(waId))?.signals.urgency ?? 0) >= 0.8, priority === 'high');
    assert.equal((await ticketsOf(product, waId))[0]?.priority, priority);
  });
}

test('none of it was an error', () => assert.deepEqual(errorsIn(product), []));
