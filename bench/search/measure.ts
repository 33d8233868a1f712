import type { Product } from '../../src/integrations/ports/catalogue.ts';
import { LANGUAGES, type Language, type Shelf } from './demoShelf.ts';
import type { Engine, Shown } from './engine.ts';
import { gradesOf, variantsOf } from './grade.ts';
import { EN } from './queries/en.ts';
import { ES } from './queries/es.ts';
import type { Facts, GradedQuery } from './queries/gradedQuery.ts';
import { PT_BR } from './queries/ptBR.ts';

const QUERIES: Readonly<Record<Language, readonly GradedQuery[]>> = { en: EN, 'pt-BR': PT_BR, es: ES };

/** Development: what the search was tuned on. Held out: the other half, of which only sums are looked at. */
export type Half = 'development' | 'heldOut';

export interface JudgedQuery extends GradedQuery {
  language: Language;
  half: Half;
  grades: ReadonlyMap<string, number>;
}

/**
 * Every query with the grades of the catalogue's products.
 * @throws Error when no product serves a query: then it was judged wrongly.
 */
export function judgedQueries(shelf: Shelf): JudgedQuery[] {
  return LANGUAGES.flatMap((language) =>
    QUERIES[language].map((query, at) => {
      const grades = gradesOf(query, shelf.en);
      if (![...grades.values()].includes(3)) throw new Error(`Nothing serves '${query.text}'`);
      return { ...query, language, half: at % 2 === 0 ? 'development' : 'heldOut', grades };
    }),
  );
}

export interface Outcome {
  query: JudgedQuery;
  ndcg: number;
  /** Of the three first that are shown: how many there are, and how many break a limit that was said. */
  limited: number;
  broken: number;
  shown: readonly Shown[];
}

export async function measure(
  engine: Engine,
  queries: readonly JudgedQuery[],
  shelf: Shelf,
): Promise<Outcome[]> {
  const byRef = new Map(shelf.en.map((product) => [product.ref, product]));
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const shown = await engine.search(query.text, query.language);
    outcomes.push({
      query,
      shown,
      ndcg: ndcg(shown, query.grades),
      ...limitsKept(query, shown.slice(0, TOP), byRef),
    });
  }
  return outcomes;
}

const TOP = 3;
const DEPTH = 10;

/** Source: Burges et al. 2005, gain 2^grade − 1; the ideal is over all products of the catalogue. */
function ndcg(shown: readonly Shown[], grades: ReadonlyMap<string, number>): number {
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return gain(shown.map(({ ref }) => grades.get(ref) ?? 0)) / gain(ideal);
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/**
 * A limit is broken when a product is shown and none of the variants that are offered of it keeps price, size and, when
 * it was asked for, stock.
 */
function limitsKept(query: JudgedQuery, top: readonly Shown[], byRef: ReadonlyMap<string, Product>) {
  const limits = limitsOf(query);
  if (limits === null) return { limited: 0, broken: 0 };
  const broken = top.filter(({ ref, skus }) => {
    const product = byRef.get(ref);
    const offered = product && {
      ...product,
      variants: product.variants.filter(({ sku }) => skus.includes(sku)),
    };
    return offered === undefined || variantsOf(limits, offered, query.inStock ?? false).length === 0;
  });
  return { limited: top.length, broken: broken.length };
}

/** Null when the query sets no limit of price, size or stock. */
function limitsOf({ wants, inStock }: GradedQuery): Facts | null {
  const [facts = {}] = Array.isArray(wants) ? (wants as readonly Facts[]) : [wants as Facts];
  const { max, min, size } = facts;
  if (max === undefined && min === undefined && size === undefined && inStock !== true) return null;
  return {
    ...(max !== undefined && { max }),
    ...(min !== undefined && { min }),
    ...(size !== undefined && { size }),
  };
}
