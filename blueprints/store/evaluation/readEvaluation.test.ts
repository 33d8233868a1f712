import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readEvaluation } from './readEvaluation.ts';

const folder = mkdtempSync(join(tmpdir(), 'evaluation-'));
after(() => rmSync(folder, { recursive: true }));

test('a row that cannot be used is named with file, line and reason', () => {
  const good = { text: 'yes', language: 'en', expects: { kind: 'yesNo' }, means: ['affirm'], tags: [] };
  const bad: [object | string, RegExp][] = [
    ['{', /^Error: bad\.jsonl:2 is not JSON/],
    [{ ...good, language: 'fr' }, /^Error: bad\.jsonl:2 is no row[\s\S]*language/],
    [{ ...good, tags: ['loud'] }, /tags/],
    [{ ...good, conversation: '17' }, /conversation/],
    [{ ...good, expects: undefined }, /needs an open question/],
    [{ ...good, means: ['choose:red'] }, /'red' is none of the options/],
    [{ ...good, means: ['answer:day=2026-11-22'] }, /'day' is not what is waited for/],
    [{ ...good, means: ['correct:day=2026-11-22'] }, /not among what may be corrected/],
  ];
  for (const [row, message] of bad) {
    const line = typeof row === 'string' ? row : JSON.stringify(row);
    writeFileSync(join(folder, 'bad.jsonl'), `${JSON.stringify(good)}\n${line}\n`);
    assert.throws(() => readEvaluation('bad.jsonl', folder), message);
  }
});
