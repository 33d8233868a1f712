import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fixedClock } from '../../src/base/clock.ts';
import { manyTickets } from '../harness/manyTickets.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startOffice, type Office } from '../harness/startOffice.ts';

const MANY = 10_000;

let office: Office;
let desk: Console;
before(async () => {
  const clock = fixedClock('2026-11-21T09:00:00Z');
  office = await startOffice({ clock, consoleFolder: CONSOLE_FOLDER });
  const { db, url, workspaces } = office.product;
  const served = { db, url: url ?? '', clock, workspaceId: workspaces[0]?.id ?? '' };
  for (let made = 0; made < MANY; made += 2_000) await manyTickets(served, { count: 2_000, withoutStep: 0 });
  await office.rows('analyze');
  desk = await openConsole(served);
});
after(async () => {
  await desk.close();
  await office.close();
});

test('of ten thousand conversations only those in sight are in the page, and one comes to their end', async () => {
  const page = await desk.open({ id: 'ines' });
  const list = page.getByRole('listbox', { name: 'Conversations' });
  await page.getByText(`${MANY.toLocaleString('en')} open`).waitFor();
  await page.getByRole('option').first().waitFor();
  const most: number[] = [];
  for (let loaded = 0; loaded < 400;) {
    await page.evaluate(`document.querySelector('[role=listbox]').scrollTo(0, 1e9)`);
    most.push(await page.getByRole('option').count());
    loaded = Number(await page.getByRole('option').last().getAttribute('aria-posinset'));
  }
  assert.ok(Math.max(...most) < 60, `${Math.max(...most)} rows in the page`);
  assert.equal(await page.getByRole('option').last().getAttribute('aria-setsize'), String(MANY));
  await list.focus();
  await page.keyboard.press('Home');
  await page.locator('[role=option][aria-posinset="1"]').waitFor();
});
