import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intents } from '../../intents/intents.ts';
import { EVALUATION_LANGUAGES, type EvaluationRow } from '../evaluationRow.ts';
import { readEvaluation, TRAFFIC_DEVELOPMENT_FILE, TRAFFIC_FILES } from '../readEvaluation.ts';

const byFile = new Map<string, EvaluationRow[]>(TRAFFIC_FILES.map((file) => [file, readEvaluation(file)]));
const measured = [...byFile.values()].flat();
const development = readEvaluation(TRAFFIC_DEVELOPMENT_FILE);
const conversations = Map.groupBy(measured, conversationOf);

test('each file has the rows that it promises', () => {
  const counts = TRAFFIC_FILES.map((file) => byFile.get(file)?.length ?? 0);
  for (const [index, least] of [650, 600, 450, 80].entries())
    assert.ok((counts[index] ?? 0) >= least, `${TRAFFIC_FILES[index]} has ${counts[index]} rows`);
  assert.ok(measured.length >= 1_800);
  assert.ok(conversations.size >= 330, `${conversations.size} conversations`);
});

test('a file speaks its language, and the mixed one several in most of its conversations', () => {
  for (const language of EVALUATION_LANGUAGES)
    assert.ok(byFile.get(`traffic/${language}.jsonl`)?.every((row) => row.language === language));
  const mixed = [...Map.groupBy(byFile.get('traffic/mixed.jsonl') ?? [], conversationOf).values()];
  const changing = mixed.filter(
    (rows) =>
      new Set(rows.map((row) => row.language)).size > 1 || rows.some(({ tags }) => tags.includes('mixed')),
  );
  assert.equal(changing.length, mixed.length);
  for (const language of EVALUATION_LANGUAGES)
    assert.ok(mixed.some((rows) => rows.some((row) => row.language === language)));
});

test('the rows of a conversation stand together, and no conversation is in two files', () => {
  const files = [...byFile.values(), development];
  const starts = files.flatMap((rows) =>
    rows.map(conversationOf).filter((name, index, names) => index === 0 || name !== names[index - 1]),
  );
  assert.deepEqual(
    starts.filter((name, index) => starts.indexOf(name) !== index),
    [],
  );
});

test('every third conversation is for looking at while building', () => {
  const looked = Map.groupBy(development, conversationOf);
  assert.ok([...looked.keys()].every((name) => Number(name.slice(-3)) % 3 === 0));
  assert.ok([...conversations.keys()].every((name) => Number(name.slice(-3)) % 3 !== 0));
});

test('the shares are those of a shop', () => {
  between(measured.filter((row) => row.expects !== undefined).length, 0.4, 0.52);
  between(tagged('outOfScope'), 0.03, 0.05);
  between(tagged('twoIntents'), 0.025, 0.045);
  between(tagged('aside'), 0.03, 0.06);
  between(tagged('correction'), 0.015, 0.03);
  between(tagged('voice'), 0.015, 0.05);
  const hard = measured.filter(({ tags }) =>
    tags.some((tag) => ['typo', 'slang', 'voice', 'mixed', 'outOfScope'].includes(tag)),
  );
  between(hard.length, 0.3, 0.5);
});

test('a tag says what the row shows', () => {
  for (const { text, expects, means, tags } of [...measured, ...development]) {
    const answers = means.some((each) => /^(?:affirm|deny|choose:|answer:)/.test(each));
    const correction = means.some((each) => each.startsWith('correct:'));
    assert.equal(tags.includes('context'), answers, text);
    assert.equal(tags.includes('correction'), correction, text);
    assert.equal(tags.includes('outOfScope'), means.includes('outOfScope'), text);
    assert.equal(tags.includes('twoIntents'), means.filter(isIntent).length > 1, text);
    assert.equal(tags.includes('aside'), expects !== undefined && means.some(isIntent), text);
  }
});

test('every intent of the store is meant three times', () => {
  for (const { name } of intents) {
    const times = measured.filter(({ means }) => means.includes(name)).length;
    assert.ok(times >= 3, `${name} is meant ${times} times`);
  }
});

function between(count: number, least: number, most: number): void {
  const share = count / measured.length;
  assert.ok(share >= least && share <= most, `${count} of ${measured.length} are ${share.toFixed(3)}`);
}

function tagged(tag: EvaluationRow['tags'][number]): number {
  return measured.filter(({ tags }) => tags.includes(tag)).length;
}

function conversationOf({ text, conversation }: EvaluationRow): string {
  assert.ok(conversation !== undefined, `'${text}' belongs to no conversation`);
  return conversation;
}

function isIntent(means: string): boolean {
  return !means.includes(':') && means !== 'affirm' && means !== 'deny';
}
