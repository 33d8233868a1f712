import type { z } from 'zod';
import type { Http, HttpAnswer } from '../http.ts';
import type { CallContext } from '../integration.ts';

/** The key of the metadata that carries our reference. */
export const REFERENCE = 'loopline_reference';

interface Marked {
  id: string;
  metadata: Record<string, string>;
}

interface ListCall<Item extends Marked> {
  path: string;
  /** What narrows the list. Stripe has no filter for metadata. */
  query: Readonly<Record<string, string>>;
  schema: z.ZodType<{ data: Item[]; has_more: boolean }>;
}

/** What carries our reference among all that a list holds; null when nothing does. */
export async function findOurs<Item extends Marked>(
  http: Http,
  { path, query, schema }: ListCall<Item>,
  { reference, signal }: CallContext,
): Promise<HttpAnswer<Item | null>> {
  let after: string | null = null;
  for (;;) {
    const page: HttpAnswer<{ data: Item[]; has_more: boolean }> = await http.send({
      method: 'GET',
      path,
      query: { ...query, limit: '100', ...(after === null ? {} : { starting_after: after }) },
      schema,
      signal,
    });
    if (page.kind !== 'ok') return page;
    const data: Item[] = page.value.data;
    const ours = data.find(({ metadata }) => metadata[REFERENCE] === reference);
    after = data.at(-1)?.id ?? null;
    if (ours || !page.value.has_more || after === null) return { ...page, value: ours ?? null };
  }
}
