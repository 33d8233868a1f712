import type { Product } from '../../src/integrations/ports/catalogue.ts';
import type { Facts, GradedQuery } from './queries/gradedQuery.ts';

/** The grade of every product for a query; those of grade 0 are left out. */
export function gradesOf(query: GradedQuery, catalogue: readonly Product[]): Map<string, number> {
  const wanted = catalogue.filter((product) => some(query.wants, product, true));
  const byPrice = query.order === undefined ? null : thirds(wanted, query.wants, query.order);
  const grades = new Map<string, number>();
  for (const product of catalogue) {
    const grade = gradeOf(query, product, byPrice);
    if (grade > 0) grades.set(product.ref, grade);
  }
  return grades;
}

function gradeOf(query: GradedQuery, product: Product, byPrice: ReadonlyMap<string, number> | null): number {
  const { wants, nearly, loosely, inStock } = query;
  if (some(wants, product, true)) return byPrice?.get(product.ref) ?? 3;
  if (nearly !== undefined && some(nearly, product, true)) return byPrice === null ? 2 : 1;
  if (loosely !== undefined && some(loosely, product, true)) return 1;
  return inStock !== true && some(wants, product, false) ? 1 : 0;
}

function thirds(
  wanted: readonly Product[],
  wants: GradedQuery['wants'],
  order: 'cheapest' | 'dearest',
): Map<string, number> {
  const price = (product: Product) => Math.min(...offers(wants, product).map(({ unitMinor }) => unitMinor));
  const sorted = wanted.toSorted((a, b) =>
    order === 'cheapest' ? price(a) - price(b) : price(b) - price(a),
  );
  return new Map(sorted.map(({ ref }, at) => [ref, 3 - Math.floor((3 * at) / sorted.length)]));
}

function offers(wants: GradedQuery['wants'], product: Product): Product['variants'] {
  return listed(wants).flatMap((facts) => variantsOf(facts, product, true));
}

function some(wants: Facts | readonly Facts[], product: Product, inStock: boolean): boolean {
  return listed(wants).some(
    (facts) => hasFacts(facts, product) && variantsOf(facts, product, inStock).length > 0,
  );
}

function listed(facts: Facts | readonly Facts[]): readonly Facts[] {
  return isList(facts) ? facts : [facts];
}

function isList(facts: Facts | readonly Facts[]): facts is readonly Facts[] {
  return Array.isArray(facts);
}

function hasFacts({ is, isNot, has = {}, hasNot = {}, brand, category }: Facts, product: Product): boolean {
  if (is !== undefined && !is.test(product.title)) return false;
  if (isNot?.test(product.title) === true) return false;
  if (brand !== undefined && product.brand !== brand) return false;
  if (category !== undefined && product.category.ref !== category) return false;
  const values = (name: string) => product.attributes[name] ?? [];
  return (
    Object.entries(has).every(([name, wanted]) => values(name).some((value) => oneOf(wanted, value))) &&
    Object.entries(hasNot).every(
      ([name, denied]) => !values(name).some((value) => denied === '*' || oneOf(denied, value)),
    )
  );
}

/** The variants for which colour, size, price and stock hold together. */
export function variantsOf(facts: Facts, product: Product, inStock: boolean): Product['variants'] {
  const { colour, size, max, min, hasNot } = facts;
  return product.variants.filter(
    ({ options, unitMinor, stock }) =>
      (colour === undefined || oneOf(colour, options['colour'])) &&
      (size === undefined || oneOf(size, options['size'])) &&
      (hasNot?.['colour'] === undefined || !oneOf(hasNot['colour'], options['colour'])) &&
      (max === undefined || unitMinor <= max * 100) &&
      (min === undefined || unitMinor >= min * 100) &&
      (!inStock || stock === null || stock > 0),
  );
}

function oneOf(wanted: string | readonly string[], value: string | undefined): boolean {
  return value !== undefined && (typeof wanted === 'string' ? wanted === value : wanted.includes(value));
}
