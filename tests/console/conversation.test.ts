import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { DAY_MS } from '../../src/base/clock.ts';
import { SEED } from '../../world/seed/facts.ts';
import { conversationIdOf } from '../harness/conversationIdOf.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

const { marta, tom, ana, daniel, lucia, joao } = SEED.people;
const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;
const RUI = { id: 'rui', role: 'agent', name: 'Rui Prado' } as const;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

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

const placeOf = async (waId: string) => `/inbox/${await conversationIdOf(product, waId)}`;

const fieldOf = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ });
/** Until this stands in the reply. */
async function hasText(page: Page, words: string): Promise<void> {
  await until(async () => (await fieldOf(page).inputValue()) === words);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail('It never came to be so');
}

const holds = (page: Page, words: string) => page.getByText(words).first().waitFor();
const said = (waId: string) => product.chat(waId).map(({ text }) => text);

/** Until what the page sent is on the phone: time passes only when the test lets it. */
async function arrived(waId: string, words: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (said(waId).includes(words)) return;
    await product.pass(1_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`'${words}' never came; the phone has ${JSON.stringify(said(waId).slice(-3))}`);
}

test('the first keystroke takes over, and what AI had not sent yet never arrives', async () => {
  await product.write(marta.waId, 'hello');
  const page = await desk.open(MARINA, await placeOf(marta.waId));
  await holds(page, 'AI holds this conversation.');
  product.world.graph.faults.set({ kind: 'down' });
  await product.write(marta.waId, 'where is my order LP-1042?');
  const before = said(marta.waId);
  await fieldOf(page).pressSequentially('ação t j n');
  assert.equal(await fieldOf(page).inputValue(), 'ação t j n');
  await holds(page, 'You hold this conversation.');
  product.world.graph.faults.clear();
  await product.pass(60_000);
  assert.deepEqual(said(marta.waId), before, 'nothing of the assistant came after it was stopped');
  await fieldOf(page).press('Enter');
  await arrived(marta.waId, 'ação t j n');
  await page.getByText('You took over. AI is paused in this conversation.').waitFor();
});

test('a note is for the team: it mentions, is shown as a note, and never reaches the phone', async () => {
  await product.write(tom.waId, 'I want to talk to a person');
  const page = await desk.open(MARINA, await placeOf(tom.waId));
  await holds(page, 'Waiting in');
  await page.getByRole('log').click();
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Note for the team' });
  await note.pressSequentially('He sounds worried @mar');
  await page.getByRole('option', { name: /@marina/ }).waitFor();
  await page.keyboard.press('Enter');
  assert.equal(await note.inputValue(), 'He sounds worried @marina ');
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('article', { name: 'Note, team only' }).getByText('He sounds worried').waitFor();
  await product.pass(5_000);
  assert.ok(!said(tom.waId).some((words) => words.includes('worried')));
  await holds(page, 'Waiting in');
});

test('of two people the second sees who holds it, keeps a draft, and takes over only in so many words', async () => {
  await product.write(ana.waId, 'quero falar com uma pessoa');
  const place = await placeOf(ana.waId);
  const rui = await desk.open(RUI, place);
  await fieldOf(rui).pressSequentially('Olá Ana, um mom');
  await holds(rui, 'You hold this conversation.');
  const marina = await desk.open(MARINA, place);
  await holds(marina, 'Rui Prado holds this conversation.');
  await marina.getByText('Rui Prado is').waitFor();
  await fieldOf(marina).pressSequentially('Eu sigo');
  assert.equal(await marina.getByRole('button', { name: 'Send' }).isDisabled(), true);
  await marina.getByRole('button', { name: 'Take over' }).click();
  await holds(marina, 'You hold this conversation.');
  assert.equal(await fieldOf(marina).inputValue(), 'Eu sigo');
  await holds(rui, 'Marina Costa holds this conversation.');
  assert.equal(
    await fieldOf(rui).inputValue(),
    'Olá Ana, um mom',
    'the former holder keeps what was written',
  );
  await marina.getByRole('region', { name: 'Draft of Rui Prado' }).getByText('Olá Ana, um mom').waitFor();
  await marina.getByRole('button', { name: 'Send' }).click();
  await arrived(ana.waId, 'Eu sigo');
  await rui.getByRole('log').getByText('Eu sigo').waitFor();
});

test('a draft survives another conversation and a reload', async () => {
  await product.write(daniel.waId, 'I want to talk to a person');
  await product.write(tom.waId, 'hello');
  const page = await desk.open(MARINA, await placeOf(daniel.waId));
  await fieldOf(page).pressSequentially('Hello Daniel, about your');
  await page.goto(`${product.url}${await placeOf(tom.waId)}`);
  await page.getByRole('log').waitFor();
  assert.equal(await fieldOf(page).inputValue(), '');
  await page.goto(`${product.url}${await placeOf(daniel.waId)}`);
  await hasText(page, 'Hello Daniel, about your');
  const other = await desk.open(MARINA, await placeOf(daniel.waId));
  await hasText(other, 'Hello Daniel, about your');
});

test('a closed window offers templates, and what was refused is sent again once it opens', async () => {
  await product.write(lucia.waId, 'quiero hablar con una persona');
  const place = await placeOf(lucia.waId);
  const page = await desk.open(MARINA, place);
  await fieldOf(page).pressSequentially('Hola');
  await holds(page, 'You hold this conversation.');
  await product.pass(DAY_MS + 60_000);
  await product.api('POST', `/api/v1/conversations/${place.split('/').at(-1)}/acts`, {
    agent: 'marina',
    act: { kind: 'write', text: 'Demasiado tarde' },
  });
  await product.pass(2_000);
  const again = await desk.open(MARINA, place);
  await again.getByText('Not sent: the customer has been silent for 24 h. Choose a template.').waitFor();
  const preview = again.getByRole('group', { name: 'Preview' });
  await again.getByLabel('Template').selectOption({ index: 0 });
  for (const place of await again
    .getByRole('group', { name: 'Preview' })
    .locator('xpath=..')
    .getByRole('textbox')
    .all())
    if ((await place.inputValue()) === '') await place.fill('LP-1042');
  const words = (await preview.innerText()).trim();
  await again.getByRole('button', { name: 'Send template' }).click();
  await arrived(lucia.waId, words);
  await product.write(lucia.waId, 'sí, aquí estoy');
  await again.getByRole('button', { name: 'Send again' }).click();
  await arrived(lucia.waId, 'Demasiado tarde');
  await again.getByText('Not sent: the customer').waitFor({ state: 'detached' });
});

test('a photo goes out and one comes in, from a host without the desk’s cookie', async () => {
  await product.write(joao.waId, 'quero falar com uma pessoa');
  const page = await desk.open(MARINA, await placeOf(joao.waId));
  const log = page.getByRole('log');
  await page
    .getByLabel('Files to attach')
    .setInputFiles({ name: 'label.png', mimeType: 'image/png', buffer: PNG });
  await page.getByRole('list', { name: 'Attachments' }).getByText('label.png').waitFor();
  await page.getByRole('button', { name: 'Remove label.png' }).waitFor();
  await fieldOf(page).pressSequentially('Segue a etiqueta');
  await fieldOf(page).press('Enter');
  await arrived(joao.waId, 'Segue a etiqueta');
  assert.equal(product.chat(joao.waId).at(-1)?.media?.kind, 'image');
  await log.getByRole('img', { name: 'Photo' }).first().waitFor();
  await product.world.graph.write(joao.waId, {
    type: 'media',
    kind: 'image',
    base64: PNG.toString('base64'),
    mimeType: 'image/png',
  });
  await product.settled();
  const photos = log.getByRole('img', { name: 'Photo' });
  await until(async () => (await photos.count()) === 2);
  const links = await Promise.all((await photos.all()).map((photo) => photo.getAttribute('src')));
  for (const link of links) {
    const url = new URL(link ?? '');
    assert.notEqual(url.hostname, new URL(product.url).hostname);
    const file = await fetch(`${product.url}${url.pathname}`);
    assert.deepEqual(Buffer.from(await file.arrayBuffer()), PNG);
  }
  const boxes = await Promise.all((await photos.all()).map((photo) => photo.boundingBox()));
  assert.ok(boxes.every((box) => box !== null && box.width > 0));
});
