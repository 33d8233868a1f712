import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untrust } from '../../base/untrusted.ts';
import type { InboundContent } from '../../conversation/content.ts';
import type { SlotKind } from '../../flow/effect.ts';
import { orderNumbersIn } from './orderNumber.ts';
import { readSlot } from './readSlot.ts';

const text = (said: string): InboundContent => ({ kind: 'text', text: untrust(said) });
const read = (said: string, kind: SlotKind, language = 'en') => readSlot(text(said), kind, language);

test('order numbers are found however they are written', () => {
  const rows: [string, string[]][] = [
    ['LP-1042', ['LP-1042']],
    ['lp 1042', ['LP-1042']],
    ['lp1042', ['LP-1042']],
    ['#1042', ['1042']],
    ['1042', ['1042']],
    ["it's 1042", ['1042']],
    ['1042 obrigado', ['1042']],
    ['meu pedido é 1042', ['1042']],
    ['order number is 1042.', ['1042']],
    ['pedido nº 1042', ['1042']],
    ['pedido LP 1042 chegou quebrado', ['LP-1042']],
    ['LP-1042, #1042', ['LP-1042']],
    ['LP-1042 and LP-1043', ['LP-1042', 'LP-1043']],
    ['LP-1\u200b042', ['LP-1042']],
    ['١٠٤٢', ['1042']],
  ];
  for (const [said, expected] of rows) assert.deepEqual(orderNumbersIn(said), expected, said);
});

test('money, dates, phones and names with numbers are no order numbers', () => {
  const none =
    'R$ 1042|US$ 500|paid 1042,50|on 10/11/2026|my phone is 11987654321|call me at 555 1234|iphone 15|2 units|tamanho 42|BR1042X|a1042@x.com|no|in 2020 it was fine';
  for (const said of none.split('|')) assert.deepEqual(orderNumbersIn(said), [], said);
});

test('each kind of slot is read from words', () => {
  const rows: [string, SlotKind, unknown][] = [
    ['it is LP-1042', 'orderNumber', 'LP-1042'],
    ['LP-1042 or LP-1043', 'orderNumber', null],
    ['my mail is Ana.Silva+x@Example.COM.BR, thanks', 'email', 'ana.silva+x@example.com.br'],
    ['ana@x', 'email', null],
    ['a@x.com b@x.com', 'email', null],
    ['+55 (11) 98765-4321', 'phone', '+5511987654321'],
    ['11 98765 4321', 'phone', '11987654321'],
    ['1234', 'phone', null],
    ['2', 'quantity', 2],
    ['duas, por favor', 'quantity', 2],
    ['two units', 'quantity', 2],
    ['two or three', 'quantity', null],
    ['2026-11-21', 'date', '2026-11-21'],
    ['2026-02-30', 'date', null],
    ['25/12/2026', 'date', '2026-12-25'],
    ['11/12/2026', 'date', null],
    ['it arrived  broken\n', 'words', 'it arrived broken'],
    ['👍', 'words', null],
    [' . ', 'words', null],
  ];
  for (const [said, kind, expected] of rows) assert.deepEqual(read(said, kind), expected, `${kind}: ${said}`);
  assert.equal(read('11/12/2026', 'date', 'pt-BR'), '2026-12-11');
});

test('a photo is the id of an image, and a caption is read like a text', () => {
  const image: InboundContent = {
    kind: 'media',
    media: 'image',
    mediaId: 'm1',
    mediaType: 'image/jpeg',
    caption: untrust('order LP-1042'),
  };
  assert.equal(readSlot(image, 'photo', 'en'), 'm1');
  assert.equal(readSlot(image, 'orderNumber', 'en'), 'LP-1042');
  assert.equal(readSlot({ ...image, media: 'document' }, 'photo', 'en'), 'm1', 'a photo sent as a file');
  assert.equal(readSlot({ ...image, media: 'sticker', mediaType: 'image/webp' }, 'photo', 'en'), null);
  assert.equal(readSlot({ ...image, media: 'voice', mediaType: 'audio/ogg' }, 'photo', 'en'), null);
  assert.equal(read('here is the photo', 'photo'), null);
});

test('a phone may come as a contact card', () => {
  const card = { name: untrust('Ana'), phones: [untrust('+55 11 98765-4321')], emails: [] };
  assert.equal(readSlot({ kind: 'contactCards', cards: [card] }, 'phone', 'en'), '+5511987654321');
  assert.equal(readSlot({ kind: 'contactCards', cards: [card] }, 'email', 'en'), null);
});

test('words are cut where an answer becomes a letter', () => {
  const value = read('a'.repeat(5000), 'words');
  assert.equal(typeof value === 'string' ? value.length : 0, 2000);
});
