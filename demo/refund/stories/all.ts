import type { Story } from '../story.ts';
import { aboveLimit, aboveLimitRefused } from './aboveLimit.ts';
import { answerLost } from './answerLost.ts';
import { cancelled, changedMind } from './changedMind.ts';
import { exchange } from './exchange.ts';
import { notWell } from './notWell.ts';
import { providerDown, providerDownForLong } from './providerDown.ts';
import { refusedAndReviewed, refusedByPolicy } from './refusedByPolicy.ts';
import { secondRefund } from './secondRefund.ts';
import { shopDown } from './shopDown.ts';
import { silence } from './silence.ts';
import { takeOver } from './takeOver.ts';
import { wholeStory } from './wholeStory.ts';
import { orderOfAnother, wrongPerson } from './wrongPerson.ts';

/** The way it should go first, then the ways in which it does not. */
export const STORIES: readonly Story[] = [
  wholeStory,
  notWell,
  silence,
  exchange,
  refusedByPolicy,
  refusedAndReviewed,
  providerDown,
  providerDownForLong,
  answerLost,
  shopDown,
  wrongPerson,
  orderOfAnother,
  changedMind,
  cancelled,
  secondRefund,
  aboveLimit,
  aboveLimitRefused,
  takeOver,
];
