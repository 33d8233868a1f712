import type { Intent } from 'loopline/blueprint';
import { changedMind } from './changedMind.ts';
import { doesNotFit } from './doesNotFit.ts';
import { exchangeItem } from './exchangeItem.ts';
import { itemDamaged } from './itemDamaged.ts';
import { refund } from './refund.ts';
import { returnItem } from './returnItem.ts';
import { wrongItem } from './wrongItem.ts';

/** How customers say that they want to return or exchange something, or to be paid back. */
export const returns: readonly Intent[] = [
  refund,
  returnItem,
  exchangeItem,
  itemDamaged,
  wrongItem,
  doesNotFit,
  changedMind,
];
