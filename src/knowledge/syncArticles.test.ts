import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { WorkspaceId } from '../base/id.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { listArticles } from './listArticles.ts';
import { searchArticles } from './searchArticles.ts';
import { syncArticles } from './syncArticles.ts';
import { article, ARTICLES, LANGUAGES } from './testing/articles.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

const known = { articles: ARTICLES, intents: [], languages: LANGUAGES };

async function foundIn(workspaceId: WorkspaceId, question: string): Promise<string[]> {
  const found = await searchArticles(base.db, workspaceId, { question, language: 'en', limit: 5 });
  return found.map(({ id }) => id);
}

test('the first sync writes every article in every language, the second writes nothing', async () => {
  const workspaceId = await base.addWorkspace();
  assert.deepEqual(await syncArticles(base.db, workspaceId, known), { written: 9, removed: 0 });
  assert.deepEqual(await syncArticles(base.db, workspaceId, known), { written: 0, removed: 0 });
  const all = await listArticles(base.db, workspaceId, null);
  assert.equal(all.length, 9);
  const [first] = await listArticles(base.db, workspaceId, 'es');
  assert.deepEqual(first, {
    id: 'opening',
    language: 'es',
    topics: ['hours'],
    title: 'Horario de atención',
    answer: 'Abrimos a las nueve y cerramos a las seis.',
    body: 'Cerrado los domingos.',
    source: 'https://shop.example/opening',
    updatedAt: '2026-11-02',
  });
});

test('a changed article is found by its new words and no longer by its old ones, slips included', async () => {
  const workspaceId = await base.addWorkspace();
  await syncArticles(base.db, workspaceId, known);
  const changed = article('opening', ['hours'], { en: ['Sunrise', 'We rise with the sun.', 'Morning.'] });
  const articles = ARTICLES.map((each) => (each.id === 'opening' ? changed : each));
  await syncArticles(base.db, workspaceId, { ...known, articles, languages: ['en'] });
  assert.deepEqual(await foundIn(workspaceId, 'sunrisse'), ['opening']);
  assert.deepEqual(await foundIn(workspaceId, 'opening'), []);
});

test('an article and a language that the blueprint no longer has are gone', async () => {
  const workspaceId = await base.addWorkspace();
  await syncArticles(base.db, workspaceId, known);
  const less = { ...known, articles: ARTICLES.slice(1), languages: ['en'] };
  assert.deepEqual(await syncArticles(base.db, workspaceId, less), { written: 2, removed: 7 });
  assert.deepEqual(
    (await listArticles(base.db, workspaceId, null)).map(({ id }) => id),
    ['returns', 'returnShipping'],
  );
  const { rows } = await base.superuser.query<{ n: number }>(
    `select count(*) as n from article_term where workspace_id = $1 and article_id = 'opening'`,
    [workspaceId],
  );
  assert.equal(rows[0]?.n, 0);
});

test('an article is found by the words that its topic is often asked with', async () => {
  const workspaceId = await base.addWorkspace();
  const examples = { en: ['till when are you there', 'are you there late', 'banana'] };
  await syncArticles(base.db, workspaceId, { ...known, intents: [{ name: 'hours', examples }] });
  assert.deepEqual(await foundIn(workspaceId, 'are you late'), []);
  const often = { en: ['open late?', 'how late is it open', 'banana'] };
  await syncArticles(base.db, workspaceId, { ...known, intents: [{ name: 'hours', examples: often }] });
  assert.deepEqual(await foundIn(workspaceId, 'late'), ['opening']);
  assert.deepEqual(await foundIn(workspaceId, 'banana'), []);
});

test('processes that start at once write the same once', async () => {
  const workspaceId = await base.addWorkspace();
  const synced = await Promise.all([1, 2, 3].map(() => syncArticles(base.db, workspaceId, known)));
  assert.deepEqual(synced.map(({ written }) => written).sort(), [0, 0, 9]);
});

test('two workspaces with articles of one id keep apart', async () => {
  const [one, other] = [await base.addWorkspace(), await base.addWorkspace()];
  await syncArticles(base.db, one, known);
  await syncArticles(base.db, other, { ...known, articles: [] });
  assert.equal((await listArticles(base.db, one, null)).length, 9);
  assert.equal((await listArticles(base.db, other, null)).length, 0);
});
