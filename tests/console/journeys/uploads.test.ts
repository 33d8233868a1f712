import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { SECOND_MS } from '../../../src/base/clock.ts';
import { SEED } from '../../../world/seed/facts.ts';
import { conversationIdOf } from '../../harness/conversationIdOf.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

const { marta } = SEED.people;
const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;
const MB = 1024 * 1024;
/** So slow that nobody waits for its end. */
const SLOW_BYTES_A_SECOND = 256 * 1024;

let product: Product;
let desk: Console;
let page: Page;
let folder: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loopline-uploads-'));
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  await product.write(marta.waId, 'I want to talk to a person');
  page = await desk.open(MARINA, `/inbox/${await conversationIdOf(product, marta.waId)}`);
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByText('You hold this conversation.').waitFor();
});
after(async () => {
  await desk.close();
  await product.close();
  rmSync(folder, { recursive: true });
});

const reply = () => page.getByRole('textbox', { name: /^Reply to/ });
const attach = (name: string, size: number) =>
  page
    .getByLabel('Files to attach')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.alloc(size, 'a') });

/** From the disk, as people do: what is large is not carried through the test. */
async function attachLarge(name: string, size: number): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, '');
  truncateSync(path, size);
  await page.getByLabel('Files to attach').setInputFiles(path);
}

/** How fast bytes leave the browser; 0: as they can. */
async function throttle(uploadThroughput: number): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  const rest = { offline: false, latency: 0, downloadThroughput: -1 };
  await cdp.send('Network.emulateNetworkConditions', { ...rest, uploadThroughput: uploadThroughput || -1 });
}

/** What the phone gets with these words. */
async function arrived(words: string) {
  const giveUpAt = performance.now() + 60_000;
  for (;;) {
    const found = product.chat(marta.waId).filter(({ text }) => text === words);
    if (found.length > 0) return found;
    assert.ok(performance.now() < giveUpAt, `'${words}' never came`);
    await product.pass(SECOND_MS);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const keptFiles = async () => {
  const rows = await product.rows<{ name: string }>('select name from conversation_file order by added_at');
  return rows.map(({ name }) => name);
};

test('an upload is cancelled under way: nothing of it is kept, and the reply goes without it', async () => {
  await reply().pressSequentially('Here is the label');
  await throttle(SLOW_BYTES_A_SECOND);
  await attachLarge('film.txt', 24 * MB);
  await page.getByRole('progressbar', { name: 'Uploading film.txt' }).waitFor();
  await page.getByText('A file is still on its way.').waitFor();
  await reply().press('Enter');
  assert.equal(await reply().inputValue(), 'Here is the label', 'it waits for its file');
  await page.getByRole('button', { name: 'Cancel film.txt' }).click();
  await page.getByText('film.txt').waitFor({ state: 'detached' });
  await throttle(0);
  await attach('label.txt', 300);
  await page.getByRole('button', { name: 'Remove label.txt' }).waitFor();
  await reply().press('Enter');
  const [sent] = await arrived('Here is the label');
  assert.equal(sent?.media?.kind, 'document');
  assert.deepEqual(await keptFiles(), ['label.txt']);
});

test('a file of more than 25 MB is refused in words; the words and the other file stay and are sent', async () => {
  await reply().pressSequentially('And the invoice');
  await attach('invoice.txt', 400);
  await page.getByRole('button', { name: 'Remove invoice.txt' }).waitFor();
  await attachLarge('archive.txt', 25 * MB + 1);
  await page.getByRole('alert').getByText('Larger than 25 MB; it is not sent.').waitFor();
  assert.equal(await reply().inputValue(), 'And the invoice');
  await page.getByRole('button', { name: 'Remove archive.txt' }).click();
  await page.getByRole('button', { name: 'Remove invoice.txt' }).waitFor();
  await reply().press('Enter');
  const sent = await arrived('And the invoice');
  assert.deepEqual(
    sent.map(({ media }) => media?.kind),
    ['document'],
  );
  assert.deepEqual(await keptFiles(), ['label.txt', 'invoice.txt']);
});
