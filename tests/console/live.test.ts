import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { addAgent } from '../../src/access/addAgent.ts';
import { makeClient, type Client } from '../../src/api/client.ts';
import { fixedClock, MINUTE_MS } from '../../src/base/clock.ts';
import { transaction } from '../../src/db/transaction.ts';
import { sampleLive } from '../../src/metrics/liveSamples.ts';
import { cellsOf } from '../harness/cellsOf.ts';
import { becomes } from '../harness/becomes.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startOffice, type Office } from '../harness/startOffice.ts';

const clock = fixedClock('2026-11-23T12:30:00Z');
let office: Office;
let desk: Console;
let client: Client;
let workspaceId: string;
before(async () => {
  office = await startOffice({ clock, consoleFolder: CONSOLE_FOLDER });
  const { db, workspaces, url } = office.product;
  workspaceId = workspaces[0]?.id ?? '';
  client = makeClient({ baseUrl: url ?? '', token: 'token of the office' });
  await transaction(db, workspaceId, async (tx) => {
    for (const id of ['ines', 'rafael']) {
      const agent = { id, name: `${id} surname`, email: `${id}@example.com`, role: 'agent' } as const;
      await addAgent(tx, workspaceId, agent, clock.now());
    }
  });
  desk = await openConsole({ url: url ?? '', db, workspaceId, clock });
});
after(async () => {
  await desk.close();
  await office.close();
});

const SUPERVISOR = { id: 'marta', role: 'supervisor', name: 'Marta Reis' } as const;

/** What a figure at the top shows. */
const figure = (page: Page, words: string) =>
  page.locator('dl > div').filter({ hasText: words }).locator('dd').first();

async function shows(page: Page, words: string, value: number): Promise<void> {
  await figure(page, words)
    .filter({ hasText: new RegExp(`^${value}\\b`) })
    .waitFor();
}

test('an empty desk shows zeros, and says so in words', async () => {
  const page = await desk.open(SUPERVISOR, '/live');
  for (const words of ['Waiting for a person', 'Past SLA', 'In limbo', 'Leads over 10 min', 'Held by AI']) {
    await shows(page, words, 0);
  }
  await page.getByText('nobody waits').waitFor();
  await page.getByText('Nothing needs a decision').waitFor();
  await page.getByText('Nothing was closed in the last 24 hours.').waitFor();
  await page.getByText('No loop is open.').waitFor();
});

test('who asks for a person appears without a reload, goes late, and is given to somebody from here', async () => {
  await client.presence.sayPresence({ body: { presence: 'away', agent: 'ines' } });
  const page = await desk.open(SUPERVISOR, '/live');
  await shows(page, 'Waiting for a person', 0);
  await office.write('5511900000001', 'I want to talk to a person');
  await office.settled();
  await shows(page, 'Waiting for a person', 1);
  const board = await client.metrics.board();
  const [waiting] = board.waiting;
  assert.ok(waiting);
  const dots = page.getByRole('listbox').getByRole('option');
  await becomes(() => dots.count(), board.waiting.length);

  clock.advance(40 * MINUTE_MS);
  await sampleLive(office.product.db, workspaceId, clock.now());
  await client.presence.sayPresence({ body: { presence: 'online', agent: 'ines' } });
  const late = page.getByRole('list', { name: 'Past SLA, leads first' }).getByRole('listitem');
  await late.first().waitFor();
  const { pastDue } = await client.metrics.board();
  await becomes(() => late.count(), pastDue.length);
  const [before] = await office.rows<{ assignee: string | null }>(
    'select assignee from ticket where id = $1',
    [waiting.ticketId],
  );
  const other = before?.assignee === 'ines' ? 'rafael' : 'ines';
  await client.presence.sayPresence({ body: { presence: 'online', agent: other } });
  await page.getByRole('list', { name: 'People' }).getByText(`${other} surname`).waitFor();
  await late
    .first()
    .getByRole('button', { name: /^Assign / })
    .click();
  await page.getByRole('menuitem', { name: new RegExp(`^${other} surname`) }).click();
  await page.getByText(`goes to ${other} surname`).waitFor();
  const given = await office.rows<{ assignee: string }>('select assignee from ticket where id = $1', [
    waiting.ticketId,
  ]);
  assert.deepEqual(given, [{ assignee: other }]);
});

test('what is in limbo tells why, as the API does', async () => {
  const left = `update loop set owner_kind = 'agent', owner = 'who.left' where closed_at is null`;
  await office.base.superuser.query(left);
  const page = await desk.open(SUPERVISOR, '/live');
  const { stranded, limbo } = await client.metrics.board();
  assert.deepEqual(
    stranded.map((each) => each.limbo),
    ['noOwner'],
  );
  await shows(page, 'In limbo', limbo.limbo);
  const list = page.getByRole('list', { name: /^Limbo/ }).getByRole('listitem');
  await list.filter({ hasText: 'no owner' }).waitFor();
  await list.getByRole('link', { name: /^Open / }).click();
  await page.waitForURL(`**/inbox/${stranded[0]?.conversationId}*`);
});

test('a dot is reached by the keyboard, says whose it is, and opens the conversation', async () => {
  const page = await desk.open(SUPERVISOR, '/live');
  const { waiting } = await client.metrics.board();
  const strip = page.getByRole('listbox');
  await strip.focus();
  const active = await strip.getAttribute('aria-activedescendant');
  const said = await page.locator(`[id="${active}"]`).getAttribute('aria-label');
  assert.match(said ?? '', /min, past its target/);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/inbox/${waiting[0]?.conversationId}*`);
});

test('the table of a chart and its file say what the chart says', async () => {
  const page = await desk.open(SUPERVISOR, '/live');
  const card = page.getByRole('region', { name: 'Who waits for a person' });
  await card.getByRole('button', { name: 'View as table' }).click();
  const { waiting } = await client.metrics.board();
  const rows = card.getByRole('row');
  await becomes(() => rows.count(), waiting.length + 1);
  const saving = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Save as CSV' }).click();
  const file = await (await saving).createReadStream();
  const text = (await file.toArray()).join('');
  const shown = (await cellsOf(rows)).map((cells) => cells.join(','));
  assert.deepEqual(text.trim().split('\r\n'), shown);
});

test('a broadcast is a notification of who is online', async () => {
  await client.presence.sayPresence({ body: { presence: 'online', agent: 'ines' } });
  const page = await desk.open(SUPERVISOR, '/live');
  await page.getByRole('button', { name: 'Tell the team' }).click();
  await page.getByLabel('What they should know').fill('The courier is late today');
  await page.getByRole('button', { name: 'Tell them' }).click();
  await page.getByText(/was told\.|were told\./).waitFor();
  const told = await office.rows<{ agent_id: string }>(
    `select agent_id from notification where about = 'broadcast' and details->>'text' = 'The courier is late today'`,
  );
  assert.ok(told.some(({ agent_id: agent }) => agent === 'ines'));
});

test('an administrator changes how much somebody holds, who may not is not offered it', async () => {
  const admin = await desk.open({ id: 'ada', role: 'admin', name: 'Ada Lima' }, '/live');
  await admin.getByRole('button', { name: /change the capacity of ines surname/ }).click();
  await admin.getByLabel('Conversations at once').fill('9');
  await admin.getByRole('button', { name: 'Save' }).click();
  await admin.getByRole('button', { name: /\/9: change the capacity of ines surname/ }).waitFor();
  assert.deepEqual(await office.rows(`select capacity from agent where id = 'ines'`), [{ capacity: 9 }]);
  const page = await desk.open(SUPERVISOR, '/live');
  await page.getByRole('list', { name: 'People' }).getByText('ines surname').waitFor();
  assert.equal(await page.getByRole('button', { name: /change the capacity/ }).count(), 0);
});

test('a team is chosen in the address and survives a reload', async () => {
  const { items } = await client.routing.listQueues();
  const [queue] = items;
  assert.ok(queue);
  const page = await desk.open(SUPERVISOR, '/live');
  await page.getByLabel('Team', { exact: true }).selectOption(queue.name);
  await page.waitForURL(`**/live?queue=${queue.name}`);
  await page.reload();
  await becomes(() => page.getByLabel('Team', { exact: true }).inputValue(), queue.name);
});
