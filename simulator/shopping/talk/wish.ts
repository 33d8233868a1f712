import { sayIn } from './say.ts';
import type { Visit } from './visit.ts';

/** What is wanted now, in words: with what it may cost when they have a budget. */
export function wishWords(visit: Visit): string {
  const { shopper, random } = visit;
  const wanted = shopper.wants[Math.min(visit.want, shopper.wants.length - 1)];
  if (wanted === undefined) return sayIn(shopper.language, 'browse', { random });
  const item = wanted.title[shopper.language].toLowerCase();
  if (shopper.begins !== 'budget') return sayIn(shopper.language, 'wish', { random, gaps: { item } });
  const dearest = Math.max(...wanted.variants.map(({ price }) => price));
  const price = `R$ ${Math.ceil(dearest / 5_000) * 50}`;
  return sayIn(shopper.language, 'wishUnder', { random, gaps: { item, price } });
}

/** The first words of all. */
export function openingWords(visit: Visit): string {
  const { shopper, random } = visit;
  if (shopper.begins === 'browse' || shopper.begins === 'hello')
    return sayIn(shopper.language, shopper.begins, { random });
  return wishWords(visit);
}
