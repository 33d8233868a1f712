import { z } from 'zod';

/** What Loopline writes at a thing of Shopify for itself: metafields, one for each kind of write. */
const NAMESPACE = 'loopline';

/** Reads of a document: `marks: metafields(first: 20, namespace: "loopline") { nodes { key value } }`. */
export const marks = z
  .object({ nodes: z.array(z.object({ key: z.string(), value: z.string() })) })
  .transform(({ nodes }) => new Map(nodes.map(({ key, value }) => [key, value])));

/** Joins those that are there: only this key is written over. */
export const marking = (key: string, value: string) => [
  { namespace: NAMESPACE, key, value, type: 'single_line_text_field' },
];

const attribute = z.object({ key: z.string(), value: z.string().nullable() });
/** What people of the shop read as "additional details"; it goes from a draft to its order. */
export const attributes = z.array(attribute);

/** A list with this in the place of what had its name; the rest stays, in its order. */
export const withAttributes = (
  before: z.output<typeof attributes>,
  set: Readonly<Record<string, string | null>>,
) => [
  ...before.flatMap(({ key, value }) => (key in set || value === null ? [] : [{ key, value }])),
  ...Object.entries(set).flatMap(([key, value]) => (value === null ? [] : [{ key, value }])),
];
