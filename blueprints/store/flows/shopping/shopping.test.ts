import { testDialogues } from '../../testing/testDialogues.ts';
import { testWalks } from '../../testing/testWalks.ts';
import { happenings } from './dialogues/happenings.ts';
import { fromTillStates } from './fromTillStates.ts';
import { shopping } from './shopping.ts';
import { cartWalks } from './walks/all.ts';

testWalks(
  shopping,
  cartWalks,
  [...shopping.plans.keys()].filter((state) => !(state in fromTillStates)),
);

testDialogues(shopping, import.meta.dirname, happenings);
