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

test('who is not signed in is asked to, and comes back to where they wanted to go', async () => {
  const page = await desk.browser.newPage();
  await page.goto(`${product.url}/live?x=1`);
  await page.waitForURL((url) => url.pathname === '/sign-in' && url.searchParams.get('to') === '/live?x=1');
});

test('G and a letter go to a screen, but not while somebody types', async () => {
  const page = await desk.open({ id: 'carla', role: 'manager' });
  await page.getByRole('link', { name: 'Inbox' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.waitForURL('**/live');
  assert.equal(await page.getByRole('link', { name: 'Live' }).getAttribute('aria-current'), 'page');
});

test('the page may run nothing that is not its own', async () => {
  const answer = await fetch(`${product.url}/inbox`, { headers: { accept: 'text/html' } });
  const policy = answer.headers.get('content-security-policy') ?? '';
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
  assert.ok(nonce !== undefined && nonce.length >= 22);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.ok((await answer.text()).includes(`nonce="${nonce}"`));
  const again = await fetch(`${product.url}/inbox`, { headers: { accept: 'text/html' } });
  assert.notEqual(again.headers.get('content-security-policy'), policy);
});
