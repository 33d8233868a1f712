import { testWalks } from '../../testing/testWalks.ts';
import { fromTillStates } from './fromTillStates.ts';
import { shopping } from './shopping.ts';
import { cartWalks } from './walks/all.ts';

testWalks(
  shopping,
  cartWalks,
  [...shopping.plans.keys()].filter((state) => !(state in fromTillStates)),
);
