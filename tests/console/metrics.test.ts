import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { makeClient, type Client } from '../../src/api/client.ts';
import { fixedClock, MINUTE_MS } from '../../src/base/clock.ts';
import { catchUp } from '../../src/metrics/catchUp.ts';
import { cellsOf } from '../harness/cellsOf.ts';
import { becomes } from '../harness/becomes.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startOffice, type Office } from '../harness/startOffice.ts';

const clock = fixedClock('2026-11-24T13:00:00Z');
let office: Office;
let desk: Console;
let client: Client;
let workspaceId: string;
before(async () => {
  office = await startOffice({ clock, consoleFolder: CONSOLE_FOLDER });
  const { db, workspaces, url } = office.product;
  workspaceId = workspaces[0]?.id ?? '';
  client = makeClient({ baseUrl: url ?? '', token: 'token of the office' });
  desk = await openConsole({ url: url ?? '', db, workspaceId, clock });
});
after(async () => {
  await desk.close();
  await office.close();
});

const MANAGER = { id: 'carla', role: 'manager', name: 'Carla Moreno' } as const;
const SEARCH = { from: '2026-11-18', to: '2026-11-24' };

const measured = () =>
  catchUp({ db: office.product.db, clock, partyOf: () => () => 'customer' }, workspaceId);

/** The tile of an indicator. */
const tile = (page: Page, words: string): Locator =>
  page.locator('dl > div').filter({ has: page.getByRole('link', { name: words, exact: true }) });

test('a desk without a loop shows dashes and offers another period, not figures', async () => {
  await measured();
  const page = await desk.open(MANAGER, '/metrics');
  await tile(page, 'CSAT').getByText('–', { exact: true }).waitFor();
  await page.getByText('Nobody wrote in this period.').waitFor();
  await page.getByText('Nothing to suggest').waitFor();
  const { met } = await client.metrics.maturity();
  await page.getByRole('img', { name: `${met} of 10 points are met` }).waitFor();
  await page.getByText('AI without process scales chaos.').waitFor();
});

test('a figure opens the loops that it counts, and a loop its conversation', async () => {
  for (const from of ['5511900000001', '5511900000002']) {
    await office.write(from, 'I want to talk to a person');
    await office.settled();
  }
  clock.advance(4 * MINUTE_MS);
  const conversationId = await office.conversationOf('5511900000001');
  await office.act(conversationId, 'ines', { kind: 'write', text: 'Good morning' });
  await office.settled();
  await measured();
  const page = await desk.open(MANAGER, '/metrics');
  const { figures } = await client.metrics.overview({ query: SEARCH });
  const reply = figures.find(({ name }) => name === 'humanFirstResponse');
  const shown = tile(page, 'First human reply');
  await shown.getByText(`${reply?.numerator} / ${reply?.denominator}`).waitFor();
  assert.deepEqual([reply?.numerator, reply?.denominator], [1, 2]);
  await shown.getByText(/^(4|4\.\d|3\.\d) min$/).waitFor();
  await shown.getByRole('link').click();
  await page.waitForURL('**/metrics/figures/humanFirstResponse*');
  const loops = page.getByRole('region', { name: 'Loops' }).getByRole('row');
  await loops.nth(1).waitFor();
  assert.equal(await loops.count(), 1 + 1, 'a head, and the one that was answered');
  await page.getByRole('link', { name: 'handed to people 2' }).click();
  await loops.nth(2).waitFor();
  const listed = await client.metrics.loops({
    params: { name: 'humanFirstResponse' },
    query: { ...SEARCH, counted: 'denominator' },
  });
  for (const { protocolNumber } of listed.items)
    await page.getByRole('link', { name: protocolNumber }).waitFor();
  await page.getByRole('link', { name: listed.items[0]?.protocolNumber ?? '' }).click();
  await page.waitForURL(`**/inbox/${listed.items[0]?.conversationId}*`);
});

test('a point of maturity leads to its cases, those that do not hold first', async () => {
  const page = await desk.open(MANAGER, '/metrics');
  const { points } = await client.metrics.maturity({ query: SEARCH });
  const clocks = points.find(({ name }) => name === 'slaClocks');
  assert.ok(clocks && clocks.cases > 0);
  const row = page.getByRole('listitem').filter({ hasText: 'A clock runs on every ticket' });
  await row.getByText(`${clocks.holds} of ${clocks.cases}`).waitFor();
  await row.getByRole('link').click();
  await page.waitForURL('**/metrics/maturity/slaClocks*');
  await page.getByText(`${clocks.holds} of ${clocks.cases} hold`).waitFor();
  const { cases } = await client.metrics.maturityCases({ params: { point: 'slaClocks' }, query: SEARCH });
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  assert.deepEqual(
    await links.allTextContents(),
    cases.map(({ protocolNumber }) => protocolNumber),
  );
});

test('the table of the reasons and its file say what the API says', async () => {
  const page = await desk.open(MANAGER, '/metrics');
  const card = page.getByRole('region', { name: 'Why people write' });
  const { reasons } = await client.metrics.reasons({ query: { ...SEARCH, limit: 100 } });
  await card.getByText(`${reasons.reduce((sum, { opened }) => sum + opened, 0)} conversations`).waitFor();
  await card.getByRole('button', { name: 'View as table' }).click();
  const cells = await cellsOf(card.getByRole('row'));
  assert.deepEqual(
    cells.slice(1).map(([, opened, before]) => [opened, before]),
    reasons.map(({ opened, openedBefore }) => [String(opened), String(openedBefore)]),
  );
  const saving = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Save as CSV' }).click();
  const text = (await (await (await saving).createReadStream()).toArray()).join('');
  assert.deepEqual(
    text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 3)),
    cells.slice(1).map((row) => row.slice(0, 3)),
  );
});

test('period and filters stand in the address and survive a reload', async () => {
  const page = await desk.open(MANAGER, '/metrics');
  await page.getByLabel('Period').selectOption('90');
  await page.getByLabel('Queue', { exact: true }).selectOption('money');
  await page.getByLabel('Channel').selectOption('whatsapp');
  await page.waitForURL('**/metrics?*days=90*');
  await page.getByText('Nobody wrote in this period.').waitFor();
  await page.reload();
  await page.getByText('Nobody wrote in this period.').waitFor();
  for (const [label, value] of [
    ['Period', '90'],
    ['Queue', 'money'],
    ['Channel', 'whatsapp'],
  ] as const) {
    await becomes(() => page.getByLabel(label, { exact: true }).inputValue(), value);
  }
  await page.getByRole('link', { name: 'Time to resolution' }).click();
  await page.waitForURL(
    ({ pathname, searchParams }) =>
      pathname === '/metrics/figures/timeToResolution' && searchParams.get('queue') === 'money',
  );
});

test('who may not export is not offered it; who may has every row of the period', async () => {
  const supervisor = await desk.open({ id: 'marta', role: 'supervisor' }, '/metrics');
  await tile(supervisor, 'CSAT').waitFor();
  assert.equal(await supervisor.getByRole('button', { name: 'Export CSV' }).count(), 0);
  const page = await desk.open(MANAGER, '/metrics');
  await tile(page, 'First human reply').getByText('1 / 2').waitFor();
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Loops', exact: true }).click();
  const text = (await (await (await saving).createReadStream()).toArray()).join('');
  const { opened } = await client.metrics.reasons({ query: SEARCH });
  assert.equal(text.trim().split('\n').length, opened + 1);
});
