import assert from 'node:assert/strict';
import type { Product } from './startProduct.ts';

/** The conversation of whoever writes from this number. */
export async function conversationIdOf(product: Product, waId: string): Promise<string> {
  const [row] = await product.rows<{ id: string }>(
    `select conversation.id from conversation join address on address.contact_id = conversation.contact_id
      where address.phone = $1`,
    [waId],
  );
  assert.ok(row, `Nobody has written from ${waId}`);
  return row.id;
}
