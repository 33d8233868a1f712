import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { becomes } from '../harness/becomes.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

const [JOAO, LUCIA, ANA, DANIEL] = ['5581999990001', '34600111222', '5511988880002', '34600333444'];
const MARINA = { id: 'marina', role: 'manager' } as const;

let product: Product;
let desk: Console;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  for (const from of [LUCIA, ANA, DANIEL]) await product.write(from, 'I want to talk to a person');
  await product.write(JOAO, 'quero devolver um produto');
});
after(async () => {
  await desk.close();
  await product.close();
});

const rowOf = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
const listed = (page: Page) => page.getByRole('option').locator('bdi:first-child').allInnerTexts();
const idIn = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? '';
const queue = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Queues' }).getByRole('link', { name });

async function waitFor<Value>(look: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; ; tries++) {
    const value = await look();
    if (isSo(value)) return value;
    assert.ok(tries < 200, `It never became so: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('what a customer writes appears in the row, and opening it clears the number, without a reload', async () => {
  const page = await desk.open(MARINA);
  const row = rowOf(page, /Lucía Fernández/);
  await row.waitFor();
  await product.write(LUCIA, 'Is somebody there?');
  await row.getByText('Is somebody there?').waitFor();
  await row.getByText('unread: 2').waitFor();
  await row.click();
  await page.waitForURL('**/inbox/*');
  await row.getByText(/unread/).waitFor({ state: 'detached' });
  const read = await waitFor(
    () =>
      product.rows<{ agent_id: string }>(
        `select agent_id from conversation_read where conversation_id = $1 and read_until is not null`,
        [idIn(page)],
      ),
    ({ length }) => length > 0,
  );
  assert.equal(read[0]?.agent_id, 'marina');
  await page.context().close();
});

test('rows stand still under the pointer, and a pill says how many would move', async () => {
  const page = await desk.open(MARINA, '/inbox?sort=newest');
  await rowOf(page, /Ana Souza/).waitFor();
  await product.pass(60_000);
  const [first = '', ...others] = await listed(page);
  const last = others.at(-1) ?? '';
  await page.getByRole('listbox', { name: 'Conversations' }).hover();
  await product.write(
    last.startsWith('Ana')
      ? ANA
      : last.startsWith('Daniel')
        ? DANIEL
        : last.startsWith('João')
          ? JOAO
          : LUCIA,
    'One more word',
  );
  await page.getByRole('button', { name: '1 moved' }).waitFor();
  assert.equal((await listed(page))[0], first, 'nothing moved');
  await rowOf(page, new RegExp(last))
    .getByText(/One more word|AI:/)
    .waitFor();
  await page.getByRole('button', { name: '1 moved' }).click();
  await waitFor(
    () => listed(page),
    (names) => names[0] === last,
  );
  await page.context().close();
});

test('by the keys alone: J and K open, arrows and Enter too, X chooses, and letters stay letters in a field', async () => {
  const page = await desk.open(MARINA);
  await rowOf(page, /Ana Souza/).waitFor();
  const names = await listed(page);
  await page.keyboard.press('j');
  await page.waitForURL('**/inbox/*');
  const isOpen = (index: number) =>
    page.locator(`[role=option][aria-posinset="${index}"][aria-selected=true]`);
  await isOpen(1).waitFor();
  await page.keyboard.press('j');
  await isOpen(2).waitFor();
  await page.keyboard.press('k');
  await isOpen(1).waitFor();
  const list = page.getByRole('listbox', { name: 'Conversations' });
  await list.focus();
  await page.keyboard.press('End');
  const lastRow = page.locator(`[role=option][aria-posinset="${names.length}"]`);
  await waitFor(
    async () => list.getAttribute('aria-activedescendant'),
    (id) => id !== null && id !== '',
  );
  assert.equal(await list.getAttribute('aria-activedescendant'), await lastRow.getAttribute('id'));
  assert.equal(await lastRow.getAttribute('aria-setsize'), String(names.length));
  await page.keyboard.press('Enter');
  await isOpen(names.length).waitFor();
  await list.focus();
  await page.keyboard.press('x');
  await page.getByRole('toolbar', { name: 'Chosen conversations' }).getByText('1 chosen').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('toolbar', { name: 'Chosen conversations' }).waitFor({ state: 'detached' });
  const before = page.url();
  await page.getByRole('button', { name: 'Filter and search' }).click();
  await page.getByRole('searchbox', { name: 'Search this list' }).fill('jjkkhh');
  await page.getByText('Nothing fits').waitFor();
  assert.equal(idIn(page), new URL(before).pathname.split('/')[2]);
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await rowOf(page, /Ana Souza/).waitFor();
  await page.context().close();
});

test('a queue holds as many as its number says, and the address brings one back to it', async () => {
  const page = await desk.open(MARINA);
  await queue(page, /^Support/).click();
  await page.waitForURL('**/inbox?view=queue*');
  await page.getByRole('heading', { level: 1, name: 'Support' }).waitFor();
  const support = await waitFor(
    () => queue(page, /^Support/).innerText(),
    (text) => /\d$/.test(text.trim()),
  );
  const promised = Number(/(\d+)$/.exec(support.trim())?.[1]);
  assert.ok(promised > 0);
  await becomes(() => page.getByRole('option').count(), promised);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Support' }).waitFor();
  await queue(page, /^Needs me/).click();
  await page.getByText('Nothing needs you').waitFor();
  await page.getByRole('button', { name: 'Look at Support' }).click();
  await page.getByRole('heading', { level: 1, name: 'Support' }).waitFor();
  await page.context().close();
});

test('put off until tomorrow it is gone, undone it is back', async () => {
  const page = await desk.open(MARINA);
  await rowOf(page, /Daniel Reyes/).click();
  await page.waitForURL('**/inbox/*');
  const id = idIn(page);
  const kept = () =>
    product.rows<{ until: Date }>(`select until from conversation_snooze where conversation_id = $1`, [id]);
  await page.keyboard.press('h');
  await page
    .getByRole('dialog', { name: 'Put off until' })
    .getByRole('button', { name: /^Tomorrow morning/ })
    .click();
  await rowOf(page, /Daniel Reyes/).waitFor({ state: 'detached' });
  assert.ok(((await waitFor(kept, ({ length }) => length === 1))[0]?.until ?? 0) > product.clock.now());
  await queue(page, /^Snoozed/)
    .getByText('open: 1')
    .waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await rowOf(page, /Daniel Reyes/).waitFor();
  await waitFor(kept, ({ length }) => length === 0);
  await page.context().close();
});

test('a list that is narrowed is kept under a name', async () => {
  const page = await desk.open(MARINA, '/inbox?view=queue%3Asupport');
  await page.getByRole('button', { name: 'Filter and search' }).click();
  await page.getByRole('searchbox', { name: 'Search this list' }).fill('ana');
  await page.waitForURL('**q=ana*');
  await page.getByRole('button', { name: 'Keep as a view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('All of Ana');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.waitForURL('**view=saved*');
  await page.getByRole('heading', { level: 1, name: 'All of Ana' }).waitFor();
  await waitFor(
    () => listed(page),
    (names) => names.length === 1 && names[0] === 'Ana Souza',
  );
  const other = await desk.open({ id: 'rafael' });
  await rowOf(other, /Ana Souza/).waitFor();
  assert.equal(await queue(other, /All of Ana/).count(), 0, 'it is hers alone');
  await other.context().close();
  await page.getByRole('button', { name: 'Options of All of Ana' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Remove this view' }).click();
  await queue(page, /All of Ana/).waitFor({ state: 'detached' });
  assert.deepEqual(await product.rows(`select id from inbox_view`), []);
  await page.context().close();
});

test('several are changed at once after six seconds, and those that cannot be closed are told first', async () => {
  const page = await desk.open(MARINA, '/inbox?view=queue%3Asupport');
  const urgent = () => product.rows(`select id from ticket where priority = 'urgent'`);
  const choose = async () => {
    await rowOf(page, /Ana Souza/).click({ modifiers: ['Control'] });
    await rowOf(page, /Lucía Fernández/).click({ modifiers: ['Control'] });
    await page.getByText('2 chosen').waitFor();
  };
  const toolbar = page.getByRole('toolbar', { name: 'Chosen conversations' });
  await choose();
  await toolbar.getByRole('button', { name: 'Priority' }).click();
  await page.getByRole('menuitem', { name: 'Urgent' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone: nothing was changed.').waitFor();
  await product.pass(10_000);
  assert.equal((await urgent()).length, 0);
  await choose();
  await toolbar.getByRole('button', { name: 'Priority' }).click();
  await page.getByRole('menuitem', { name: 'Urgent' }).click();
  await page.getByText('Priority of 2: Urgent').waitFor();
  await product.pass(10_000);
  await waitFor(urgent, ({ length }) => length === 2);
  await choose();
  await toolbar.getByRole('button', { name: 'Close' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close several' });
  await dialog.getByText('2 cannot, and are left as they are:').waitFor();
  await dialog.getByText('needs a next step').first().waitFor();
  assert.ok(await dialog.getByRole('button', { name: 'Close 0' }).isDisabled());
  await page.context().close();
});

test('whatever a customer calls themselves is a name and nothing else', async () => {
  const names = ['<img src=x onerror=alert(1)>', 'مريم الأندلسي', '🎉🎉🎉', 'x'.repeat(300)];
  const now = ['Lucía Fernández', 'Ana Souza', 'Daniel Reyes', 'João Silva'];
  for (const [index, name] of now.entries())
    await product.rows(`update contact set name = $2 where name = $1`, [name, names[index]]);
  const page = await desk.open(MARINA);
  await rowOf(page, /onerror=alert/).waitFor();
  assert.deepEqual((await listed(page)).toSorted(), names.toSorted());
  assert.equal(await page.locator('img').count(), 0);
  const isWider = `(() => { const list = document.querySelector('[role=listbox]'); return list.scrollWidth > list.clientWidth; })()`;
  assert.equal(await page.evaluate(isWider), false, 'the longest name widens nothing');
  await page.context().close();
});

test('on a phone: the list, then the conversation and back, and the case as a sheet', async () => {
  const page = await desk.open(MARINA, '/inbox', { size: { width: 390, height: 844 } });
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Back to All open' }).waitFor();
  assert.equal(await page.getByRole('listbox', { name: 'Conversations' }).isVisible(), false);
  await page.getByRole('button', { name: 'Show the case' }).first().click();
  await page.getByRole('dialog', { name: 'Case' }).waitFor();
  await page.getByRole('button', { name: 'Close the case' }).click();
  await page.getByRole('dialog', { name: 'Case' }).waitFor({ state: 'detached' });
  assert.ok(
    await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
    'nothing goes sideways',
  );
  await page.getByRole('button', { name: 'Back to All open' }).click();
  await page.getByRole('option').first().waitFor();
  await page.getByRole('button', { name: 'Queues' }).click();
  await queue(page, /^Limbo/).click();
  await page.getByRole('heading', { level: 1, name: 'Limbo' }).waitFor();
  await page.context().close();
});
