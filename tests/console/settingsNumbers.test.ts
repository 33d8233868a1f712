import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WORLD_DEFAULTS } from '../../world/startWorld.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

const ADMIN = { id: 'ana', role: 'admin', name: 'Ana Prado' } as const;
const { accessToken, appSecret, numbers } = WORLD_DEFAULTS.graph;
const [FIRST] = numbers;
const SECOND = {
  phoneNumberId: '411905322018799',
  wabaId: '398211045667999',
  displayPhoneNumber: '+1 555-010-4488',
};
const GUEST = '5511987654321';

let product: Product;
let desk: Console;
before(async () => {
  assert.ok(FIRST);
  product = await startProduct({
    consoleFolder: CONSOLE_FOLDER,
    world: { graph: { numbers: [FIRST, SECOND] } },
  });
  desk = await openConsole(product.served);
});
after(async () => {
  await desk.close();
  await product.close();
});

test('a WhatsApp number is looked at, at the provider: a wrong token, no subscription, then ready', async () => {
  const number = FIRST;
  assert.ok(number);
  const page = await desk.open(ADMIN, '/settings/channels');
  const check = () => page.getByRole('button', { name: 'Check the number' }).click();
  const step = (words: string) =>
    page
      .getByRole('list', { name: 'Steps' })
      .getByRole('listitem')
      .filter({ has: page.getByText(words, { exact: true }) });
  await page.getByLabel('Id of the phone number').fill('<script>');
  await page.getByLabel('Id of the business account').fill(number.wabaId);
  await page.getByLabel('Access token', { exact: true }).fill('a-wrong-token');
  await check();
  await page.locator('[aria-invalid=true]').waitFor();
  await page.getByLabel('Id of the phone number').fill(number.phoneNumberId);
  await check();
  await step('Access token').getByLabel('not done').waitFor();
  assert.equal(await page.getByLabel('Lines of the configuration').count(), 0);

  const subscription = `${product.world.graph.url}/v25.0/${number.wabaId}/subscribed_apps`;
  await fetch(subscription, { method: 'DELETE', headers: { authorization: `Bearer ${accessToken}` } });
  await page.getByLabel('Access token', { exact: true }).fill(accessToken);
  await check();
  await step('Webhooks').getByLabel('not done').waitFor();
  await page.getByRole('button', { name: 'Subscribe the app' }).click();
  await step('Webhooks').getByLabel('done', { exact: true }).waitFor();
  assert.match(
    await page.getByLabel('Lines of the configuration').inputValue(),
    new RegExp(`WHATSAPP_NUMBERS=${number.wabaId}:${number.phoneNumberId}`),
  );
  assert.ok(!JSON.stringify(product.log).includes('a-wrong-token'));
});

test('a number is connected, its webhooks are watched, a test message is followed, and it is disconnected', async () => {
  const { graph } = product.world;
  const page = await desk.open(ADMIN, '/settings/channels');
  await page.getByLabel('Id of the phone number').fill(SECOND.phoneNumberId);
  await page.getByLabel('Id of the business account').fill(SECOND.wabaId);
  await page.getByLabel('Access token', { exact: true }).fill(accessToken);
  await page.getByLabel('App secret', { exact: true }).fill('a-secret-of-another-app');
  await page.getByRole('button', { name: 'Connect the number' }).click();
  await page.getByText('This is not the secret of the app that the token belongs to').waitFor();
  await page.getByLabel('App secret', { exact: true }).fill(appSecret);
  await page.getByRole('button', { name: 'Connect the number' }).click();
  await page.getByText('The number is connected').waitFor();
  const card = page
    .locator('section section')
    .filter({ has: page.getByRole('heading', { name: SECOND.phoneNumberId }) });
  await card.getByText('changed by agent:ana').waitFor();

  const watch = page.getByRole('list', { name: 'What the provider did here' });
  const address = await page.getByLabel('Address of webhooks', { exact: true }).inputValue();
  product.clock.advance(5_000);
  await graph.setCallback(address, 'another-word');
  await watch.getByText('asked with another verify token').waitFor();
  product.clock.advance(5_000);
  await graph.setCallback(address, await page.getByLabel('Verify token', { exact: true }).inputValue());
  await watch.getByText('knows this address as yours').waitFor();
  product.clock.advance(5_000);
  await graph.postRaw(Buffer.from('{"object":"x"}'), { signature: 'wrong' });
  await watch.getByText('signed with another secret').waitFor();
  product.clock.advance(5_000);
  await graph.write(GUEST, { type: 'text', text: 'Bom dia!' }, { phoneNumberId: SECOND.phoneNumberId });
  await watch.getByText('the first webhook with the right signature').waitFor();

  await page.getByLabel('From', { exact: true }).selectOption(SECOND.phoneNumberId);
  await page.getByLabel('To the phone').fill('<img onerror>');
  await page.getByLabel('Text', { exact: true }).fill('A test');
  const send = page.getByRole('button', { name: 'Send the test message' });
  await send.click();
  await page.locator('input[type=tel][aria-invalid=true]').waitFor();
  await page.getByLabel('To the phone').fill('+55 11 98765-4321');
  await send.click();
  const tests = page.getByRole('list', { name: 'Test messages' });
  await tests.getByText('accepted').waitFor();
  product.clock.advance(2_000);
  await product.world.settled();
  await tests.getByText('delivered').waitFor();
  graph.faults.set({ kind: 'refuse', code: 131030, times: 1 });
  await send.click();
  await tests.getByText('A test number reaches only listed phones').waitFor();

  await card.getByRole('button', { name: 'Check it now' }).click();
  await card.getByRole('list', { name: 'Steps' }).getByText('the secret of the app').waitFor();
  await card.getByRole('button', { name: 'New credentials' }).click();
  await page.getByRole('heading', { name: 'New credentials' }).waitFor();
  await page.getByLabel('Access token', { exact: true }).fill(accessToken);
  await page.getByRole('button', { name: 'Keep the new credentials' }).click();
  await page.getByRole('heading', { name: 'Connect a WhatsApp number' }).waitFor();
  await card.getByRole('button', { name: 'Disconnect' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await card.getByText('Not connected').waitFor();
  const seen = await page.content();
  assert.ok(!seen.includes(accessToken) && !seen.includes(appSecret));
});
