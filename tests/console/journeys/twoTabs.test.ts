import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { SEED } from '../../../world/seed/facts.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

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

const told = (page: Page) =>
  page.getByRole('region', { name: 'Messages of the system' }).getByText('You were mentioned in a note');

/** A customer asks for a person, and a note on it names somebody: their pages say so. */
async function mention(from: string, agent: string): Promise<void> {
  await product.write(from, 'quiero hablar con una persona');
  const [ticket] = await product.rows<{ id: string }>(
    'select id from ticket order by opened_at desc limit 1',
  );
  const text = `look, @${agent}`;
  const { status } = await product.api('POST', `/api/v1/tickets/${ticket?.id}/notes`, { text });
  assert.equal(status, 201);
}

test('the pages of one browser share one stream, and the next one goes on when the first is closed', async () => {
  const first = await desk.open({ id: 'vera', role: 'supervisor' }, '/live');
  const context = first.context();
  const streams: string[] = [];
  context.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname === '/api/v1/stream') streams.push(search);
  });
  await first.reload();
  await first.getByRole('link', { name: 'Inbox' }).waitFor();
  const second = await context.newPage();
  await second.goto(`${product.url}/metrics`);
  await second.getByRole('link', { name: 'Inbox' }).waitFor();
  await mention(SEED.lucia.waId, 'vera');
  await Promise.all([told(first).waitFor(), told(second).waitFor()]);
  assert.equal(streams.length, 1, 'one stream for both pages');

  await told(second).waitFor({ state: 'detached' });
  await first.close();
  await mention(SEED.sofia.waId, 'vera');
  await told(second).waitFor();
  assert.equal(streams.length, 2);
  assert.match(streams[1] ?? '', /^\?after=/, 'from where the first one was');
});
