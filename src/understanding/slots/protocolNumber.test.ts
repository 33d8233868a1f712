import assert from 'node:assert/strict';
import { test } from 'node:test';
import { protocolNumber } from '../../base/protocolNumber.ts';
import { namesProtocol, protocolIn } from './protocolNumber.ts';

const NUMBER = protocolNumber(new Date('2026-11-21T09:00:00Z'), 42);
const BARE = NUMBER.replaceAll('-', '');

test('a protocol number is found in any spelling', () => {
  for (const written of [NUMBER, BARE, NUMBER.replaceAll('-', ' '), NUMBER.replaceAll('-', '–')]) {
    assert.deepEqual(
      protocolIn(`how is ${written} going?`),
      { number: NUMBER, rest: 'how is going?' },
      written,
    );
  }
  assert.deepEqual(protocolIn(NUMBER), { number: NUMBER, rest: '' });
});

test('one wrong digit is told from a number that is none', () => {
  const last = Number(NUMBER.at(-1));
  const wrong = `${NUMBER.slice(0, -1)}${(last + 1) % 10}`;
  assert.deepEqual(protocolIn(wrong), { number: null, rest: '' });
  for (const other of [
    wrong.replaceAll('-', ''),
    '5511988887777',
    '4006381333931',
    `${BARE}1`,
    '+55 11 98888-7777',
    '',
  ]) {
    assert.equal(protocolIn(other), null, other);
  }
});

test('a word for the number is known in three languages', () => {
  for (const text of ['my protocol please', 'qual o meu protocolo?', 'número de caso', 'ticket number?']) {
    assert.ok(namesProtocol(text), text);
  }
  for (const text of ['where is my order?', 'número do pedido', 'protocolar'])
    assert.ok(!namesProtocol(text), text);
});
