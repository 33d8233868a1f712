import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHOP_LANGUAGES, variantTitle } from '../../shop/catalogue.ts';
import { ORDERS } from '../orders.ts';
import type { SeedOrder } from '../orders.ts';
import { storeCatalogue } from './catalogue.ts';

const { categories, products } = storeCatalogue();
const variants = products.flatMap((product) => product.variants.map((variant) => ({ product, variant })));
const named = (sku: string) => {
  const found = variants.find(({ variant }) => variant.sku === sku);
  assert.ok(found, sku);
  return SHOP_LANGUAGES.map((language) => variantTitle(found, language));
};

test('at least five hundred products in twelve categories, each under names and skus of its own', () => {
  assert.ok(products.length >= 500, String(products.length));
  assert.equal(categories.length, 12);
  for (const { id } of categories) {
    const count = products.filter(({ categoryId }) => categoryId === id).length;
    assert.ok(count >= 40, `${id} has ${count}`);
  }
  assert.equal(new Set(products.map(({ id }) => id)).size, products.length);
  assert.equal(new Set(variants.map(({ variant }) => variant.sku)).size, variants.length);
  for (const language of SHOP_LANGUAGES)
    assert.equal(new Set(products.map(({ title }) => title[language])).size, products.length, language);
});

test('every text is there in every language, short enough for a chat, and nothing is left to be filled in', () => {
  for (const { product, variant } of variants) {
    for (const language of SHOP_LANGUAGES) {
      const title = variantTitle({ product, variant }, language);
      assert.match(title, /^[A-ZÁÀÂÃÉÊÍÓÔÕÚÇ0-9][^{}]{3,119}$/u);
      assert.match(product.description[language], /^[^{}]{20,400}$/u);
    }
    for (const value of [...Object.values(product.attributes).flat(), ...Object.values(variant.options)])
      for (const language of SHOP_LANGUAGES) assert.ok(value[language].length > 0);
    assert.deepEqual(Object.keys(variant.options), product.options);
    assert.match(variant.sku, /^[\w-]{4,60}$/);
    assert.ok(Number.isInteger(variant.price) && variant.price > 0);
  }
});

test('colours agree with their noun, and a colour to choose by is the word of the dictionary', () => {
  assert.deepEqual(named('SATIN-WRAP-DRESS-RED-M'), [
    'Satin wrap dress, red, M',
    'Vestido envelope de cetim, vermelho, M',
    'Vestido cruzado de satén, rojo, M',
  ]);
  assert.deepEqual(named('MENS-COTTON-SHIRT-RED-L'), [
    "Men's cotton shirt, red, L",
    'Camisa masculina de algodão, vermelha, G',
    'Camisa de hombre de algodón, roja, L',
  ]);
  assert.deepEqual(named('LEATHER-TRAINERS-WHITE-38').slice(1), [
    'Tênis de couro, brancos, 38',
    'Zapatillas de cuero, blancas, 38',
  ]);
  const shirt = variants.find(({ variant }) => variant.sku === 'MENS-COTTON-SHIRT-RED-L')?.variant;
  assert.equal(shirt?.options['colour']?.['pt-BR'], 'vermelho');
  assert.deepEqual(named('TWO-SEAT-LINEN-SOFA-GREY').slice(1), [
    'Sofá de dois lugares em linho, cinza',
    'Sofá de dos plazas de lino, gris',
  ]);
});

test('some is sold out, some is nearly, most is there', () => {
  const share = (is: (stock: number) => boolean) =>
    variants.filter(({ variant }) => is(variant.stock)).length / variants.length;
  const none = share((stock) => stock === 0);
  const few = share((stock) => stock >= 1 && stock <= 3);
  assert.ok(none > 0.05 && none < 0.15, `none ${none}`);
  assert.ok(few > 0.08 && few < 0.2, `few ${few}`);
  const whole = products.filter((product) => product.variants.every(({ stock }) => stock === 0));
  assert.ok(whole.length >= 5 && whole.length <= 40, `${whole.length} sold out whole`);
});

test('what was ordered before is sold under the same sku and the same name', () => {
  const orders: SeedOrder[] = Object.values(ORDERS);
  for (const { sku, title } of orders.flatMap(({ lines }) => lines)) assert.equal(named(sku)[0], title);
});
