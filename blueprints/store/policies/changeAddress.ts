import { z } from 'zod';
import { definePolicy } from 'loopline/flow';
import { PROOFS } from './proofs.ts';

/** Until when a parcel may go somewhere else. */
export const changeAddressPolicy = definePolicy({
  name: 'changeAddress',
  version: 1,
  facts: z.object({ proof: z.enum(PROOFS), status: z.string() }),
  rules: [
    { id: 'unproved', when: { fact: 'proof', eq: 'none' }, decision: 'person', reason: 'address.person' },
    {
      id: 'notPacked',
      when: { fact: 'status', in: ['placed', 'paid'] },
      decision: 'allow',
      reason: 'address.allowed',
    },
    {
      id: 'tooLate',
      when: { fact: 'status', in: ['packed', 'shipped', 'delivered', 'returned', 'cancelled'] },
      decision: 'tooLate',
      reason: 'address.tooLate',
    },
  ],
  otherwise: { decision: 'person', reason: 'address.person' },
  examples: [
    { facts: { proof: 'none', status: 'paid' }, decision: 'person', rule: 'unproved' },
    { facts: { proof: 'channel', status: 'placed' }, decision: 'allow', rule: 'notPacked' },
    { facts: { proof: 'email', status: 'paid' }, decision: 'allow', rule: 'notPacked' },
    { facts: { proof: 'channel', status: 'packed' }, decision: 'tooLate', rule: 'tooLate' },
    { facts: { proof: 'person', status: 'shipped' }, decision: 'tooLate', rule: 'tooLate' },
    { facts: { proof: 'channel', status: 'other' }, decision: 'person', rule: 'otherwise' },
  ],
});
