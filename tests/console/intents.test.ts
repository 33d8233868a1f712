import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parcelBlueprint } from '../../src/blueprint/testing/parcelBlueprint.ts';
import { makeClient, type Client } from '../../src/api/client.ts';
import { systemClock } from '../../src/base/clock.ts';
import { collectReviews } from '../../src/learning/collectReviews.ts';
import { cellsOf } from '../harness/cellsOf.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startOffice, type Office } from '../harness/startOffice.ts';

let office: Office;
let desk: Console;
let client: Client;
let workspaceId: string;
before(async () => {
  office = await startOffice({ blueprint: parcelBlueprint, consoleFolder: CONSOLE_FOLDER });
  const { db, workspaces, url } = office.product;
  workspaceId = workspaces[0]?.id ?? '';
  client = makeClient({ baseUrl: url ?? '', token: 'token of the office' });
  desk = await openConsole({ url: url ?? '', db, workspaceId, clock: systemClock });
});
after(async () => {
  await desk.close();
  await office.close();
});

const SUPERVISOR = { id: 'marta', role: 'supervisor', name: 'Marta Reis' } as const;
const WORDS = [
  'the thingamajig went kaput 4711',
  'kaput kaput thingamajig',
  'qwertz uiop asdf',
  'blorb the frobnitz',
];

const examples = () =>
  office.rows<{ intent: string; text: string; added_by: string }>(
    'select intent, text, added_by from example order by added_at, id',
  );

/** What is painted at once is written a moment later. */
async function decided(count: number): Promise<void> {
  const open = `select id from review_item where status <> 'open'`;
  while ((await office.rows(open)).length < count) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('with nothing to review the screen says so, and nothing is measured yet', async () => {
  const page = await desk.open(SUPERVISOR, '/studio/intents');
  await page.getByText('Nothing is left to review').waitFor();
  await page.getByRole('link', { name: 'Confusions' }).click();
  await page.getByText('No version was measured yet').waitFor();
  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByText('Only what the blueprint gives').waitFor();
  await page.getByRole('link', { name: 'Intents and examples' }).click();
  const { intents } = await client.learning.intents();
  const rows = page.getByRole('region', { name: 'What customers want' }).getByRole('listitem');
  await rows.first().waitFor();
  assert.equal(await rows.count(), intents.length);
});

test('one key teaches an example, and Z takes it back', async () => {
  for (const [index, text] of WORDS.entries()) await office.write(`customer-${index}`, text);
  await office.settled();
  await collectReviews(office.base.db, workspaceId, systemClock.now());
  const page = await desk.open(SUPERVISOR, '/studio/intents');
  const message = page.getByRole('region', { name: 'Message to review' }).locator('blockquote');
  await page.getByText(`${WORDS.length} to review`).waitFor();
  const first = await message.textContent();
  await page.keyboard.press('f');
  await page.getByLabel('Which intent?').fill('lost par');
  await page.keyboard.press('Enter');
  await page.getByText(`${WORDS.length - 1} to review`).waitFor();
  await decided(1);
  assert.deepEqual(await examples(), [
    { intent: 'lostParcel', text: (first ?? '').replace('4711', '0000'), added_by: 'marta' },
  ]);
  await page.keyboard.press('z');
  await page.getByText('Taken back').waitFor();
  await page.getByText(`${WORDS.length} to review`).waitFor();
  assert.deepEqual(await examples(), []);
});

test('X lays a message aside, O says that it is out of scope', async () => {
  const page = await desk.open(SUPERVISOR, '/studio/intents');
  const choose = (text: string) => page.getByRole('button', { name: text }).click();
  await choose('qwertz uiop asdf');
  await page.keyboard.press('x');
  await page.getByText(`${WORDS.length - 1} to review`).waitFor();
  await choose('blorb the frobnitz');
  await page.keyboard.press('o');
  await page.getByText(`${WORDS.length - 2} to review`).waitFor();
  await decided(2);
  const { items } = await client.learning.items({ query: { status: 'outOfScope' } });
  assert.deepEqual(
    items.map(({ text, decidedBy }) => [text, decidedBy]),
    [['blorb the frobnitz', 'marta']],
  );
  const dismissed = await client.learning.items({ query: { status: 'dismissed' } });
  assert.deepEqual(
    dismissed.items.map(({ text }) => text),
    ['qwertz uiop asdf'],
  );
});

test('several are decided together', async () => {
  const page = await desk.open(SUPERVISOR, '/studio/intents');
  await page.getByText('2 to review').waitFor();
  for (const box of await page.getByRole('checkbox', { name: /thingamajig/ }).all()) await box.check();
  await page.getByText('holds for the 2 messages').waitFor();
  await page.getByRole('button', { name: 'Another intent' }).click();
  await page.getByLabel('Which intent?').fill('lostParcel');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing is left to review').waitFor();
  await page.getByText('You decided 2 messages.').waitFor();
  await decided(4);
  const taught = (await examples()).filter(({ intent }) => intent === 'lostParcel');
  assert.equal(taught.length, 2);
});

test(
  'a training shows how far it is, publishes, and the way back is there',
  { timeout: 240_000 },
  async () => {
    const page = await desk.open(SUPERVISOR, '/studio/intents?tab=versions');
    await page.getByRole('button', { name: 'Train and measure' }).click();
    await page.getByRole('progressbar', { name: 'Training' }).waitFor();
    await page.getByText(/step [1-9]\d* of 12/).waitFor();
    await page.getByRole('heading', { name: 'Version 2' }).waitFor({ timeout: 200_000 });
    const { versions } = await client.learning.versions();
    const current = page.getByRole('listitem').filter({ hasText: 'understands now' });
    await current
      .getByRole('heading', { name: `Version ${versions.find(({ isCurrent }) => isCurrent)?.number}` })
      .waitFor();
    const other = versions.find(({ isCurrent }) => !isCurrent)?.number ?? 0;
    await page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: `Version ${other}` }) })
      .getByRole('button')
      .click();
    await page.getByText(`Version ${other} understands from now on`).waitFor();
    const now = (await client.learning.versions()).versions.find(({ isCurrent }) => isCurrent);
    assert.deepEqual([now?.number, now?.publishedBy], [other, 'marta']);
  },
);

test('the confusions on the screen are those of the measured version', async () => {
  const page = await desk.open(SUPERVISOR, '/studio/intents?tab=confusions');
  const { confusions } = await client.learning.confusions({ params: { number: 2 } });
  const card = page.getByRole('region', { name: 'Worst confusions' });
  await card.waitFor();
  await card.getByRole('button', { name: 'View as table' }).click();
  const rows = await cellsOf(card.getByRole('row'), 'td');
  assert.deepEqual(
    rows.slice(1).map(([meant, , texts, of]) => [meant, texts, of]),
    (confusions ?? []).map(({ intent, texts, of }) => [intent, String(texts), String(of)]),
  );
});

test('who may only read is told so before the click', async () => {
  const page = await desk.open({ id: 'ines', role: 'agent' }, '/studio/intents?tab=versions');
  await page.getByRole('heading', { name: 'Version 2' }).waitFor();
  assert.equal(await page.getByRole('button', { name: /Train|Publish|Go back/ }).count(), 0);
});
