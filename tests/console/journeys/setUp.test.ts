import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../../src/base/clock.ts';
import { SEED } from '../../../world/seed/facts.ts';
import { conversationIdOf } from '../../harness/conversationIdOf.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

const { marta } = SEED.people;
const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;
const VERA = { id: 'vera', role: 'admin', name: 'Vera Lima' } as const;

let product: Product;
let desk: Console;
/** Saturday, six in the morning in São Paulo: the store opens at nine. */
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  await product.write(marta.waId, 'I want to talk to a person');
});
after(async () => {
  await desk.close();
  await product.close();
});

const placeOfMarta = async () => `/inbox/${await conversationIdOf(product, marta.waId)}`;

test('a holiday that is added moves what is due, in front of whoever looks at it', async () => {
  const page = await desk.open(MARINA, await placeOfMarta());
  const ticket = page.getByRole('region', { name: 'Ticket' });
  await ticket.getByText(/^09:15 AM · /).waitFor();
  const { body } = await product.api('GET', '/api/v1/calendars');
  const calendars = body.items as { name: string; timeZone: string; hours: object; holidays: string[] }[];
  const everyDay = calendars.find(({ name }) => name === 'everyDay');
  assert.ok(everyDay);
  const { timeZone, hours, holidays } = everyDay;
  const written = { timeZone, hours, holidays: [...holidays, '2026-11-21'] };
  const put = await product.api('PUT', '/api/v1/calendars/everyDay', written);
  assert.equal(put.status, 200);
  await ticket.getByText(/Nov 22, 09:15 AM · /).waitFor();
  await page.context().close();
});

test('a template that the provider has approved is read from there, and can be sent when the window is closed', async () => {
  const { graph } = product.world;
  const text = 'We are back on Monday and answer you then.';
  const components = [{ type: 'BODY', text }];
  graph.addTemplate({ name: 'back_on_monday', status: 'PENDING', components });
  const page = await desk.open(VERA, '/settings/templates');
  const row = page.getByRole('listitem').filter({ hasText: 'back_on_monday' });
  await page.getByRole('button', { name: 'Sync now' }).click();
  await row.getByText('pending').waitFor();
  await graph.templateEvent({ name: 'back_on_monday', event: 'APPROVED' });
  await page.getByRole('button', { name: 'Sync now' }).click();
  await row.getByText('approved').waitFor();
  await page.context().close();

  await product.pass(DAY_MS + MINUTE_MS);
  const composer = await desk.open(MARINA, await placeOfMarta());
  await composer.getByRole('button', { name: 'Take over' }).click();
  await composer.getByText('You hold this conversation.').waitFor();
  const offered = composer.getByLabel('Template').getByRole('option', { name: /^back on monday/ });
  await offered.waitFor({ state: 'attached' });
  await composer.getByLabel('Template').selectOption(await offered.getAttribute('value'));
  await composer.getByRole('button', { name: 'Send template' }).click();
  const giveUpAt = performance.now() + 60_000;
  while (product.lastTo(marta.waId) !== text) {
    assert.ok(performance.now() < giveUpAt, 'the template never came');
    await product.pass(SECOND_MS);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});
