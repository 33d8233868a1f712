import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { passwordProblem } from './passwordProblem.ts';

const INES = { agentId: 'ines.ferrer', name: 'Inés Ferrer', email: 'ines.ferrer@example.test' };

const CASES: [string, ReturnType<typeof passwordProblem>][] = [
  ['', 'tooShort'],
  ['elevenchars', 'tooShort'],
  ['👩‍👩‍👧‍👦', 'tooShort'],
  ['x'.repeat(201), 'tooLong'],
  ['aaaaaaaaaaaa', 'ofFewCharacters'],
  ['121212121212', 'ofFewCharacters'],
  ['ines.ferrer1234', 'isName'],
  ['Ines.Ferrer@example.test', 'isName'],
  ['inesferrerinesferrer', 'isName'],
  ['INÉS FERRER 2026', 'isName'],
  ['password1234', 'isCommon'],
  ['Password2026!', 'isCommon'],
  ['qwertyuiop123', 'isCommon'],
  ['123456789012', 'isCommon'],
  ['ｐａｓｓｗｏｒｄ１２３４', 'isCommon'],
  ['administrator', 'isCommon'],
  ['ferry mint oboe', null],
  ['perfectamente-raro-9', null],
];

for (const [password, problem] of CASES) {
  test(`'${password.slice(0, 30)}' is ${problem ?? 'taken'}`, () => {
    assert.equal(passwordProblem(password, INES), problem);
  });
}

test('a long text of many different letters is always taken', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      assert.equal(passwordProblem(`${id} zx`, INES), null);
    }),
  );
});

test('any text at all gets an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      passwordProblem(text, { agentId: text, name: text, email: text });
    }),
  );
});
