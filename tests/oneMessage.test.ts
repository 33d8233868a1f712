import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { SEED } from '../world/seed/facts.ts';
import { WORLD_DEFAULTS } from '../world/startWorld.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

const { appSecret, numbers } = WORLD_DEFAULTS.graph;
const [number] = numbers;
let product: Product;

before(async () => {
  product = await startProduct({ world: { graph: { closedWindow: 'ignore' } } });
});
after(() => product.close());

/** A text of Marta's as Meta posts it. */
function bodyOf(id: string, text: string): string {
  const { waId, name } = SEED.marta;
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: number?.wabaId,
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: {
                display_phone_number: number?.displayPhoneNumber,
                phone_number_id: number?.phoneNumberId,
              },
              contacts: [{ profile: { name }, wa_id: waId }],
              messages: [
                {
                  from: waId,
                  id,
                  timestamp: String(Math.floor(product.clock.now().getTime() / 1_000)),
                  type: 'text',
                  text: { body: text },
                },
              ],
            },
          },
        ],
      },
    ],
  });
}

async function post(body: string): Promise<number> {
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  const answer = await fetch(`${product.url}/webhooks/whatsapp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    body,
  });
  return answer.status;
}

test('a signed message of a customer is acknowledged, and the answer is at the provider', async () => {
  assert.equal(await post(bodyOf('wamid.first', 'I want my money back')), 200);
  await product.pass(10_000);
  const [answer, ...more] = product.chat(SEED.marta.waId);
  assert.deepEqual(more, []);
  assert.equal(answer?.status, 'delivered');
  assert.match(answer?.text ?? '', /LP-1042/);
  assert.deepEqual(
    answer?.choices.map(({ title }) => title),
    [
      'It arrived damaged',
      'I got the wrong item',
      'It does not fit',
      'I changed my mind',
      'Something else',
      'Another order',
    ],
  );
  const { loop } = await product.matterOf(SEED.marta.waId);
  assert.deepEqual(
    [loop.flow, loop.state, loop.owner, loop.waitsFor],
    ['refund', 'supposingOrder', 'assistant', 'customer'],
  );
  assert.match(loop.protocolNumber, /^261121-\d{6}-\d$/);
});

test('the same message again changes nothing and is answered nothing', async () => {
  const before = product.chat(SEED.marta.waId).length;
  assert.equal(await post(bodyOf('wamid.first', 'I want my money back')), 200);
  await product.pass(10_000);
  assert.equal(product.chat(SEED.marta.waId).length, before);
  assert.equal((await product.rows(`select from message where external_id = 'wamid.first'`)).length, 1);
});

test('no word, number or name of a customer is in the log', () => {
  const text = JSON.stringify(product.log);
  assert.doesNotMatch(text, /money back|15550142233|Marta/);
});
