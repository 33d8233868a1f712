import { testWalks } from '../../testing/testWalks.ts';
import { fromTillStates } from './fromTillStates.ts';
import { shopping } from './shopping.ts';
import { collectWalks } from './walks/collect.ts';
import { findWalks } from './walks/find.ts';
import { lookWalks } from './walks/look.ts';
import { returnWalks } from './walks/return.ts';

/** Nobody that the shop could know, unless a walk says so. */
const walks = [...findWalks, ...lookWalks, ...collectWalks, ...returnWalks].map((one) => ({
  ...one,
  contact: { phone: null, ...one.contact },
}));

testWalks(
  shopping,
  walks,
  [...shopping.plans.keys()].filter((state) => !(state in fromTillStates)),
);
