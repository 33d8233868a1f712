import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { findExtracts } from './findExtracts.ts';
import { syncArticles } from './syncArticles.ts';
import { ARTICLES, LANGUAGES } from './testing/articles.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
  await syncArticles(base.db, base.workspaceId, { articles: ARTICLES, intents: [], languages: LANGUAGES });
});
after(() => base.drop());

const extracts = (question: string, { topic = null as string | null, language = 'en' } = {}) =>
  findExtracts(base.db, base.workspaceId, { question, topic, language });

test('what may hold the answer comes with its whole text and its place, best first', async () => {
  const [first] = await extracts('is the shop open, perhaps, on some Sundays?');
  assert.deepEqual(first, {
    title: 'Opening hours',
    text: 'We open at nine and close at six. Closed on Sundays.',
    url: 'https://shop.example/opening',
  });
});

test('in another language the extracts are of that language', async () => {
  const found = await extracts('fechado aos domingos?', { language: 'pt-BR' });
  assert.equal(found[0]?.title, 'Horário de funcionamento');
});

test('a topic that is known has no extracts, and neither has what is near nothing', async () => {
  assert.deepEqual(await extracts('are you open on Sundays?', { topic: 'orderStatus' }), []);
  for (const question of ['', '😀', 'who is the president of Brazil', "'; drop table article; --"])
    assert.deepEqual(await extracts(question), [], question);
});
