import { z } from 'zod';
import { definePolicy } from 'loopline/flow';
import { BULK_UNITS } from '../knowledge/facts.ts';

/** From so many units a colleague of sales writes at once, whoever asks. */
export const KEY_UNITS = 200;

const facts = z.object({ quantity: z.int().min(0), named: z.boolean() });

/** Who is a lead for sales: a company by its name, or many units. All others buy in the shop. */
export const leadPolicy = definePolicy({
  name: 'lead',
  version: 1,
  facts,
  rules: [
    { id: 'key', when: { fact: 'quantity', gte: KEY_UNITS }, decision: 'key', reason: 'lead.key' },
    { id: 'many', when: { fact: 'quantity', gte: BULK_UNITS }, decision: 'qualified', reason: 'lead.many' },
    {
      id: 'company',
      when: {
        all: [
          { fact: 'named', eq: true },
          { fact: 'quantity', gt: 1 },
        ],
      },
      decision: 'qualified',
      reason: 'lead.company',
    },
  ],
  otherwise: { decision: 'shop', reason: 'lead.shop' },
  examples: [
    { facts: { quantity: 500, named: false }, decision: 'key', rule: 'key' },
    { facts: { quantity: KEY_UNITS, named: true }, decision: 'key', rule: 'key' },
    { facts: { quantity: BULK_UNITS, named: false }, decision: 'qualified', rule: 'many' },
    { facts: { quantity: 5, named: true }, decision: 'qualified', rule: 'company' },
    { facts: { quantity: 5, named: false }, decision: 'shop', rule: 'otherwise' },
    { facts: { quantity: 1, named: true }, decision: 'shop', rule: 'otherwise' },
  ],
});
