import type { Intent } from 'loopline/blueprint';
import { deliveryArea } from './deliveryArea.ts';
import { deliveryCost } from './deliveryCost.ts';
import { deliverySchedule } from './deliverySchedule.ts';
import { deliveryTime } from './deliveryTime.ts';
import { pickupInStore } from './pickupInStore.ts';

/** What customers ask about delivery in general. */
export const delivery: readonly Intent[] = [
  deliveryTime,
  deliveryCost,
  deliveryArea,
  deliverySchedule,
  pickupInStore,
];
