import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock } from '../../../src/base/clock.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { PASSWORD, startStaff, type Staff } from '../../harness/startStaff.ts';

let staff: Staff;
let desk: Console;
before(async () => {
  staff = await startStaff({ consoleFolder: CONSOLE_FOLDER });
  const { url, workspaceId, office } = staff;
  desk = await openConsole({ url, workspaceId, db: office.product.db, clock: systemClock });
});
after(async () => {
  await desk.close();
  await staff.office.close();
});

/** Until it went to the contact, and no second time. */
async function sentOnce(words: string): Promise<void> {
  const { office } = staff;
  const arrived = () =>
    office.channel.sent.filter(({ content }) => 'text' in content && content.text === words);
  const giveUpAt = performance.now() + 60_000;
  while (arrived().length === 0) {
    assert.ok(performance.now() < giveUpAt, 'it was never sent');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await office.settled();
  assert.equal(arrived().length, 1);
}

test('a session that ends in the middle of a reply costs no word: signed in again, it is sent', async () => {
  const { office } = staff;
  const browser = await staff.hire('rosa', 'supervisor');
  await office.write('5511999990001', 'where is my parcel?');
  await office.settled();
  const conversationId = await office.conversationOf('5511999990001');
  const page = await desk.open({ id: 'rosa', role: 'supervisor' }, `/inbox/${conversationId}`);
  const reply = page.getByRole('textbox', { name: /^Reply to/ });
  await reply.pressSequentially('Your parcel is');
  await page.getByText('You hold this conversation.').waitFor();
  await browser.call('DELETE', '/access/sessions');
  await reply.pressSequentially(' on its way');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await reply.inputValue(), 'Your parcel is on its way');
  await reply.press('Enter');
  await page.getByRole('log').getByText('Your parcel is on its way').waitFor();
  await sentOnce('Your parcel is on its way');
});

test('what was on its way when the session had ended goes by itself after signing in, once', async () => {
  const { office } = staff;
  const browser = await staff.hire('olga', 'supervisor');
  await office.write('5511999990002', 'where is my parcel?');
  await office.settled();
  const conversationId = await office.conversationOf('5511999990002');
  const page = await desk.open({ id: 'olga', role: 'supervisor' }, `/inbox/${conversationId}`);
  const reply = page.getByRole('textbox', { name: /^Reply to/ });
  await reply.pressSequentially('It comes tomorrow');
  await page.getByText('You hold this conversation.').waitFor();
  await browser.call('DELETE', '/access/sessions');
  await reply.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await sentOnce('It comes tomorrow');
  await page.getByRole('log').getByText('It comes tomorrow').waitFor();
});
