import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provesIdentity } from './provesIdentity.ts';

const known = {
  emails: ['Ana.Lima@example.com'],
  phones: ['+55 11 98888-7777'],
  references: ['LP-1042', '77'],
};

test('an e-mail, a phone with or without its country, or an order number proves; a part of one does not', () => {
  const right = [
    'ana.lima@example.com',
    'it is ANA.LIMA@EXAMPLE.COM.',
    '5511988887777',
    '(11) 98888-7777',
    'order lp-1042',
  ];
  for (const said of right) assert.equal(provesIdentity(said, known), true, said);
  const wrong = [
    'ana',
    'lima@example.com',
    'xana.lima@example.com',
    '7777',
    '88887',
    'LP-104',
    'LP-10422',
    '77',
    '',
    '%',
    `' or 1=1`,
  ];
  for (const said of wrong) assert.equal(provesIdentity(said, known), false, said);
});

test('nothing proves what nobody knows', () => {
  const nothing = { emails: [], phones: [''], references: [''] };
  for (const said of ['', ' ', '00000000', 'LP-1042'])
    assert.equal(provesIdentity(said, nothing), false, said);
});
