import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

let product: Product;
let desk: Console;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
});
after(async () => {
  await desk.close();
  await product.close();
});

const WORDS = 'Seashells only: we take twelve of them for a candle.';
const QUESTION = 'which payment methods do you accept?';

test('an article is written over, tried, published and answers on the phone; retired, it does not', async () => {
  const page = await desk.open(
    { id: 'marta', role: 'supervisor', name: 'Marta' },
    '/studio/knowledge?article=paymentMethods',
  );
  await page.getByRole('textbox', { name: 'Answer', exact: true }).fill(WORDS);
  await page
    .getByRole('textbox', { name: 'Full text, as Markdown' })
    .fill('**Shells**\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)>');
  await page.locator('strong', { hasText: 'Shells' }).waitFor();
  assert.equal(await page.locator('a[href^="javascript"], main img').count(), 0);
  await page.reload();
  assert.equal(await page.getByRole('textbox', { name: 'Answer', exact: true }).inputValue(), WORDS);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText(/^It answers from now on/).waitFor();

  await page.getByRole('textbox', { name: 'Try a question' }).fill(QUESTION);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByRole('region', { name: 'Try a question' }).getByText(WORDS).waitFor();
  await product.write('5511900000011', QUESTION);
  assert.ok(product.chat('5511900000011').some(({ text }) => text?.includes(WORDS)));

  await page.getByRole('button', { name: 'Retire', exact: true }).click();
  await page.getByRole('button', { name: 'Retire the article' }).click();
  await page.getByText(/^It answers no more/).waitFor();
  await product.write('5511900000012', QUESTION);
  assert.ok(product.chat('5511900000012').every(({ text }) => !text?.includes(WORDS)));
});
