import { SECOND_MS } from '../../base/clock.ts';
import type { Http } from '../http.ts';
import { implement } from '../implement.ts';
import type { ConnectorOperation } from '../integration.ts';
import { notDone } from '../notDone.ts';
import { postalAddress } from '../ports/address.ts';
import { customers } from '../ports/customers.ts';
import { shopCustomers, type ShopCustomer } from './shopObjects.ts';

/** The shop joins what it is asked by with "and", so each way to know a person is asked by itself. */
export function findCustomers(http: Http): ConnectorOperation {
  return implement(customers.find, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ phone, email }, { signal }) => {
      const found = new Map<string, ReturnType<typeof describeCandidate>>();
      for (const [field, value] of Object.entries({ phone, email })) {
        if (!value) continue;
        const query = { [field]: value };
        const read = await http.send({
          method: 'GET',
          path: '/customers',
          query,
          schema: shopCustomers,
          signal,
        });
        if (read.kind !== 'ok') return notDone(read);
        for (const one of read.value.customers) found.set(one.id, describeCandidate(one));
      }
      return { kind: 'done', outcome: 'candidates', output: { found: [...found.values()] } };
    },
  });
}

/** With all that tells whose it is; the port decides. An address that is not whole is none. */
function describeCandidate(one: ShopCustomer) {
  const { id, name, language, tier, orderCount, lifetimeValue, currency, lastOrderAt, phones, email } = one;
  const address = postalAddress.safeParse(one.address).data ?? null;
  return {
    customer: {
      ref: id,
      name,
      language,
      tier,
      orderCount,
      boughtMinor: lifetimeValue,
      currency,
      lastOrderAt,
      address,
    },
    phones,
    emails: email === null ? [] : [email],
  };
}
