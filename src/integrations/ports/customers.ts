import { z } from 'zod';
import { isPerson } from '../isPerson.ts';
import { postalAddress } from './address.ts';
import { definePort, operationFrom } from './definePort.ts';
import { currency, instant, minor, nothing, optionalEmail, optionalPhone, reference } from './fields.ts';

const customer = z.object({
  ref: reference,
  name: z.string(),
  /** BCP 47; null: the shop does not know it. */
  language: z.string().nullable(),
  /** The shop's own word for how dear a customer is: 'vip'. */
  tier: z.string().nullable(),
  orderCount: z.int().min(0),
  /** What they bought in all. */
  boughtMinor: minor,
  currency,
  lastOrderAt: instant.nullable(),
  /** Where their last parcel went; null: none is known. */
  address: postalAddress.nullable(),
});
export type Customer = z.output<typeof customer>;

/** With all that tells whose it is. It never leaves the port. */
const candidate = z.object({ customer, phones: z.array(z.string()), emails: z.array(z.string()) });

/** What a business asks of its shop about who buys. */
export const customers = definePort('customers', {
  /** Who has this phone or this e-mail: one that was proved. Several are not told apart, and nobody is picked. */
  find: operationFrom({
    effect: 'read',
    input: z
      .object({ phone: optionalPhone, email: optionalEmail })
      .refine(({ phone, email }) => phone || email, 'a phone or e-mail'),
    outcomes: { one: z.object({ customer }), several: nothing, none: nothing },
    answers: { candidates: z.object({ found: z.array(candidate) }) },
    conclude: (input, { output }) => {
      const [first, ...others] = output.found.filter((one) => isPerson(one, input));
      if (!first) return { outcome: 'none', output: {} };
      if (others.length > 0) return { outcome: 'several', output: {} };
      return { outcome: 'one', output: { customer: first.customer } };
    },
  }),
});
