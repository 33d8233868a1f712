import { after, before, test } from 'node:test';
import { SEED } from '../../world/seed/facts.ts';
import { conversationIdOf } from '../harness/conversationIdOf.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

const { marta, tom } = SEED.people;
const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;
const NEWS = 'one more thing: it was the blue one';

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

const conversationOf = (waId: string) => conversationIdOf(product, waId);

test('who comes back to a conversation reads what was written there meanwhile', async () => {
  await product.write(marta.waId, 'hello');
  await product.write(tom.waId, 'hello');
  const [ofMarta, ofTom] = [await conversationOf(marta.waId), await conversationOf(tom.waId)];
  const page = await desk.open(MARINA, `/inbox/${ofMarta}`);
  const log = page.getByRole('log', { name: 'Messages' });
  await log.getByText('hello').first().waitFor();
  await page.locator(`#row-${ofTom}`).click();
  await page.waitForURL((url) => url.pathname.endsWith(ofTom));
  await log.getByText('hello').first().waitFor();

  const heard = page.waitForResponse(
    (answer) => answer.url().includes('/inbox/rows') && answer.url().includes(ofMarta),
  );
  await product.write(marta.waId, NEWS);
  await heard;

  await page.locator(`#row-${ofMarta}`).click();
  await page.waitForURL((url) => url.pathname.endsWith(ofMarta));
  await log.getByText(NEWS, { exact: true }).waitFor();
});
