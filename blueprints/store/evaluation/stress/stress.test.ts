import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intents } from '../../intents/intents.ts';
import { EVALUATION_LANGUAGES, type EvaluationRow } from '../evaluationRow.ts';
import { STRESS_DEVELOPMENT_FILE, STRESS_FILES, readEvaluation } from '../readEvaluation.ts';

const byFile = new Map(STRESS_FILES.map((file) => [file, readEvaluation(file)]));
const measured = [...byFile.values()].flat();
const development = readEvaluation(STRESS_DEVELOPMENT_FILE);

test('each file has the rows that it promises', () => {
  const counts = STRESS_FILES.map((file) => byFile.get(file)?.length ?? 0);
  for (const [index, least] of [700, 700, 600, 100].entries())
    assert.ok((counts[index] ?? 0) >= least, `${STRESS_FILES[index]} has ${counts[index]} rows`);
  assert.ok(development.length >= 300);
});

test('a file speaks its language, and the mixed one all three', () => {
  for (const language of EVALUATION_LANGUAGES) {
    assert.ok(readEvaluation(`stress/${language}.jsonl`).every((row) => row.language === language));
    assert.ok(readEvaluation('stress/mixed.jsonl').some((row) => row.language === language));
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
