import { systemClock } from '../../src/base/clock.ts';
import { demoShop } from '../../src/integrations/demoShop/demoShop.ts';
import type { ConnectorOperation } from '../../src/integrations/integration.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import { implement } from '../../src/integrations/implement.ts';
import { catalogue, type Product } from '../../src/integrations/ports/catalogue.ts';
import { readCatalogue } from '../../src/products/catalogue/readCatalogue.ts';
import { startWorld, WORLD_DEFAULTS } from '../../world/startWorld.ts';

/** As `blueprints/store` speaks. The first is the one that facts are judged in. */
export const LANGUAGES = ['en', 'pt-BR', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Shelf = Readonly<Record<Language, readonly Product[]>>;

/** What the shop of the demo sells, read by its connector over HTTP in each language. */
export async function readDemoShelf(): Promise<Shelf> {
  const world = await startWorld({ seed: 'store' });
  try {
    const shop = demoShop({
      baseUrl: world.shop.url,
      apiKey: WORLD_DEFAULTS.shop.apiKey,
      clock: systemClock,
    });
    const list = connectorsOf([shop]).operationNamed('catalogue.list');
    const told = await Promise.all(LANGUAGES.map((language) => readOne(list, language)));
    const [en = [], pt = [], es = []] = told;
    return { en, 'pt-BR': pt, es };
  } finally {
    await world.stop();
  }
}

async function readOne(list: ConnectorOperation, language: Language): Promise<Product[]> {
  const call = { reference: language, attempt: 1, signal: AbortSignal.timeout(120_000) };
  const read = await readCatalogue(list, language, call);
  if (!read.ok) throw new Error(`The demo's shop does not list its goods: ${read.reason}`);
  return read.products;
}

/** The same goods over and over, each time by other references and at other prices, until there are `count`. */
export function multiplied(shelf: Shelf, count: number): Shelf {
  const of = (language: Language) =>
    Array.from({ length: count }, (_, at) => {
      const products = shelf[language];
      const product = products[at % products.length];
      if (product === undefined) throw new RangeError('the shelf is empty');
      return anotherOf(product, Math.floor(at / products.length));
    });
  return { en: of('en'), 'pt-BR': of('pt-BR'), es: of('es') };
}

function anotherOf(product: Product, edition: number): Product {
  const { ref, variants } = product;
  if (edition === 0) return product;
  return {
    ...product,
    ref: `${ref}-${edition}`,
    variants: variants.map((variant) => ({
      ...variant,
      sku: `${variant.sku}-${edition}`,
      unitMinor: variant.unitMinor + edition * 10,
    })),
  };
}

const PER_PAGE = 500;

/** A list of a shop that has this on its shelf. */
export function listOf(shelf: Shelf): ConnectorOperation {
  return implement(catalogue.list, {
    idempotency: { kind: 'read' },
    timeoutMs: 60_000,
    perform: async ({ language, cursor }) => {
      const products = shelf[LANGUAGES.find((each) => each === language) ?? 'en'];
      const from = Number(cursor ?? 0);
      const next = from + PER_PAGE < products.length ? String(from + PER_PAGE) : null;
      return {
        kind: 'done',
        outcome: 'page',
        output: { products: products.slice(from, from + PER_PAGE), next },
      };
    },
  });
}
