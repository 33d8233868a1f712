import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parcelBlueprint } from '../src/blueprint/testing/parcelBlueprint.ts';
import { recordUnanswered } from '../src/knowledge/recordUnanswered.ts';
import { ARTICLES } from '../src/knowledge/testing/articles.ts';
import { startOffice, type Office } from './harness/startOffice.ts';

const ask = (name: string, en: string[], pt: string[], es: string[]) =>
  ({ name, means: { ask: true }, examples: { en, 'pt-BR': pt, es } }) as const;

/** One topic with an article, one without. */
const blueprint = {
  ...parcelBlueprint,
  intents: [
    ...parcelBlueprint.intents,
    ask(
      'hours',
      ['what are your opening hours', 'opening hours please', 'when do you open', 'what time do you open'],
      ['que horas vocês abrem', 'qual o horário'],
      ['a qué hora abren', 'cuál es el horario'],
    ),
    ask(
      'parking',
      ['is there parking at the shop', 'where can I park', 'do you have parking', 'parking for my car'],
      ['tem estacionamento', 'onde estaciono'],
      ['hay estacionamiento', 'dónde estaciono'],
    ),
  ],
  knowledge: ARTICLES.map((article) => ({
    ...article,
    topics: article.topics.filter((topic) => topic === 'hours'),
  })),
};

let office: Office;
before(async () => {
  office = await startOffice({ blueprint });
});
after(() => office.close());

/** @param token Null: none is sent. */
async function get(path: string, token: string | null = 'token of the office') {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${office.product.url}/api/v1/knowledge/${path}`, { headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }; // each test looks
}

const ids = (rows: unknown): unknown[] => (Array.isArray(rows) ? rows.map(({ id }) => id) : [rows]);

test('the articles of a blueprint are listed, in one language when it is named', async () => {
  const all = await get('articles');
  assert.equal(all.status, 200);
  assert.equal(ids(all.body['articles']).length, 9);
  const { body } = await get('articles?language=pt');
  assert.deepEqual(ids(body['articles']), ['opening', 'returns', 'returnShipping']);
});

test('a search tells what is found and how well it fits, in the language of the business unless another is named', async () => {
  const { body } = await get(`search?q=${encodeURIComponent('opening hours?')}`);
  assert.deepEqual(ids(body['found']), ['opening']);
  const spanish = await get(`search?q=${encodeURIComponent('devolucion')}&language=es&limit=1`);
  assert.deepEqual(ids(spanish.body['found']), ['returns']);
});

test('what had no answer is listed, most asked first', async () => {
  const [{ id: workspaceId } = { id: '' }] = office.product.workspaces;
  const asked = { question: 'do you rent?', language: 'en', topic: null, conversationId: null };
  await recordUnanswered(office.base.db, workspaceId, { ...asked, at: new Date('2026-11-21T12:00:00Z') });
  const { body } = await get('unanswered?language=en&limit=1');
  assert.deepEqual(body['questions'], [
    {
      example: 'do you rent?',
      language: 'en',
      topic: null,
      timesAsked: 1,
      firstAskedAt: '2026-11-21T12:00:00.000Z',
      lastAskedAt: '2026-11-21T12:00:00.000Z',
      conversationIds: [],
    },
  ]);
});

test('a customer who asks is answered in the words of the article, with its source', async () => {
  await office.write('customer-1', 'what are your opening hours?');
  await office.settled();
  const said = office.channel.sent.map(({ content }) => JSON.stringify(content)).join('\n');
  assert.match(said, /We open at nine and close at six\./);
  assert.match(said, /https:\/\/shop\.example\/opening/);
});

test('what no article answers is not made up: it is noted, with the conversation', async () => {
  const sent = office.channel.sent.length;
  await office.write('customer-2', 'is there parking at the shop?');
  await office.settled();
  const said = office.channel.sent.slice(sent).map(({ content }) => JSON.stringify(content));
  assert.ok(said.length > 0);
  assert.doesNotMatch(said.join('\n'), /nine|thirty|postage/);
  const { body } = await get('unanswered');
  const [noted] = Array.isArray(body['questions'])
    ? body['questions'].filter(({ topic }) => topic === 'parking')
    : [];
  assert.deepEqual(
    [noted?.example, noted?.timesAsked, noted?.conversationIds],
    ['is there parking at the shop?', 1, [await office.conversationOf('customer-2')]],
  );
});

for (const path of ['articles', 'search?q=hours', 'unanswered']) {
  test(`without the token nothing is told: ${path}`, async () => {
    for (const token of [null, '', 'another token']) {
      const { status, body } = await get(path, token);
      assert.deepEqual([status, body['code']], [401, 'UNAUTHORISED']);
    }
  });
}

for (const path of [
  'search',
  'search?q=',
  'search?q=%20%20',
  `search?q=${'a'.repeat(1_001)}`,
  'search?q=hours&limit=0',
  'search?q=hours&limit=many',
  'search?q=hours&language=;drop',
  'search?q=hours&q=again',
  'search?q=hours&more=1',
  'articles?language=',
  'unanswered?limit=101',
  'unanswered?language=klingon-is-too-long-a-tag',
]) {
  test(`rubbish is refused with what was expected: ${path.slice(0, 60)}`, async () => {
    const { status, body } = await get(path);
    assert.deepEqual([status, body['code']], [400, 'BODY_INVALID']);
    assert.match(String(body['detail']), /does not fit/);
  });
}

for (const q of ['\u0000', "'; drop table article; --", '%', '😀', 'ア', '\\', '((((', '"'.repeat(900)]) {
  test(`odd words are searched for like others: ${JSON.stringify(q.slice(0, 30))}`, async () => {
    const { status, body } = await get(`search?q=${encodeURIComponent(q)}`);
    assert.equal(status, 200);
    assert.deepEqual(body['found'], []);
  });
}
