import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { askForRefund, MARTA, MARTAS_ORDER } from '../demo/refund/askForRefund.ts';
import { expectRefunds, mustAct } from '../demo/refund/checks.ts';
import { HOUR_MS } from '../src/base/clock.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

interface Ticket {
  reason: string;
  priority: string;
  protocolNumber: string;
}

let product: Product;
beforeEach(async () => {
  product = await startProduct();
});
afterEach(() => product.close());

/** What the business has said to Marta, oldest first. */
function answers(): string[] {
  return product
    .chat(MARTA)
    .filter(({ from }) => from === 'business')
    .map(({ text }) => text);
}

async function complianceTickets(): Promise<Ticket[]> {
  const { body } = await product.api('GET', '/api/v1/tickets?queue=compliance');
  return body.items as Ticket[]; // the route answers with tickets
}

test('a threat to sue in the middle of a refund goes to compliance, with one fixed line', async () => {
  await askForRefund(product);
  const said = answers().length;
  await product.write(MARTA, 'vou processar vocês');
  const [line = '', ...more] = answers().slice(said);
  const { loop } = await product.matterOf(MARTA);
  assert.match(line, /^(Thank you for telling us|Obrigado por nos avisar)/);
  assert.ok(line.includes(loop.protocolNumber));
  assert.deepEqual(more, []);
  const [ticket, ...others] = await complianceTickets();
  assert.deepEqual(
    [ticket?.reason, ticket?.priority, ticket?.protocolNumber, others],
    ['legal', 'high', loop.protocolNumber, []],
  );
  assert.equal(loop.owner, 'queue:compliance');
  expectRefunds(product, MARTAS_ORDER, []);
});

test('until a person hands it back the assistant says nothing else, and moves no money', async () => {
  await askForRefund(product);
  await product.write(MARTA, 'my lawyer will write to you');
  const said = answers().length;
  for (const text of ['yes', 'I want my money back', 'where is my order?', 'hello?']) {
    await product.write(MARTA, text);
    await product.pass(HOUR_MS);
  }
  assert.deepEqual(answers().slice(said), []);
  expectRefunds(product, MARTAS_ORDER, []);
  await mustAct(product, MARTA, 'ines', { kind: 'takeOver' });
  await mustAct(product, MARTA, 'ines', { kind: 'write', text: 'Inés here, I have read it all.' });
  await product.pass(1_000);
  assert.deepEqual(answers().slice(said), ['Inés here, I have read it all.']);
  await mustAct(product, MARTA, 'ines', { kind: 'handBack' });
  assert.ok(answers().length > said + 1, 'the question that was open is asked again');
});

test('what only sounds grave stays with the assistant', async () => {
  await product.write(MARTA, 'queimou a lâmpada do abajur, quero trocar');
  assert.deepEqual(await complianceTickets(), []);
});
