import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { answerFrom } from './answerFrom.ts';
import { searchArticles } from './searchArticles.ts';
import { syncArticles } from './syncArticles.ts';
import { article, ARTICLES, LANGUAGES } from './testing/articles.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
  await syncArticles(base.db, base.workspaceId, { articles: ARTICLES, intents: [], languages: LANGUAGES });
});
after(() => base.drop());

async function answered(question: string, language: string, topic: string | null = null) {
  const answer = await answerFrom(base.db, base.workspaceId, { question, topic, language });
  return answer?.source.article ?? null;
}

test('a question is answered in its language, with the place where the answer stands', async () => {
  const asked = { question: 'Qual é o horário de funcionamento?', topic: null, language: 'pt-BR' };
  assert.deepEqual(await answerFrom(base.db, base.workspaceId, asked), {
    text: 'Abrimos às nove e fechamos às seis.',
    source: {
      article: 'opening',
      title: 'Horário de funcionamento',
      url: 'https://shop.example/opening',
    },
  });
});

for (const [language, question, expected] of [
  ['en', 'when are you opening?', 'opening'],
  ['en', 'OPENED AT WHAT HOURS', 'opening'],
  ['pt-BR', 'devolucao', 'returns'],
  ['pt-BR', 'as devoluções', 'returns'],
  ['es', 'devolucion', 'returns'],
  ['es', '¿devoluciones?', 'returns'],
  ['es', 'horarios de atencion', 'opening'],
] as const) {
  test(`another form of a word is the same word: '${question}' (${language})`, async () => {
    assert.equal(await answered(question, language), expected);
  });
}

test('a slip in a long word is forgiven', async () => {
  assert.equal(await answered('horario de funcionameto', 'pt-BR'), 'opening');
  assert.equal(await answered('shiping', 'en'), 'returnShipping');
});

test('what is only near in sound is no answer, and neither is a single shared word', async () => {
  for (const question of [
    'what does rice cost',
    'who is the president of Brazil',
    'close friends in a parcel of land',
  ])
    assert.equal(await answered(question, 'en'), null, question);
});

test('a known topic is answered by its article, whatever the words', async () => {
  assert.equal(await answered('e aí, dá pra ir hoje?', 'pt-BR', 'hours'), 'opening');
});

test('of two articles on a topic the words choose, and without a sign the general one is taken', async () => {
  assert.equal(await answered('who pays the postage', 'en', 'returnPolicy'), 'returnShipping');
  assert.equal(await answered('hmm?', 'en', 'returnPolicy'), 'returns');
});

test('a topic without an article has no answer, however much the words sound like one', async () => {
  assert.equal(await answered('when is my parcel opening hours returns', 'en', 'orderStatus'), null);
});

for (const question of [
  '',
  '   ',
  '😀😀',
  '???',
  'the of and',
  '\u0000',
  "'; drop table article; --",
  '日本語の質問',
]) {
  test(`nothing to search for is no answer: ${JSON.stringify(question)}`, async () => {
    assert.equal(await answered(question, 'en'), null);
  });
}

test('a text of 60,000 characters is no slower to answer than its first thousand', async () => {
  assert.equal(await answered('opening hours '.repeat(5_000), 'en'), 'opening');
});

test('two articles that fit alike are not told apart, so none is said', async () => {
  const workspaceId = await base.addWorkspace();
  const twins = ['one', 'two'].map((id) => article(id, [], { en: ['Lamps', 'All lamps dim.', 'Bulbs.'] }));
  await syncArticles(base.db, workspaceId, { articles: twins, intents: [], languages: ['en'] });
  const found = await searchArticles(base.db, workspaceId, { question: 'lamps', language: 'en', limit: 5 });
  assert.deepEqual(
    found.map(({ id, score }) => [id, score > 0.8]),
    [
      ['one', true],
      ['two', true],
    ],
  );
  assert.equal(
    await answerFrom(base.db, workspaceId, { question: 'lamps', topic: null, language: 'en' }),
    null,
  );
});

test('a workspace finds its own articles only', async () => {
  const workspaceId = await base.addWorkspace();
  const asked = { question: 'opening hours', topic: 'hours', language: 'en' };
  assert.equal(await answerFrom(base.db, workspaceId, asked), null);
  assert.equal(await answerFrom(base.db, workspaceId, { ...asked, topic: null }), null);
});
