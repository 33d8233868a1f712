import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Option } from '../../src/conversation/content.ts';
import { MARTA } from '../../world/graph/testGraph.ts';
import { acceptedId, openLine, type Line } from './openLine.ts';

const FAMILY = '👨‍👩‍👧‍👦';
let line: Line;
before(async () => {
  line = await openLine();
  await line.graph.write(MARTA, { type: 'text', text: 'Hello' });
});
beforeEach(() => line.graph.faults.clear());
after(() => line.stop());

const show = (options: Option[], text = 'Which?', listLabel = 'Show') =>
  line.show({ kind: 'choices', text, options, listLabel });
const other: Option = { id: 'other', title: 'Other' };
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const charactersOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);

for (const [title, kind, shown] of [
  ['t'.repeat(20), 'button', 't'.repeat(20)],
  ['t'.repeat(21), 'row', 't'.repeat(21)],
  ['t'.repeat(24), 'row', 't'.repeat(24)],
  ['t'.repeat(25), 'row', `${'t'.repeat(23)}…`],
  ['Headphones without a cable', 'row', 'Headphones without a…'],
  ['😀'.repeat(10), 'button', '😀'.repeat(10)],
  ['😀'.repeat(11), 'row', '😀'.repeat(11)],
  ['😀'.repeat(13), 'row', `${'😀'.repeat(11)}…`],
  [FAMILY.repeat(3), 'row', `${FAMILY.repeat(2)}…`],
] as const) {
  test(`a title of ${title.length} units ('${title.slice(0, 8)}…') is shown on a ${kind}`, async () => {
    const [message] = await show([{ id: 'this', title }, other]);
    const [choice] = message?.choices ?? [];
    assert.deepEqual([choice?.id, choice?.kind, choice?.title], ['this', kind, shown]);
    assert.equal(choice?.description, title === shown ? undefined : title);
  });
}

test('a description of 72 units is whole, one of 73 is cut', async () => {
  const [whole] = await show([{ id: 'this', title: 'This', description: 'd'.repeat(72) }, other]);
  assert.equal(whole?.choices[0]?.description, 'd'.repeat(72));
  const [cut] = await show([{ id: 'this', title: 'This', description: 'd'.repeat(73) }, other]);
  assert.equal(cut?.choices[0]?.description, `${'d'.repeat(71)}…`);
});

test('a list of 10 rows is a list; its label is cut like a title', async () => {
  const ten = Array.from({ length: 10 }, (_, index) => ({ id: `${index}`, title: `Row ${index}` }));
  const [message] = await show(ten, 'Which?', 'Show me all of your things');
  assert.equal(message?.choices.length, 10);
});

test('titles that are alike after the cut stay apart', async () => {
  const long = 'Headphones without a cable, ';
  const options = ['black', 'white', 'red'].map((colour) => ({ id: colour, title: long + colour }));
  const [message] = await show(options);
  assert.equal(new Set(message?.choices.map(({ title }) => title)).size, 3);
});

for (const [length, parts] of [
  [1_024, 1],
  [1_025, 2],
] as const) {
  test(`${length} units above options are shown in ${parts} part(s), options on the last`, async () => {
    const text = 'word '.repeat(300).slice(0, length - 1) + '!';
    const messages = await show([other, { id: 'this', title: 'This' }], text);
    assert.equal(messages.length, parts);
    assert.deepEqual(
      messages.map(({ choices }) => choices.length),
      parts === 1 ? [2] : [0, 2],
    );
    assert.equal(messages.map((message) => message.text).join(' '), text);
  });
}

for (const [length, parts] of [
  [4_096, 1],
  [4_097, 2],
] as const) {
  test(`a text of ${length} units is shown in ${parts} part(s) without a loss`, async () => {
    const text = 'word '.repeat(900).slice(0, length - 1) + '!';
    const messages = await line.show({ kind: 'text', text });
    assert.equal(messages.length, parts);
    assert.equal(messages.map((message) => message.text).join(' '), text);
  });
}

test('no character is cut in two, wherever the limit falls', async () => {
  for (let shift = 0; shift < FAMILY.length; shift += 1) {
    const text = 'x'.repeat(shift) + FAMILY.repeat(400);
    const messages = await line.show({ kind: 'text', text });
    assert.ok(messages.length > 1 && messages.every((message) => message.text.isWellFormed()));
    assert.deepEqual(
      messages.flatMap((message) => charactersOf(message.text)),
      charactersOf(text),
    );
  }
});

for (const [what, content] of Object.entries({
  'an empty text': { kind: 'text', text: ' \n' },
  'a text of 4,097 units': { kind: 'text', text: 't'.repeat(4_097) },
  'a title of 25 units': choices([{ id: 'a', title: 't'.repeat(25) }]),
  'an empty title': choices([{ id: 'a', title: ' ' }]),
  'a description of 73 units': choices([{ id: 'a', title: 'A', description: 'd'.repeat(73) }]),
  'an id of 201 units': choices([{ id: 'i'.repeat(201), title: 'A' }]),
  'an empty id': choices([{ id: '', title: 'A' }]),
  'no options': choices([]),
  'eleven options': choices(
    Array.from({ length: 11 }, (_, index) => ({ id: `${index}`, title: `${index}` })),
  ),
  'two options of one id': choices([other, { id: 'other', title: 'B' }]),
  'two options of one title': choices([other, { id: 'b', title: 'Other' }]),
  'a text of 1,025 units above options': { ...choices([other]), text: 't'.repeat(1_025) },
  'an empty text above options': { ...choices([other]), text: '' },
  'a list without a label': {
    ...choices([{ ...other, description: 'About it' }]),
    listLabel: '',
  },
} as const)) {
  test(`${what} is refused here and not asked of the provider`, async () => {
    const sends = line.countRequests('/messages');
    const result = await line.say(content);
    assert.ok(result.kind === 'refused' && result.failure.code === 'refusedHere', JSON.stringify(result));
    assert.equal(result.failure.remedy, 'fix');
    assert.equal(sends(), 0);
  });
}

test('the longest of everything is taken by the provider', async () => {
  const rows = Array.from({ length: 10 }, (_, index) => ({
    id: `${index}`.repeat(200),
    title: `${index}`.padEnd(24, 't'),
    description: 'd'.repeat(72),
  }));
  const longest = { ...choices(rows), text: 't'.repeat(1_024), listLabel: 'l'.repeat(20) };
  acceptedId(await line.say(longest));
  const buttons = rows.slice(0, 3).map(({ id, title }) => ({ id, title: title.slice(0, 20) }));
  acceptedId(await line.say({ ...choices(buttons), text: 't'.repeat(1_024) }));
  const document = { kind: 'document' as const, mediaType: 'application/pdf', bytes: Uint8Array.of(1) };
  const fileName = `${'f'.repeat(236)}.pdf`;
  acceptedId(await line.say({ ...document, fileName, caption: 'c'.repeat(1_024) }));
});

function choices(options: Option[]) {
  return { kind: 'choices' as const, text: 'Which?', options, listLabel: 'Show' };
}
