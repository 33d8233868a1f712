import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

const NAME = '<img src=x onerror="globalThis.ran=1">';
const WORDS = `${NAME}<script>globalThis.ran=1</script> I want to talk to a person`;
const FROM = '15550177002';

let product: Product;
let desk: Console;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  product.world.graph.customer({ waId: FROM, name: NAME });
  await product.write(FROM, 'I want my money back');
  await product.write(FROM, WORDS);
});
after(async () => {
  await desk.close();
  await product.close();
});

test('a name and words that are HTML are shown as text wherever they are shown, and never run', async () => {
  const [at] = await product.rows<{ id: string; contact: string }>(
    `select conversation.id, contact_id as contact from conversation join contact on contact.id = contact_id where name = $1`,
    [NAME],
  );
  assert.ok(at);
  const page = await desk.open({ id: 'vera', role: 'admin' }, '/icon.svg');
  for (const path of [`/inbox/${at.id}`, `/customers/${at.contact}`, '/inbox?view=all']) {
    await page.goto(`${product.url}${path}`);
    await page.getByText(NAME).filter({ visible: true }).first().waitFor();
    const seen = await page.evaluate(
      `[globalThis.ran ?? null, document.querySelectorAll('img[src="x"]').length]`,
    );
    assert.deepEqual(seen, [null, 0], path);
  }
});
