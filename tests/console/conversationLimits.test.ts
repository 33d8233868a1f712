import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SEED } from '../../world/seed/facts.ts';
import { conversationIdOf } from '../harness/conversationIdOf.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

const { marta, tom } = SEED.people;
const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;

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

const idOf = (waId: string) => conversationIdOf(product, waId);

test('a conversation of 20,000 messages opens at its end with few rows, and scrolling up reads what is older', async (t) => {
  await product.write(marta.waId, 'hello');
  const id = await idOf(marta.waId);
  await product.rows(
    `insert into message (workspace_id, id, conversation_id, address_id, direction, author, content, channel, status, written_at)
      select message.workspace_id, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, conversation_id, address_id,
        case n % 2 when 0 then 'in' else 'out' end, case n % 2 when 0 then 'contact' else 'assistant' end,
        jsonb_build_object('kind', 'text', 'text', 'Message ' || n), channel, case n % 2 when 0 then 'received' else 'read' end,
        written_at - (20001 - n) * interval '1 second'
      from (select * from message where conversation_id = $1 limit 1) as message, generate_series(1, 20000) as n`,
    [id],
  );
  const page = await desk.open(MARINA, `/inbox/${id}`);
  const began = performance.now();
  const log = page.getByRole('log');
  await log.getByText('hello', { exact: true }).waitFor();
  t.diagnostic(`shown ${Math.round(performance.now() - began)} ms after the page had loaded`);
  assert.ok((await log.getByRole('article').count()) < 60, 'only what is in sight is in the page');
  await log.hover();
  const older = log.getByText('Message 19800', { exact: true });
  const giveUpAt = performance.now() + 60_000;
  while ((await older.count()) === 0) {
    assert.ok(performance.now() < giveUpAt, 'what is older never came');
    await page.mouse.wheel(0, -450);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await older.waitFor();
  assert.ok((await log.getByRole('article').count()) < 80);
});

test('a message of 60,000 characters is folded, shown whole when asked for, and can be written', async () => {
  await product.write(tom.waId, 'hello');
  const id = await idOf(tom.waId);
  const long = `${'جملة طويلة '.repeat(5_400)}end`;
  await product.rows(
    `update message set content = jsonb_build_object('kind', 'text', 'text', $2::text)
    where conversation_id = $1 and direction = 'in'`,
    [id, long],
  );
  const page = await desk.open(MARINA, `/inbox/${id}`);
  const log = page.getByRole('log');
  await log.getByRole('button', { name: /^Show all/ }).click();
  await log.getByRole('button', { name: 'Show less' }).waitFor();
  assert.ok((await log.innerText()).includes('end'));
  const field = page.getByRole('textbox', { name: /^Reply to/ });
  await field.fill('a'.repeat(60_000));
  assert.equal((await field.inputValue()).length, 60_000);
});

test('25 MB are uploaded with their progress in sight, and more than that is not begun', async () => {
  const page = await desk.open(MARINA, `/inbox/${await idOf(tom.waId)}`);
  const input = page.getByLabel('Files to attach');
  const buffer = Buffer.alloc(25 * 1024 * 1024, 'a');
  await input.setInputFiles({ name: 'log.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Remove log.txt' }).waitFor();
  const [kept] = await product.rows<{ size: number }>(
    `select octet_length(bytes) as size from file join conversation_file kept on kept.id = file.id where kept.name = 'log.txt'`,
  );
  assert.equal(kept?.size, buffer.length);
  await input.setInputFiles({
    name: 'more.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(buffer.length + 1, 'a'),
  });
  await page.getByRole('alert').getByText('Larger than 25 MB; it is not sent.').waitFor();
});
