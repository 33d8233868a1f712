import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { intents } from '../intents/intents.ts';
import { EVALUATION_LANGUAGES, type EvaluationRow } from './evaluationRow.ts';
import { DEVELOPMENT_FILE, MEASURED_FILES, readEvaluation } from './readEvaluation.ts';

const byFile = new Map(MEASURED_FILES.map((file) => [file, readEvaluation(file)]));
const measured = [...byFile.values()].flat();
const development = readEvaluation(DEVELOPMENT_FILE);

const folder = mkdtempSync(join(tmpdir(), 'evaluation-'));
after(() => rmSync(folder, { recursive: true }));

test('each file has the rows that it promises', () => {
  const counts = MEASURED_FILES.map((file) => byFile.get(file)?.length ?? 0);
  for (const [index, least] of [700, 700, 600, 100].entries())
    assert.ok((counts[index] ?? 0) >= least, `${MEASURED_FILES[index]} has ${counts[index]} rows`);
  assert.ok(development.length >= 300);
});

test('a file speaks its language, and the mixed one all three', () => {
  for (const language of EVALUATION_LANGUAGES) {
    assert.ok(readEvaluation(`${language}.jsonl`).every((row) => row.language === language));
    assert.ok(readEvaluation('mixed.jsonl').some((row) => row.language === language));
  }
});

test('the shares are those of a traffic with loops open', () => {
  const waiting = measured.filter((row) => row.expects !== undefined);
  between(waiting.length, 0.4, 0.48);
  between(tagged('aside'), 0.05, 0.08);
  between(tagged('correction'), 0.02, 0.04);
  between(tagged('twoIntents'), 0.03, 0.07);
  between(tagged('outOfScope'), 0.03, 0.07);
  const hard = measured.filter(({ tags }) =>
    tags.some((tag) => ['typo', 'slang', 'voice', 'mixed', 'outOfScope'].includes(tag)),
  );
  between(hard.length, 0.35, 0.6);
});

test('a tag says what the row shows', () => {
  for (const { text, expects, means, tags } of [...measured, ...development]) {
    const answers = means.some((each) => /^(?:affirm|deny|choose:|answer:)/.test(each));
    assert.equal(tags.includes('context'), answers, text);
    assert.equal(tags.includes('correction'), means.some(isCorrection), text);
    assert.equal(tags.includes('outOfScope'), means.includes('outOfScope'), text);
    assert.equal(tags.includes('twoIntents'), means.filter(isIntent).length > 1, text);
    assert.equal(tags.includes('aside'), expects !== undefined && means.some(isIntent), text);
  }
});

test('every intent of the store is meant four times in every language', () => {
  for (const language of EVALUATION_LANGUAGES)
    for (const { name } of intents) {
      const rows = measured.filter((row) => row.language === language && row.means.includes(name));
      assert.ok(rows.length >= 4, `${name} is meant ${rows.length} times in ${language}`);
    }
});

test('no row is there twice', () => {
  const seen = new Map<string, number>();
  for (const row of [...measured, ...development])
    seen.set(identity(row), (seen.get(identity(row)) ?? 0) + 1);
  assert.deepEqual(
    [...seen].filter(([, times]) => times > 1),
    [],
  );
});

test('a row that cannot be used is named with file, line and reason', () => {
  const good = { text: 'yes', language: 'en', expects: { kind: 'yesNo' }, means: ['affirm'], tags: [] };
  const bad: [object | string, RegExp][] = [
    ['{', /^Error: bad\.jsonl:2 is not JSON/],
    [{ ...good, language: 'fr' }, /^Error: bad\.jsonl:2 is no row[\s\S]*language/],
    [{ ...good, tags: ['loud'] }, /tags/],
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

function between(count: number, least: number, most: number): void {
  const share = count / measured.length;
  assert.ok(share >= least && share <= most, `${count} of ${measured.length} are ${share.toFixed(3)}`);
}

function tagged(tag: EvaluationRow['tags'][number]): number {
  return measured.filter(({ tags }) => tags.includes(tag)).length;
}

function isCorrection(means: string): boolean {
  return means.startsWith('correct:');
}

function isIntent(means: string): boolean {
  return !means.includes(':') && means !== 'affirm' && means !== 'deny';
}

/** The same words to the same question in the same language. */
function identity({ text, language, expects, corrects }: EvaluationRow): string {
  return JSON.stringify([text.toLowerCase(), language, expects ?? null, corrects ?? null]);
}
