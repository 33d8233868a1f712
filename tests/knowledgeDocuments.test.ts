import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeClient } from '../src/api/client.ts';
import type { Client } from '../src/api/clientOf.ts';
import type { ConversationId } from '../src/base/id.ts';
import { recordUnanswered } from '../src/knowledge/recordUnanswered.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
let knowledge: Client['knowledge'];
before(async () => {
  product = await startProduct();
  knowledge = makeClient({ baseUrl: product.url, token: product.apiToken }).knowledge;
});
after(() => product.close());

/** The store brings an article of this id, which is the answer to an intent. */
const article = 'paymentMethods';
const QUESTION = 'which payment methods do you accept?';
const OURS = 'Seashells only: we take twelve of them for a candle.';
const content = {
  words: { en: { title: 'Ways to pay', answer: OURS, body: '', questions: [QUESTION] } },
  topics: [] as string[],
};
const hears = (from: string, words: string) => product.chat(from).some(({ text }) => text?.includes(words));

test('what is written answers once it is published, and no more once it is retired', async () => {
  const brought = await knowledge.document({ params: { article } });
  const saved = await knowledge.saveDraft({
    params: { article },
    body: { content: { ...content, topics: brought.content.topics }, version: null },
  });
  assert.deepEqual([saved.state, saved.hasChanges], ['published', true]);
  await product.write('5511900000001', QUESTION);
  assert.ok(!hears('5511900000001', OURS), 'a draft answers nothing');

  await knowledge.publish({ params: { article } });
  const trial = await knowledge.try({ query: { q: QUESTION, language: 'en' } });
  assert.deepEqual([trial.why, trial.answer?.articleId], ['sure', article]);
  await product.write('5511900000002', QUESTION);
  assert.ok(hears('5511900000002', OURS));
  const { uses, conversationIds } = await knowledge.document({ params: { article } });
  assert.deepEqual([uses, conversationIds.length], [2, 2]);

  await knowledge.retire({ params: { article } });
  await product.write('5511900000003', QUESTION);
  assert.ok(!hears('5511900000003', OURS));
  const { history } = await knowledge.document({ params: { article } });
  assert.deepEqual(
    history.map(({ act }) => act),
    ['retired', 'published'],
  );
});

/** As a turn writes it down when no article answers. */
async function askInVain(question: string): Promise<void> {
  const [last] = await product.rows<{ id: ConversationId }>(
    `select conversation_id as id from message where content->>'text' = $1 order by id desc limit 1`,
    [question],
  );
  const { db, workspaceId, clock } = product.served;
  const asked = { question, language: 'en', topic: null, conversationId: last?.id ?? null, at: clock.now() };
  await recordUnanswered(db, workspaceId, asked);
}

const CLARINETS = 'Do you repair clarinets and oboes?';

test('a question that was put aside comes back when it is asked again', async () => {
  const asked = async () =>
    (await knowledge.unanswered({ query: {} })).questions.filter(({ example }) => example === CLARINETS)
      .length;
  await product.write('5511900000004', CLARINETS);
  await askInVain(CLARINETS);
  assert.equal(await asked(), 1);
  await knowledge.dismiss({ body: { example: CLARINETS, language: 'en' } });
  assert.equal(await asked(), 0);
  await askInVain(CLARINETS);
  assert.equal(await asked(), 1);
});

test('what a person answered where no article did is proposed, without the customer’s numbers', async () => {
  await product.act('5511900000004', 'marina', { kind: 'takeOver' });
  await product.act('5511900000004', 'marina', {
    kind: 'write',
    text: 'We do, call 11 98765-4321 or write to ana@example.com.',
  });
  const { items } = await knowledge.proposals();
  const proposal = items.find(({ question }) => question === CLARINETS);
  assert.ok(proposal);
  assert.match(proposal.answer, /^We do, call 00 00000-0000 or write to name@example\.com/);
  assert.equal(proposal.answeredBy, 'marina');
});

test('an article of the blueprint is written over, retired and put back', async () => {
  const { items } = await knowledge.documents();
  const brought = items.find(({ origin, id }) => origin === 'blueprint' && id !== article);
  assert.ok(brought);
  const id = { article: brought.id };
  const listed = async () =>
    (await knowledge.articles({ query: { language: 'en' } })).articles.find((each) => each.id === brought.id);
  const words = {
    ...brought.content.words,
    en: { ...brought.content.words['en']!, answer: 'In our words.' },
  };
  const saved = await knowledge.saveDraft({
    params: id,
    body: { content: { ...brought.content, words }, version: null },
  });
  assert.deepEqual([saved.state, saved.hasChanges], ['published', true]);
  assert.notEqual((await listed())?.answer, 'In our words.');
  await knowledge.publish({ params: id });
  assert.equal((await listed())?.answer, 'In our words.');
  await knowledge.retire({ params: id });
  assert.equal(await listed(), undefined);
  await knowledge.publish({ params: id });
  assert.equal((await listed())?.answer, 'In our words.');
});

test('of two who write at once, the second is told', async () => {
  const params = { article: 'twoWriters' };
  const { version } = await knowledge.saveDraft({ params, body: { content, version: null } });
  await knowledge.saveDraft({ params, body: { content, version } });
  await assert.rejects(knowledge.saveDraft({ params, body: { content, version } }), {
    code: 'ARTICLE_CHANGED',
  });
  await assert.rejects(knowledge.saveDraft({ params, body: { content, version: null } }), {
    code: 'ARTICLE_CHANGED',
  });
});

test('Markdown is looked at first and then taken as drafts, without what does not fit', async () => {
  const text = `before\n# How long do candles burn?\nAbout 40 hours.\n\nMore about *wax*.\n\n\`\`\`\n# no heading\n\`\`\`\n# Empty\n\n# Long\n${'x'.repeat(601)}`;
  const looked = await knowledge.import({ body: { text, language: 'en' } });
  assert.deepEqual(
    looked.items.map(({ id, becomes }) => [id, becomes]),
    [
      ['howLongDoCandlesBurn', 'new'],
      ['empty', null],
      ['long', null],
    ],
  );
  const params = { article: 'howLongDoCandlesBurn' };
  await assert.rejects(knowledge.document({ params }), { code: 'ARTICLE_NOT_FOUND' });
  await knowledge.import({ body: { text, language: 'en', isDry: false } });
  const { state, content: taken } = await knowledge.document({ params });
  assert.equal(state, 'draft');
  assert.equal(taken.words['en']?.answer, 'About 40 hours.');
  assert.match(taken.words['en']?.body ?? '', /# no heading/);
});

test('rubbish is refused at each entrance', async () => {
  const params = { article };
  const bad = [
    { ...content, words: {} },
    { ...content, words: { en: { ...content.words.en, answer: 'x'.repeat(601) } } },
    { ...content, words: { '<b>': content.words.en } },
    { ...content, source: 'javascript:alert(1)' },
  ];
  for (const one of bad) {
    await assert.rejects(knowledge.saveDraft({ params, body: { content: one, version: null } }), {
      code: 'BODY_INVALID',
    });
  }
  await assert.rejects(knowledge.publish({ params: { article: 'nobodyWroteThis' } }), {
    code: 'ARTICLE_NOT_FOUND',
  });
  await assert.rejects(knowledge.retire({ params: { article: 'nobodyWroteThis' } }), {
    code: 'ARTICLE_NOT_FOUND',
  });
  await assert.rejects(knowledge.dismiss({ body: { example: 'nobody asked this', language: 'en' } }), {
    code: 'NOT_FOUND',
  });
});
