import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { systemClock } from '../../../src/base/clock.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { PASSWORD, startStaff, type Staff } from '../../harness/startStaff.ts';

let staff: Staff;
let desk: Console;
let url: string;
before(async () => {
  staff = await startStaff({ consoleFolder: CONSOLE_FOLDER });
  // Passkeys are for names, not for addresses.
  url = staff.url.replace('127.0.0.1', 'localhost');
  const { workspaceId, office } = staff;
  desk = await openConsole({ url, workspaceId, db: office.product.db, clock: systemClock });
  await staff.hire('pia', 'agent');
});
after(async () => {
  await desk.close();
  await staff.office.close();
});

/** A browser on a device that recognises its owner, and keeps passkeys. */
async function device(): Promise<{ page: Page; cdp: CDPSession; authenticatorId: string }> {
  const context = await desk.browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, cdp, authenticatorId };
}

const byPasskey = (page: Page) => page.getByRole('button', { name: 'Sign in with a passkey' }).click();

test('a passkey is made in the settings and signs in without a password, until it is removed', async () => {
  const { page, cdp, authenticatorId } = await device();
  await page.goto(`${url}/sign-in?to=/settings/me`);
  await page.getByLabel('Name or e-mail').fill('pia');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Name of the device').fill('Laptop of Pia');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('listitem').getByText('Laptop of Pia').waitFor();
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  assert.deepEqual([credentials.length, credentials[0]?.rpId], [1, 'localhost']);

  await page.context().clearCookies();
  await page.goto(`${url}/sign-in?to=/settings/me`);
  await byPasskey(page);
  await page.waitForURL(({ pathname }) => pathname === '/settings/me');
  await page.getByRole('listitem').filter({ hasText: 'Laptop of Pia' }).getByText(/used/).waitFor();

  await page.getByRole('button', { name: 'Remove Laptop of Pia' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByRole('listitem').getByText('Laptop of Pia').waitFor({ state: 'detached' });
  await page.context().clearCookies();
  await page.goto(`${url}/sign-in`);
  await byPasskey(page);
  await page.getByText('The passkey was not accepted.').waitFor();
  assert.equal(new URL(page.url()).pathname, '/sign-in');
});
