import type { JsonObject } from '../base/json.ts';
import { emailsIn } from './slots/email.ts';
import { orderNumbersIn } from './slots/orderNumber.ts';

/** What a text tells beside what is wanted: an order number, an e-mail. What is there twice is left out. */
export function entitiesIn(text: string): JsonObject {
  const found = { orderNumber: orderNumbersIn(text), email: emailsIn(text) };
  return Object.fromEntries(
    Object.entries(found).flatMap(([slot, values]) => (values.length === 1 ? [[slot, values[0] ?? '']] : [])),
  );
}
