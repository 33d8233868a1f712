import type { Json } from '../json.ts';
import { needKnown, optionalInteger, optionalText } from './form.ts';
import type { PaymentIntent } from './payments.ts';
import type { PaymentsState } from './state.ts';
import { ParameterError } from './stripeError.ts';

/** `metadata['order']:'LP-1'`, `status:"succeeded"`; several joined by AND. Source: Stripe, Search query language. */
const CLAUSE =
  /^(?:metadata\[(['"])(?<key>[^'"]+)\1\]|(?<field>status|currency|customer))\s*:\s*(['"])(?<value>[^'"]*)\4$/;

/** `GET /v1/payment_intents/search`. Stripe finds what is new after a minute or so; this finds it at once. */
export function searchIntents(state: PaymentsState, query: Json) {
  needKnown(query, ['query', 'limit', 'page']);
  const asked = optionalText(query, 'query') ?? '';
  const tests = asked.split(/\s+AND\s+/).map(testOf);
  const limit = Math.min(optionalInteger(query, 'limit') ?? 10, 100);
  const found = state.intents
    .list()
    .filter((intent) => tests.every((test) => test(intent)))
    .toReversed();
  return {
    object: 'search_result',
    url: '/v1/payment_intents/search',
    has_more: found.length > limit,
    next_page: null,
    data: found.slice(0, limit),
  };
}

function testOf(clause: string): (intent: PaymentIntent) => boolean {
  const groups = CLAUSE.exec(clause.trim())?.groups;
  if (groups === undefined) {
    throw new ParameterError(`We were unable to parse your search query: ${clause}`, { param: 'query' });
  }
  const { key, field, value } = groups;
  if (key !== undefined) return ({ metadata }) => metadata[key] === value;
  return ({ status, currency, customer }) => ({ status, currency, customer })[field ?? ''] === value;
}
