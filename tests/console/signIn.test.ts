import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../harness/accessibilityFaults.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { PASSWORD, startStaff, type Staff } from '../harness/startStaff.ts';
import { systemClock } from '../../src/base/clock.ts';

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

/** A browser that nobody is signed in with. */
async function stranger(path: string): Promise<Page> {
  const context = await desk.browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  await page.goto(`${staff.url}${path}`);
  return page;
}

async function fillIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Name or e-mail').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a wrong password is told, what was typed stays, and the right one leads to where one wanted to go', async () => {
  await staff.hire('nora', 'supervisor');
  const page = await stranger('/live');
  await fillIn(page, 'nora', 'not the right one');
  await page.getByRole('alert').getByText('Name or password is wrong').waitFor();
  assert.equal(await page.getByLabel('Name or e-mail').inputValue(), 'nora');
  await fillIn(page, 'nora', PASSWORD);
  await page.waitForURL('**/live');
});

test('an invitation’s link lets somebody choose a password and come in; its secret leaves the address', async () => {
  const { body } = await staff.admin.call('POST', '/access/invitations', {
    id: 'otto',
    name: 'Otto',
    email: 'otto@example.test',
    role: 'agent',
  });
  const page = await stranger(new URL(body.url).pathname + new URL(body.url).hash);
  await page.getByLabel('Your name').fill('Otto Brandt');
  assert.equal(new URL(page.url()).hash, '');
  await page.getByLabel('New password').fill('short');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('alert').getByText('too easy to guess').waitFor();
  await page.getByLabel('New password').fill('violet anvil marsh 3');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.waitForURL('**/inbox');
  const { body: agent } = await staff.admin.call('GET', '/access/agents/otto');
  assert.deepEqual([agent.name, agent.state], ['Otto Brandt', 'active']);
});

test('who forgot their password sets a new one by a link, and signs in with it', async () => {
  await staff.hire('pia', 'agent');
  const { body } = await staff.admin.call('POST', '/access/agents/pia/passwordLink');
  const { pathname, hash } = new URL(body.url);
  const page = await stranger(pathname + hash);
  await page.getByLabel('New password').fill('copper lantern reed 8');
  await page.getByRole('button', { name: 'Set it' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await fillIn(page, 'pia', 'copper lantern reed 8');
  await page.waitForURL('**/inbox');
});

test('a role that owes a second factor makes one at the sign-in, and shows it at the next', async () => {
  await staff.hire('quinn', 'auditor');
  await staff.admin.call('PUT', '/access/secondFactorRoles', { roles: ['auditor'] });
  const page = await stranger('/sign-in');
  await fillIn(page, 'quinn', PASSWORD);
  await page.getByRole('img', { name: 'Code for the authenticator app' }).waitFor();
  const secret = (await page.locator('.mono').first().textContent()) ?? '';
  await page.getByLabel('Code of the app').fill(await generate({ secret: secret.trim() }));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('Keep these recovery codes').waitFor();
  assert.equal(await page.getByRole('listitem').count(), 10);
  const recovery = (await page.getByRole('listitem').first().textContent()) ?? '';
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.waitForURL('**/inbox');

  const again = await stranger('/sign-in');
  await fillIn(again, 'quinn', PASSWORD);
  await again.getByRole('button', { name: 'Use a recovery code' }).click();
  await again.getByLabel('Recovery code').fill(recovery);
  await again.getByRole('button', { name: 'Go on' }).click();
  await again.waitForURL('**/inbox');
});

test('a session that ends while a page is open asks for the password above it, and the page goes on', async () => {
  const browser = await staff.hire('rosa', 'supervisor');
  const page = await stranger('/sign-in?to=/live');
  await fillIn(page, 'rosa', PASSWORD);
  await page.waitForURL('**/live');
  await page.getByRole('heading', { name: 'Live' }).waitFor();
  await browser.call('DELETE', '/access/sessions');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
});

for (const path of ['/sign-in', '/welcome', '/password']) {
  test(`axe finds nothing wrong with ${path}`, async () => {
    const page = await stranger(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
  });
}
