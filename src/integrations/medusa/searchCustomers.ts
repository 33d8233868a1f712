import { z } from 'zod';
import type { HttpAnswer } from '../http.ts';
import type { Medusa } from './connection.ts';
import { medusaAddress, metadata } from './medusaObjects.ts';

const medusaCustomer = z.object({
  id: z.string(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  metadata,
  groups: z.array(z.object({ name: z.string() })).nullish(),
  addresses: z.array(medusaAddress.extend({ is_default_shipping: z.boolean().nullish() })).nullish(),
});
export type MedusaCustomer = z.output<typeof medusaCustomer>;

const customerPage = z.object({ customers: z.array(medusaCustomer) });
const FIELDS = 'id,email,phone,first_name,last_name,+metadata,*groups,*addresses';

/** Who fits one of these words, which Medusa looks for in names, e-mails and phones. */
export async function searchCustomers(
  { admin }: Medusa,
  words: readonly string[],
  signal: AbortSignal,
): Promise<HttpAnswer<MedusaCustomer[]>> {
  const found = new Map<string, MedusaCustomer>();
  for (const q of words) {
    const query = { q, fields: FIELDS, limit: '50' };
    const page = await admin.send({
      method: 'GET',
      path: '/admin/customers',
      query,
      schema: customerPage,
      signal,
    });
    if (page.kind !== 'ok') return page;
    for (const customer of page.value.customers) found.set(customer.id, customer);
  }
  return { kind: 'ok', value: [...found.values()], status: 200, headers: {} };
}
