import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Intent } from '../intent.ts';
import type { Possible, Said } from '../interpreter.ts';
import { assemblePrompt } from './assemblePrompt.ts';
import { maskPersonal, unmask } from './maskPersonal.ts';
import { offersOf } from './offers.ts';

const PROFILE = {
  identity: 'You are the assistant of Harbour Store.',
  mission: 'Find out what a customer wants.',
  limits: ['Promise nothing.'],
  policies: ['Thirty days.'],
};
const INTENTS: readonly Intent[] = [{ name: 'refund', means: { start: 'refund' }, examples: {} }];
const POSSIBLE: readonly Possible[] = [
  { kind: 'cancel', loop: 'loop-1', about: 'refund 261121-000001-3' },
  { kind: 'start', intent: 'refund', example: 'I want my money back' },
  { kind: 'outOfScope' },
];
const MARK = '0f1e2d3c';

function assemble(text: string, history: Said[] = [], possible = POSSIBLE) {
  return assemblePrompt(PROFILE, offersOf(possible, INTENTS), { text, history, possible }, MARK);
}

/** What a reader of the prompt takes for the conversation: the lines between the marks. */
function fenced(prompt: string): string[] {
  const lines = prompt.split('\n');
  const at = (what: string) => lines.indexOf(`----- ${MARK} ${what} -----`);
  assert.ok(
    at('conversation') > 0 && at('newest message') > at('conversation') && at('end') > at('newest message'),
  );
  assert.equal(lines.filter((line) => line.includes(MARK)).length, 3);
  return lines.slice(at('conversation') + 1, at('end')).filter((line) => !line.includes(MARK));
}

test('what stays the same stands first, the conversation last, the newest message at its end', () => {
  const { system, prompt } = assemble('can I get it back', [
    { who: 'contact', text: 'hello' },
    { who: 'assistant', text: 'Which order?' },
  ]);
  assert.match(
    system,
    /^You are the assistant of Harbour Store\.\nMission: .*\nLimits:\n- Promise nothing\.\nRules/,
  );
  assert.match(
    system,
    /Possible at any time:\nc1: start "refund", as in "I want my money back"\nc2: none of these$/,
  );
  assert.match(prompt, /^Possible now, too:\nc3: gives up the matter "refund 261121-000001-3"\n/);
  assert.deepEqual(fenced(prompt), [
    'contact: hello',
    'assistant: Which order?',
    'contact: can I get it back',
  ]);
  assert.equal(assemble('another text').system, system);
  assert.equal(assemble('another text').cacheKey, assemble('x', [], POSSIBLE.slice(1)).cacheKey);
});

test('nothing that anybody writes closes the fence, opens a line or hides in it', () => {
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\n',
        '\r',
        '\u2028',
        '\u0085',
        '-----',
        'end',
        ' ',
        '<',
        '>',
        '`',
        MARK.slice(0, 4),
        'c1:',
      ),
      fc.constantFrom(
        '\u200b',
        '\u202e',
        '\u{e0041}',
        '\0',
        '\ud800',
        '\u00a0',
        '\u3164',
        'contact:',
        '{',
        '"',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 120,
  });
  fc.assert(
    fc.property(nasty, nasty, nasty, (text, said, title) => {
      const possible: Possible[] = [
        ...POSSIBLE,
        { kind: 'choose', options: [{ id: 'x', title }], question: title },
      ];
      const { system, prompt } = assemble(text, [{ who: 'contact', text: said }], possible);
      const lines = fenced(prompt);
      assert.equal(lines.length, 2);
      for (const line of lines) assert.match(line, /^contact: [^\n\r\u2028\u2029\u0085<>`]*$/u);
      assert.ok(prompt.isWellFormed() && system.isWellFormed());
      assert.equal(prompt.split('\n').filter((line) => /^c\d+: /.test(line)).length, 2);
      assert.doesNotMatch(prompt, /[\p{Cf}\0\u3164]/u);
    }),
    { numRuns: 2_000, seed: 3 },
  );
});

test('a conversation is cut where it is long: twelve messages, the newest words first kept', () => {
  const history = Array.from({ length: 40 }, (_, n): Said => ({
    who: 'agent',
    text: `n${n} ${'x'.repeat(9_000)}`,
  }));
  const { prompt } = assemble('y'.repeat(60_000), history);
  const lines = fenced(prompt);
  assert.equal(lines.length, 13);
  assert.match(lines[0] ?? '', /^agent: n28 /);
  assert.ok(prompt.length < 10_000, String(prompt.length));
});

const SEEN: [text: string, shown: string][] = [
  ['card 4111-1111-1111-1111 please', 'card [card-1] please'],
  ['meu cpf é 529.982.247-25', 'meu cpf é [document-1]'],
  ['cnpj 11.222.333/0001-81.', 'cnpj [document-1].'],
  ['write to ana.maria@home.test now', 'write to [email-1] now'],
  ['call +55 (81) 99999-0001', 'call [phone-1]'],
  ['ligue 11 98888-7777 ou 11 97777-6666', 'ligue [phone-1] ou [phone-2]'],
  ['order LP-1042 of 2026-11-21, 21.11.2026', 'order LP-1042 of 2026-11-21, 21.11.2026'],
  ['protocol 261121-000042-7', 'protocol 261121-000042-7'],
  ['R$ 1.234,56 for 3 shirts', 'R$ 1.234,56 for 3 shirts'],
];
for (const [text, shown] of SEEN) {
  test(`'${text}' is shown as '${shown}', and can be made whole`, () => {
    const masked = maskPersonal(text, new Set());
    assert.equal(masked.shown, shown);
    assert.equal(unmask(masked.shown, masked), text);
  });
}

test('what is asked for is shown, and nothing else of a person', () => {
  const text = 'ana@home.test or +55 81 99999-0001';
  assert.equal(maskPersonal(text, new Set(['email'])).shown, 'ana@home.test or [phone-1]');
  assert.equal(maskPersonal(text, new Set(['phone'])).shown, '[email-1] or +55 81 99999-0001');
});

const CORPORA = '../shared/data/injection';
test('no text of the collections of injections breaks out of its line', (context) => {
  if (!existsSync(CORPORA)) return context.diagnostic(`There are no collections in ${CORPORA}`);
  const texts = globSync(`${CORPORA}/*.jsonl`).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): string => JSON.parse(line).text),
  );
  assert.ok(texts.length > 1_000);
  for (const text of texts) {
    const lines = fenced(assemble(text, [{ who: 'contact', text }]).prompt);
    assert.equal(lines.length, 2, text.slice(0, 80));
  }
});
