import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import type { Article } from './article.ts';
import { searchArticles } from './searchArticles.ts';
import { syncArticles } from './syncArticles.ts';
import { article } from './testing/articles.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

const THINGS = 'lamp sofa table chair shelf mirror carpet curtain blanket candle'.split(' ');
const MATTERS = 'price colour delivery warranty cleaning assembly size material spare return'.split(' ');
const PLACES = 'kitchen bedroom garden office bathroom hall attic cellar balcony garage'.split(' ');

/** One article for each thing, matter and place: all of their words are common. */
function thousand(): Article[] {
  return THINGS.flatMap((thing) =>
    MATTERS.flatMap((matter) =>
      PLACES.map((place) =>
        article(`${thing}${matter}${place}`, [], {
          en: [
            `${matter} of the ${thing} in the ${place}`,
            `What you should know about the ${matter} of a ${thing} that stands in your ${place}.`,
            `More about the ${thing}, the ${place}, and our other ${THINGS.at(place.length % 10)}s. ${'Words. '.repeat(40)}`,
          ],
        }),
      ),
    ),
  );
}

test('among a thousand articles made of the same words the right one is found', async (t) => {
  const { db, workspaceId } = base;
  await syncArticles(db, workspaceId, { articles: thousand(), intents: [], languages: ['en'] });
  const taken: number[] = [];
  for (const thing of THINGS) {
    for (const [matter, place] of MATTERS.map((matter, at) => [matter, PLACES[at] ?? ''] as const)) {
      const question = `what about the ${matter} of ${thing}s for my ${place}?`;
      const begun = performance.now();
      const [best, second] = await searchArticles(db, workspaceId, { question, language: 'en', limit: 2 });
      taken.push(performance.now() - begun);
      assert.equal(best?.id, `${thing}${matter}${place}`);
      assert.ok(best.score > (second?.score ?? 0));
    }
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(taken.length * share)]?.toFixed(1);
  t.diagnostic(
    `a search among 1,000 articles: ${at(0.5)} ms in the middle, ${at(0.99)} ms at the 99th percentile`,
  );
});

test('a score says how much of the question the article covers, rare words for more', async () => {
  const workspaceId = await base.addWorkspace();
  const articles = [
    article('a', [], { en: ['Lamps', 'Red lamps.', 'Lamps.'] }),
    article('b', [], { en: ['Lamps again', 'Blue lamps.', 'Lamps.'] }),
  ];
  await syncArticles(base.db, workspaceId, { articles, intents: [], languages: ['en'] });
  const search = async (question: string) => {
    const found = await searchArticles(base.db, workspaceId, { question, language: 'en', limit: 5 });
    return Object.fromEntries(found.map(({ id, score }) => [id, score]));
  };
  const red = await search('red lamps');
  assert.ok((red['a'] ?? 0) > 2 * (red['b'] ?? 0), JSON.stringify(red));
  const strange = await search('red lamps from jupiter');
  assert.ok((strange['a'] ?? 0) < 0.6 * (red['a'] ?? 0), JSON.stringify(strange));
});
