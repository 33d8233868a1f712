import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Option, OutboundContent } from '../conversation/content.ts';
import { degrade, type Capabilities } from './degrade.ts';

const CAN: Capabilities = {
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  text: 4096,
  choicesText: 1024,
  caption: 1024,
};
const PLAIN = { ...CAN, buttons: 0, rows: 0 };

const options = (...titles: string[]): Option[] => titles.map((title, index) => ({ id: `o${index}`, title }));
const choices = (list: Option[], text = 'Which one?'): OutboundContent => ({
  kind: 'choices',
  text,
  options: list,
  listLabel: 'Show',
});
const titlesOf = (content: OutboundContent | undefined) =>
  content?.kind === 'choices' ? content.options.map(({ title }) => title) : [];

test('what fits stays as it is', () => {
  const three = choices(options('Yes', 'No', 'Later'));
  assert.deepEqual(degrade(three, CAN), [three]);
  assert.deepEqual(degrade({ kind: 'text', text: 'Hello' }, CAN), [{ kind: 'text', text: 'Hello' }]);
  const template: OutboundContent = { kind: 'template', name: 'n', language: 'en', parameters: [] };
  assert.deepEqual(degrade(template, CAN), [template]);
});

test('choices without options are text', () => {
  assert.deepEqual(degrade(choices([]), CAN), [{ kind: 'text', text: 'Which one?' }]);
});

test('more than ten options become numbered text with full titles', () => {
  const many = options(
    ...Array.from({ length: 11 }, (_, index) => `Order number ${index + 1} of last winter`),
  );
  const [text, ...others] = degrade(choices(many), CAN);
  assert.deepEqual(others, []);
  assert.ok(text?.kind === 'text');
  assert.match(text.text, /^Which one\?\n\n1\. Order number 1 of last winter\n2\. /);
  assert.match(text.text, /\n11\. Order number 11 of last winter$/);
});

test('a channel with neither buttons nor lists gets numbered text with descriptions', () => {
  const described = [{ id: 'a', title: 'Mug', description: 'R$ 49,90' }, ...options('None')];
  assert.deepEqual(degrade(choices(described), PLAIN), [
    { kind: 'text', text: 'Which one?\n\n1. Mug – R$ 49,90\n2. None' },
  ]);
});

test('two options with titles too long for buttons, and options with descriptions, become a list', () => {
  const long = choices(options('Exchange for a new one', 'Refund'));
  assert.deepEqual(titlesOf(degrade(long, CAN)[0]), ['Exchange for a new one', 'Refund']);
  const described = [{ id: 'a', title: 'Mug', description: 'R$ 49,90' }];
  assert.deepEqual(degrade(choices(described), CAN), [choices(described)]);
});

test('a title is cut at a word, and the row tells it in full', () => {
  const [list] = degrade(choices(options('Wireless headphones with charging case', 'Mug')), CAN);
  assert.ok(list?.kind === 'choices');
  assert.deepEqual(list.options, [
    { id: 'o0', title: 'Wireless headphones…', description: 'Wireless headphones with charging case' },
    { id: 'o1', title: 'Mug' },
  ]);
});

test('titles that look the same after the cut stay distinct', () => {
  const [buttons] = degrade(
    choices(options('Wireless headphones black', 'Wireless headphones white', 'Wireless headphones white')),
    { ...CAN, rows: 0 },
  );
  assert.deepEqual(titlesOf(buttons), ['Wireless headphones…', 'Wireless… 2', 'Wireless… 3']);
});

test('options that share an id become numbered text, so that none is lost', () => {
  const same = [
    { id: 'a', title: 'One' },
    { id: 'a', title: 'Two' },
  ];
  assert.deepEqual(degrade(choices(same), CAN), [{ kind: 'text', text: 'Which one?\n\n1. One\n2. Two' }]);
});

test('a blank title shows the id, a blank text the label, a blank label dots', () => {
  const [list] = degrade(choices([{ id: 'LP-1', title: ' \n' }, ...options('a', 'b', 'c')], ' '), CAN);
  assert.ok(list?.kind === 'choices');
  assert.equal(list.text, 'Show');
  assert.equal(list.options[0]?.title, 'LP-1');
  const blank: OutboundContent = { kind: 'choices', text: '', options: options('a', 'b'), listLabel: '' };
  assert.deepEqual(degrade(blank, CAN), [{ kind: 'text', text: '1. a\n2. b' }]);
});

test('a long question is sent before, and its last part carries the options', () => {
  const paragraph = 'The parcel was delivered on Monday. '.repeat(20).trim();
  const parts = degrade(choices(options('Yes', 'No'), `${paragraph}\n\n${paragraph}\n\nIs that right?`), CAN);
  assert.deepEqual(
    parts.map((part) => part.kind),
    ['text', 'choices'],
  );
  assert.deepEqual(parts[0], { kind: 'text', text: paragraph });
  const last = parts[1];
  assert.ok(last?.kind === 'choices');
  assert.equal(last.text, `${paragraph}\n\nIs that right?`);
});

test('a caption that is too long goes before the document as text', () => {
  const document: OutboundContent = {
    kind: 'document',
    fileId: 'f',
    fileName: 'label.pdf',
    caption: 'x '.repeat(600),
  };
  const [text, file] = degrade(document, CAN);
  assert.equal(text?.kind, 'text');
  assert.deepEqual(file, { ...document, caption: '' });
  const short: OutboundContent = { ...document, caption: 'Your label' };
  assert.deepEqual(degrade(short, CAN), [short]);
});
