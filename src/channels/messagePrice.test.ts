import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagePrice } from './messagePrice.ts';

const NOVEMBER = Date.parse('2026-11-21T09:00:00Z');
const price = (category: string, phone: string | null, over: { type?: string; at?: number } = {}) =>
  messagePrice({ category, type: over.type ?? 'regular' }, { phone, at: over.at ?? NOVEMBER });

test('a message costs what its category costs in the country of the number', () => {
  assert.equal(price('utility', '5581999990001'), 6_800);
  assert.equal(price('marketing', '5581999990001'), 62_500);
  assert.equal(price('utility', '34600111222'), 20_000);
  assert.equal(price('authentication', '12025550123'), 3_400);
});

test('an answer inside the window costs like a utility message since October 2026, and nothing before', () => {
  assert.equal(price('service', '5581999990001'), 6_800);
  assert.equal(price('service', '5581999990001', { at: Date.parse('2026-09-30T23:59:59Z') }), 0);
});

test('what the provider calls free is free, wherever', () => {
  assert.equal(price('referral_conversion', null, { type: 'free_entry_point' }), 0);
  assert.equal(price('utility', '5581999990001', { type: 'free_customer_service' }), 0);
});

test('a country, a category or a number that is not known has no price, and is not taken for free', () => {
  assert.equal(price('utility', '81312345678'), null);
  assert.equal(price('general_purpose_ai', '5581999990001'), null);
  assert.equal(price('utility', null), null);
  assert.equal(price('toString', '5581999990001'), null);
  assert.equal(price('utility', 'no number'), null);
});
