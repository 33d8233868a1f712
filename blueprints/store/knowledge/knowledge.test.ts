import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../src/db/testDatabase.ts';
import { answerFrom } from '../../../src/knowledge/answerFrom.ts';
import { syncArticles } from '../../../src/knowledge/syncArticles.ts';
import { store } from '../blueprint.ts';
import { DAMAGED_DAYS, RETURN_DAYS } from '../policies/refund.ts';
import { calendars } from '../work/calendars.ts';
import { articles } from './articles.ts';

interface Question {
  language: string;
  question: string;
  /** Null: nothing that the store knows answers it. */
  article: string | null;
  /** Written after the thresholds were chosen. */
  heldOut: boolean;
}

const questions: Question[] = readFileSync(new URL('questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
  await syncArticles(base.db, base.workspaceId, { ...store, articles });
});
after(() => base.drop());

async function score(asked: Question[]) {
  const misses: string[] = [];
  let [hits, wrong] = [0, 0];
  for (const { language, question, article } of asked) {
    const answer = await answerFrom(base.db, base.workspaceId, { question, language, topic: null });
    const found = answer?.source.article ?? null;
    if (found !== article) misses.push(`${language} ${article}: ${question} → ${found}`);
    if (article !== null && found === article) hits += 1;
    if (found !== null && found !== article) wrong += 1;
  }
  const answerable = asked.filter(({ article }) => article !== null).length;
  return { hit: hits / answerable, wrong: wrong / asked.length, told: misses.join('\n') };
}

for (const language of store.languages) {
  test(`without a topic nine in ten questions are answered, hardly one wrongly: ${language}`, async () => {
    const asked = questions.filter((each) => each.language === language && !each.heldOut);
    assert.ok(asked.length >= 60);
    const { hit, wrong, told } = await score(asked);
    assert.ok(hit >= 0.9, `${hit}\n${told}`);
    assert.ok(wrong <= 0.03, `${wrong}\n${told}`);
  });
}

test('of questions that nobody looked at when it was tuned seven in ten are answered, and hardly one wrongly', async () => {
  const asked = questions.filter(({ heldOut }) => heldOut);
  assert.ok(asked.length >= 60);
  const { hit, wrong, told } = await score(asked);
  assert.ok(hit >= 0.7, `${hit}\n${told}`);
  assert.ok(wrong <= 0.03, `${wrong}\n${told}`);
});

test('a question whose topic is known is always answered by an article of that topic', async () => {
  for (const { id, topics } of articles) {
    for (const topic of topics) {
      const answer = await answerFrom(base.db, base.workspaceId, { question: '…', language: 'es', topic });
      const found = articles.find((each) => each.id === answer?.source.article);
      assert.ok(found?.topics.includes(topic), `${id} ${topic}`);
    }
  }
});

test('what changes by the hour has no article: it goes to a person', async () => {
  const live = [
    'orderStatus',
    'refundStatus',
    'stockCheck',
    'priceCheck',
    'orderLate',
    'notReceived',
    'viewCart',
  ];
  for (const topic of live) {
    for (const question of ['where is my order', 'opening hours', 'how much is shipping']) {
      assert.equal(await answerFrom(base.db, base.workspaceId, { question, language: 'en', topic }), null);
    }
  }
});

test('the articles say the numbers of the policy and the hours of the calendar', () => {
  const said = (id: string, language: string) =>
    articles.find((article) => article.id === id)?.answer[language] ?? '';
  const everyDay = calendars.find(({ name }) => name === 'everyDay')?.hours;
  for (const language of store.languages) {
    assert.match(said('returnPolicy', language), new RegExp(`${RETURN_DAYS} .*${DAMAGED_DAYS} `));
    for (const hour of [...(everyDay?.fri?.[0] ?? ['?']), ...(everyDay?.sun?.[0] ?? ['?'])])
      assert.ok(said('storeHours', language).includes(hour), `${language} ${hour}`);
  }
});
