import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { BULK_UNITS } from '../../knowledge/facts.ts';
import { KEY_UNITS } from '../../policies/lead.ts';
import { testDialogues } from '../../testing/testDialogues.ts';
import { testWalks } from '../../testing/testWalks.ts';
import { contactOf, lastOf, walk } from '../../testing/walk.ts';
import { happenings } from './dialogues/happenings.ts';
import { lead } from './lead.ts';
import { answer, told, walks, written } from './walks.ts';

const input = { protocolNumber: '261121-000042-7', contact: contactOf(), slots: {} };

testWalks(lead, walks);
testDialogues(lead, import.meta.dirname, happenings);

test('who buys for themselves says so in many ways, and a company whose name begins alike is a company', () => {
  const judged = (company: string) => lastOf(walk(lead, input, told(5, company).slice(0, 4))).move.to;
  for (const words of [
    'just for me',
    "it's for myself",
    'é para mim',
    'só pra mim',
    'es para mí',
    'solo para mí',
  ])
    assert.equal(judged(words), 'buysInShop', words);
  for (const words of ['Para Mirim Hotéis', 'Menta Café', 'Nova Era'])
    assert.equal(judged(words), 'askingBudget', words);
});

test('how many was said in the first words is not asked', () => {
  const { move } = lastOf(
    walk(lead, { ...input, slots: { quantity: 120, need: 'I would like a quote for 120 towels' } }, [
      answer({ company: 'Aurora' }),
    ]),
  );
  assert.equal(move.to, 'askingWhen');
});

test('who has neither phone nor e-mail is a lead, too', () => {
  const contact = contactOf({ phone: null });
  assert.equal(lastOf(walk(lead, { ...input, contact }, told(50))).move.to, 'withSales');
});

test('the card says what they want and what was made of it', () => {
  const { move, at } = lastOf(walk(lead, input, [...told(300), ...written]));
  const card = lead.card(move.state.context, at);
  assert.deepEqual(
    card.wants.map(({ text }) => text),
    ['card.leadNeed', 'card.leadMany', 'card.leadCompany', 'card.leadWhen', 'card.leadBudget'],
  );
  assert.deepEqual(
    card.checked.map(({ text }) => text),
    ['card.leadGrade', 'card.leadRecorded'],
  );
  assert.deepEqual(
    card.leftToDo.map(({ text }) => text),
    ['card.leadQuote'],
  );
});

test('from how many units on it is a matter for sales is read in one place', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  assert.match(readme, new RegExp(`^\\| \`qualified\` \\| ${BULK_UNITS} units and more`, 'm'));
  assert.match(readme, new RegExp(`^\\| \`key\` \\| ${KEY_UNITS} units and more`, 'm'));
});
