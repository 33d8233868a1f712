import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { untrust } from '../../base/untrusted.ts';
import type { InboundContent } from '../../conversation/content.ts';
import type { SlotKind } from '../../flow/effect.ts';
import { readSlot } from './readSlot.ts';

const text = (said: string): InboundContent => ({ kind: 'text', text: untrust(said) });
const reading = (language: string) => ({
  language,
  now: new Date('2026-11-21T09:00:00Z'),
  timeZone: 'America/Sao_Paulo',
  currency: 'BRL',
});
const read = (said: string, kind: SlotKind, language = 'en') => readSlot(text(said), kind, reading(language));

test('each kind of slot is read from words', () => {
  const rows: [string, SlotKind, unknown][] = [
    ['it is LP-1042', 'orderNumber', 'LP-1042'],
    ['LP-1042 or LP-1043', 'orderNumber', null],
    ['my mail is Ana.Silva+x@Example.COM.BR, thanks', 'email', 'ana.silva+x@example.com.br'],
    ['not LP-1042 but LP-1043', 'orderNumber', 'LP-1043'],
    ['LP-1043, not LP-1042', 'orderNumber', 'LP-1043'],
    ['não é o LP-1042, é o LP-1043', 'orderNumber', 'LP-1043'],
    ["it's not LP-1042", 'orderNumber', null],
    ['my order is LP-1042 and it arrived broken', 'orderNumber', 'LP-1042'],
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
    ['next Friday', 'date', '2026-11-27'],
    ['R$ 49,90', 'money', { minor: 4990, currency: 'BRL' }],
    ['295.379.955-93', 'taxId', '29537995593'],
    ['742 Evergreen Terrace', 'address', { street: 'Evergreen Terrace', number: '742' }],
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
  assert.equal(readSlot(image, 'photo', reading('en')), 'm1');
  assert.equal(readSlot(image, 'orderNumber', reading('en')), 'LP-1042');
  assert.equal(
    readSlot({ ...image, media: 'document' }, 'photo', reading('en')),
    'm1',
    'a photo sent as a file',
  );
  assert.equal(
    readSlot({ ...image, media: 'sticker', mediaType: 'image/webp' }, 'photo', reading('en')),
    null,
  );
  assert.equal(readSlot({ ...image, media: 'voice', mediaType: 'audio/ogg' }, 'photo', reading('en')), null);
  assert.equal(read('here is the photo', 'photo'), null);
});

test('a phone may come as a contact card', () => {
  const card = { name: untrust('Ana'), phones: [untrust('+55 11 98765-4321')], emails: [] };
  assert.equal(readSlot({ kind: 'contactCards', cards: [card] }, 'phone', reading('en')), '+5511987654321');
  assert.equal(readSlot({ kind: 'contactCards', cards: [card] }, 'email', reading('en')), null);
});

test('a letter of any length is read in no time that grows with its square, and whatever comes, nothing is thrown', () => {
  const kinds: SlotKind[] = [
    'orderNumber',
    'words',
    'email',
    'phone',
    'quantity',
    'date',
    'money',
    'taxId',
    'address',
  ];
  const pieces =
    '1 |a|@|a@|.a|1.|,1|- |order e |number |in 2 |R$ |rua |ap 1 |12|dos |mil |not |lp |\u0301|👍|a.b@c.|at a dot |é '.split(
      '|',
    );
  for (const kind of kinds)
    for (const piece of pieces)
      for (const length of [8000, 60_000]) {
        const said = piece.repeat(length / piece.length);
        const startedAt = performance.now();
        read(said, kind);
        // Ten times what it takes on a slow machine: a square would take minutes.
        assert.ok(performance.now() - startedAt < 1000, `${kind}: ${piece}`);
      }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...kinds), (said, kind) => {
      JSON.stringify(read(said, kind));
    }),
  );
});

test('words are cut where an answer becomes a letter', () => {
  const value = read('a'.repeat(5000), 'words');
  assert.equal(typeof value === 'string' ? value.length : 0, 2000);
});
