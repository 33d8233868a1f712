import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateSync } from 'otplib';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

const ADMIN = { id: 'ana', role: 'admin', name: 'Ana Prado' } as const;

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

test('who may not set the desk up is shown what is their own, and nothing else', async () => {
  const page = await desk.open({ id: 'joao', role: 'agent', name: 'João Lima' }, '/settings/queues');
  await page.getByText('There is nothing here for you').waitFor();
  const sections = page.getByRole('navigation', { name: 'Sections of the settings' }).getByRole('link');
  assert.deepEqual(await sections.allTextContents(), [
    'My account',
    'Notifications',
    'Appearance',
    'Shortcuts',
  ]);
});

test('the theme, the density and a changed key follow a person to another browser', async () => {
  const page = await desk.open(ADMIN, '/settings/appearance');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'Compact' }).check();
  await page.getByRole('link', { name: 'Shortcuts' }).click();
  await page.getByRole('button', { name: 'Change the keys of: Live' }).click();
  await page.getByText('Press the new keys').waitFor();
  const saved = page.waitForResponse(
    (answer) => answer.url().endsWith('/preferences') && answer.request().method() === 'PUT',
  );
  await page.keyboard.press('q');
  await saved;
  const rows = await product.rows<{ preferences: unknown }>(
    `select preferences from preference where who = 'ana'`,
  );
  assert.deepEqual(rows[0]?.preferences, { theme: 'dark', density: 'compact', keys: { 'go.live': 'q' } });

  const other = await desk.open(ADMIN, '/inbox');
  await other.locator('html[data-theme=dark][data-density=compact]').waitFor();
  await other.keyboard.press('g');
  await other.keyboard.press('l');
  await other.keyboard.press('q');
  await other.waitForURL('**/live');
});

test('a queue gets a member, and the calendar’s hours decide when it opens', async () => {
  const page = await desk.open(ADMIN, '/settings/queues?item=support');
  const editor = page.getByRole('region', { name: 'Support' });
  await editor.getByLabel('Add a member').selectOption('ana');
  await editor.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  const [member] = await product.rows<{ agent_id: string }>(
    `select agent_id from queue_member where queue = 'support'`,
  );
  assert.equal(member?.agent_id, 'ana');

  await page.goto(`${product.url}/settings/calendars?item=new`);
  const calendar = page.getByRole('region', { name: 'New calendar' });
  await calendar.getByLabel('Name').fill('nights');
  await calendar.getByLabel('Time zone').fill('Atlantis/Nowhere');
  await calendar.getByRole('button', { name: 'Add a shift on Monday' }).click();
  await calendar.getByLabel('Monday, shift 1, from').fill('20:00');
  await calendar.getByLabel('Monday, shift 1, until').fill('24:00');
  await calendar.getByRole('button', { name: 'New calendar' }).click();
  await calendar.getByRole('alert').waitFor();
  await calendar.getByLabel('Time zone').fill('America/Sao_Paulo');
  await calendar.getByRole('button', { name: 'New calendar' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'nights' });
  await row.getByText(/Next opening: Mon, Nov 23.*08:00 PM/).waitFor();
  const { body } = await product.api('GET', '/api/v1/calendars');
  assert.match(JSON.stringify(body), /2026-11-23T23:00:00/);
});

test('a token is shown once, and calls the API', async () => {
  const page = await desk.open(ADMIN, '/settings/tokens?item=new');
  await page.getByLabel('Name', { exact: true }).fill('erp');
  await page.getByLabel('Read tickets and what waits').check();
  await page.getByRole('region', { name: 'New token' }).getByRole('button', { name: 'New token' }).click();
  const token = await page.getByRole('textbox', { name: 'The token' }).inputValue();
  const ask = (path: string) =>
    fetch(`${product.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal((await ask('/tickets')).status, 200);
  assert.equal((await ask('/audit')).status, 403);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'erp' }).waitFor();
  assert.ok(!(await page.content()).includes(token));
});

test('somebody is invited, and the audit log tells who did it', async () => {
  const page = await desk.open(ADMIN, '/settings/people?item=new');
  const editor = page.getByRole('region', { name: 'Invite somebody' });
  await editor.getByLabel('Handle').fill('Not a handle');
  await editor.getByLabel('Name', { exact: true }).fill('Bia Souza');
  await editor.getByLabel('E-mail address').fill('bia@example.test');
  await editor.getByRole('button', { name: 'Invite somebody' }).click();
  await editor.locator('[aria-invalid=true]').waitFor();
  await editor.getByLabel('Handle').fill('bia');
  await editor.getByRole('button', { name: 'Invite somebody' }).click();
  const url = await page.getByRole('textbox', { name: 'Link for bia' }).inputValue();
  const [, token = ''] = url.split('#');
  const accepted = await fetch(`${product.url}/api/v1/access/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.url },
    body: JSON.stringify({ token, password: 'a long password of Bia 47' }),
  });
  assert.equal(accepted.status, 200);

  await page.goto(`${product.url}/settings/audit`);
  const entry = page
    .getByRole('list', { name: 'Entries' })
    .getByRole('listitem')
    .filter({ hasText: 'POST /access/invitations' });
  await entry.filter({ hasText: 'agent:ana' }).filter({ hasText: '201' }).waitFor();
  await page.getByRole('button', { name: 'Verify the newest entries' }).click();
  await page.getByText(/^Whole: entries/).waitFor();
});

test('an authenticator app counts from its first right code, with ten recovery codes', async () => {
  const page = await desk.open({ id: 'rui', role: 'agent', name: 'Rui' }, '/settings/me');
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await page.getByRole('img', { name: 'Code to scan with the authenticator app' }).waitFor();
  const secret = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Code of six digits').fill('000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.locator('[aria-invalid=true]').waitFor();
  const epoch = Math.floor(product.clock.now().getTime() / 1_000);
  await page.getByLabel('Code of six digits').fill(generateSync({ secret, epoch }));
  await page.getByRole('button', { name: 'Confirm' }).click();
  const codes = await page.getByRole('textbox', { name: 'Recovery codes' }).inputValue();
  assert.equal(codes.split('\n').length, 10);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByText('10 recovery codes left').waitFor();
});
