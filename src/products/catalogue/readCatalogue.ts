import type { CallContext, ConnectorOperation } from '../../integrations/integration.ts';
import { catalogue, type Product } from '../../integrations/ports/catalogue.ts';

/** Everything a shop sells in one language, or why it could not be read. */
export type CatalogueRead = { ok: true; products: Product[] } | { ok: false; reason: string };

/** More pages than this are a cursor that goes in a circle. */
const MOST_PAGES = 2_000;

/** Reads all pages of `catalogue.list`. What does not fit the port is no catalogue. */
export async function readCatalogue(
  list: ConnectorOperation,
  language: string,
  call: CallContext,
): Promise<CatalogueRead> {
  const products: Product[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await list.perform(
      { language, cursor },
      { ...call, reference: `${call.reference}:${page}` },
    );
    if (answer.kind !== 'done') return { ok: false, reason: answer.reason };
    const read = catalogue.list.outputs.page.safeParse(answer.output);
    if (!read.success)
      return { ok: false, reason: `the list of products is answered with '${answer.outcome}'` };
    products.push(...read.data.products);
    if (read.data.next === null) return { ok: true, products };
    cursor = read.data.next;
  }
  return { ok: false, reason: `the list of products has no end after ${MOST_PAGES} pages` };
}
