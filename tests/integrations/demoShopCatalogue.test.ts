import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Product } from '../../src/integrations/ports/catalogue.ts';
import { storeCatalogue } from '../../world/seed/catalogue/catalogue.ts';
import { openShop } from './openShop.ts';

const DRESS = 'prd_satin-wrap-dress';

describe('the catalogue of demoShop', () => {
  const open = openShop();
  const { hear, shop, keepsContract } = open;

  keepsContract({
    operation: 'catalogue.list',
    input: () => ({ language: 'en' }),
    outcome: 'page',
    badInput: { language: '' },
    isAct: false,
  });
  keepsContract({
    operation: 'catalogue.readVariants',
    input: () => ({ skus: ['SATIN-WRAP-DRESS-RED-M'], language: 'en' }),
    outcome: 'read',
    badInput: { skus: [], language: 'en' },
    isAct: false,
  });
  keepsContract({
    operation: 'catalogue.readProduct',
    input: () => ({ productRef: DRESS, language: 'en' }),
    outcome: 'found',
    badInput: { productRef: DRESS },
    unknown: { input: { productRef: 'prd_none', language: 'en' }, outcome: 'none' },
    isAct: false,
  });

  async function everything(language: string): Promise<Product[]> {
    const products: Product[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await hear('catalogue.list', { language, cursor });
      products.push(...(page['products'] as unknown as Product[]));
      cursor = page['next'] as string | null;
      if (cursor === null) return products;
    }
  }

  test('all that is sold comes page by page, each product once, in the words of the language', async () => {
    const products = await everything('pt-BR');
    assert.equal(products.length, storeCatalogue().products.length);
    assert.equal(new Set(products.map(({ ref }) => ref)).size, products.length);
    const dress = products.find(({ ref }) => ref === DRESS);
    assert.equal(dress?.title, 'Vestido envelope de cetim');
    assert.deepEqual(dress.attributes['occasion'], ['casamento', 'festa']);
    const red = dress.variants.find(({ sku }) => sku === 'SATIN-WRAP-DRESS-RED-M');
    assert.deepEqual(
      { title: red?.title, options: red?.options, currency: red?.currency },
      { title: 'vermelho, M', options: { colour: 'vermelho', size: 'M' }, currency: 'BRL' },
    );
  });

  test('price and stock are those of now, and what is not sold any more is not among the answers', async () => {
    const [one, other] = ['SATIN-WRAP-DRESS-RED-M', 'SATIN-WRAP-DRESS-RED-L'];
    shop().setPrice(one, 12_345);
    shop().setStock(one, 2);
    shop().removeVariant(other);
    const skus = [one, other, 'NO-SUCH', 'A,B'];
    const { variants } = await hear('catalogue.readVariants', { skus, language: 'en' });
    const read = variants as unknown as {
      sku: string;
      unitMinor: number;
      stock: number;
      productRef: string;
    }[];
    assert.deepEqual(
      read.map(({ sku, unitMinor, stock, productRef }) => ({ sku, unitMinor, stock, productRef })),
      [{ sku: one, unitMinor: 12_345, stock: 2, productRef: DRESS }],
    );
  });

  test('a product that is not sold any more is gone from the list and by itself', async () => {
    const [gone] = (await everything('en')).slice(-1);
    assert.ok(gone);
    shop().removeProduct(gone.ref);
    const read = await hear('catalogue.readProduct', { productRef: gone.ref, language: 'en' });
    assert.equal(read.outcome, 'none');
    assert.ok((await everything('en')).every(({ ref }) => ref !== gone.ref));
  });
});
