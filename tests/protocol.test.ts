import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DAY_MS } from '../src/base/clock.ts';
import { protocolNumber } from '../src/base/protocolNumber.ts';
import { startTicketDesk, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
before(async () => {
  desk = await startTicketDesk();
});
after(() => desk.office.close());

/** What the business answers to it. */
async function says(from: string, text: string): Promise<string> {
  const { office } = desk;
  const before = office.channel.sent.length;
  await office.write(from, text);
  await office.settled();
  return office.channel.sent
    .slice(before)
    .map(({ content }) => ('text' in content ? content.text : ''))
    .join('\n');
}

/** Somebody whose parcel is lost: the number of their matter. */
async function matterOf(from: string): Promise<string> {
  await says(from, 'my parcel is lost');
  const [loop] = await desk.office.rows<{ number: string }>(
    `select protocol_number as number from loop where conversation_id = $1 and flow = 'lostParcel'`,
    [await desk.office.conversationOf(from)],
  );
  return loop?.number ?? '';
}

test('their own number is told at once, in any spelling, with owner, next step and date, and the question goes on', async () => {
  const from = '5511911110001';
  const number = await matterOf(from);
  const told = await says(from, `status ${number.replaceAll('-', '')}?`);
  assert.match(told, new RegExp(`Number ${number} \\(Lost parcel\\): it waits for your answer`));
  assert.match(told, /With: our assistant\nNext: you answer our last question\nBy: \S+/);
  assert.match(told, /What is your order number\?/);
});

test('a number of somebody else is told only with a fact that they know, and a number of nobody sounds the same', async () => {
  const [owner, stranger] = ['5511911110002', '5511911110003'];
  const number = await matterOf(owner);
  const asked = await says(stranger, number);
  assert.match(asked, /I have to know that it is yours/);
  const wrong = await says(stranger, '11 90000-0000');
  assert.match(wrong, /I find no matter with this number and this detail/);
  assert.match(await says(stranger, owner), new RegExp(`Number ${number} .*it waits for your answer`));

  const nobodys = protocolNumber(desk.clock.now(), 900_001);
  const other = '5511911110004';
  assert.equal(await says(other, nobodys), asked.replace(number, nobodys));
  assert.equal(await says(other, '11 90000-0000'), wrong);
});

test('after three wrong facts nothing is looked up until a day later, not even with the right one', async () => {
  const [owner, stranger] = ['5511911110005', '5511911110006'];
  const number = await matterOf(owner);
  await says(stranger, number);
  await says(stranger, 'a@example.com');
  await says(stranger, 'b@example.com');
  assert.match(await says(stranger, 'c@example.com'), /cannot try again today/);
  assert.match(await says(stranger, number), /cannot try again today/);
  assert.doesNotMatch(await says(stranger, owner), /Number/);
  desk.clock.advance(DAY_MS + 1);
  assert.match(await says(stranger, number), /I have to know that it is yours/);
});

test('a wrong digit is told, a wish beside the number is heard, and a word without a number asks for it', async () => {
  const from = '5511911110007';
  assert.match(await says(from, 'what about my protocol'), /Please send me the number/);
  const number = await matterOf(from);
  const mistyped = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
  assert.match(await says(from, mistyped), /One digit of this number is wrong/);
  assert.match(await says(from, `${number} I want to talk to a person`), /colleague/);
});

test('the words are in the language of the contact', async () => {
  const from = '5511911110008';
  await says(from, 'olá, meu pacote não chegou, quero meu dinheiro de volta');
  const [loop] = await desk.office.rows<{ number: string }>(
    `select protocol_number as number from loop where conversation_id = $1`,
    [await desk.office.conversationOf(from)],
  );
  assert.match(await says(from, `e o meu protocolo ${loop?.number}?`), /aguarda sua resposta/);
});
