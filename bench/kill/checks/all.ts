import { acknowledgedIsKept } from './acknowledgedIsKept.ts';
import type { Check } from './check.ts';
import { everythingRests } from './everythingRests.ts';
import { ledgersAgree } from './ledgersAgree.ts';
import { moneyIsSaidOnce } from './moneyIsSaidOnce.ts';
import { noDoubleRefund } from './noDoubleRefund.ts';
import { noLimbo } from './noLimbo.ts';
import { processedOnce } from './processedOnce.ts';
import { turnsAreGapless } from './turnsAreGapless.ts';
import { whatWasSaidLeft } from './whatWasSaidLeft.ts';
import { writtenArrives } from './writtenArrives.ts';

/** Every promise that a history is judged by. */
export const CHECKS: readonly Check[] = [
  acknowledgedIsKept,
  writtenArrives,
  processedOnce,
  turnsAreGapless,
  noDoubleRefund,
  ledgersAgree,
  moneyIsSaidOnce,
  whatWasSaidLeft,
  noLimbo,
  everythingRests,
];
