import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineTitle } from './lineTitle.ts';

const shirt = { title: 'Linen shirt', product_title: 'Linen shirt' };

test('a line says which variant it is, unless there is one only', () => {
  assert.equal(lineTitle({ ...shirt, variant_title: 'white, M' }), 'Linen shirt, white, M');
  for (const only of ['Default variant', 'Default Title', 'default', 'Linen shirt', '', null])
    assert.equal(lineTitle({ ...shirt, variant_title: only }), 'Linen shirt', String(only));
  assert.equal(lineTitle({ title: 'Gift wrap', product_title: null }), 'Gift wrap');
});
