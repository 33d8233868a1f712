import { z } from 'zod';
import { definePolicy } from 'loopline/flow';

/** What an invoice needs. In Brazil it is written on a CPF or CNPJ; of whom the shop knows it has one. */
export const invoicePolicy = definePolicy({
  name: 'invoice',
  version: 1,
  facts: z.object({
    /** ISO 3166-1 alpha-2: where it goes. */
    country: z.string(),
    /** The shop knows the customer. */
    isKnown: z.boolean(),
    hasTaxId: z.boolean(),
  }),
  rules: [
    {
      id: 'brazil',
      when: {
        all: [
          { fact: 'country', eq: 'BR' },
          { fact: 'isKnown', eq: false },
          { fact: 'hasTaxId', eq: false },
        ],
      },
      decision: 'taxId',
      reason: 'checkout.askTaxId',
    },
  ],
  otherwise: { decision: 'none', reason: 'checkout.noTaxId' },
  examples: [
    { facts: { country: 'BR', isKnown: false, hasTaxId: false }, decision: 'taxId', rule: 'brazil' },
    { facts: { country: 'BR', isKnown: true, hasTaxId: false }, decision: 'none', rule: 'otherwise' },
    { facts: { country: 'BR', isKnown: false, hasTaxId: true }, decision: 'none', rule: 'otherwise' },
    { facts: { country: 'PT', isKnown: false, hasTaxId: false }, decision: 'none', rule: 'otherwise' },
  ],
});
