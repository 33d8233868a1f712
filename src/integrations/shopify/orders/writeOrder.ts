import { z } from 'zod';
import type { CallContext } from '../../integration.ts';
import { act, type Acted, type Shopify } from '../connection.ts';
import { marking } from '../marks.ts';
import { UPDATE_ORDER } from './documents.ts';

const written = z.object({ order: z.object({ id: z.string() }) });

/** One change of an order, with a mark of ours in the same write. */
export function writeOrder(
  shopify: Shopify,
  { id, mark, change }: { id: string; mark: { key: string; value: string }; change: object },
  { signal }: CallContext,
): Promise<Acted<z.output<typeof written>>> {
  const variables = { input: { id, ...change, metafields: marking(mark.key, mark.value) } };
  return act(shopify, { document: UPDATE_ORDER, variables, schema: written }, signal);
}
