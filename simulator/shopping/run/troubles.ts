import { HOUR_MS, MINUTE_MS } from '../../../src/base/clock.ts';
import type { Fault } from '../../../world/faultKinds.ts';
import type { World } from '../../../world/startWorld.ts';
import type { ShoppingStage } from './stage.ts';

interface Trouble {
  name: string;
  peer: 'shop' | 'payments';
  fault: Fault;
  fromHour: number;
  forMs: number;
}

/** When a system is slow or away on this day, by the store's own clock. The long one is in the busiest hours. */
const TROUBLES: readonly Trouble[] = [
  { name: 'shop slow', peer: 'shop', fault: SLOW(), fromHour: 10, forMs: 40 * MINUTE_MS },
  { name: 'shop down', peer: 'shop', fault: { kind: 'down' }, fromHour: 11.5, forMs: 6 * MINUTE_MS },
  {
    name: 'shop down',
    peer: 'shop',
    fault: { kind: 'down', mode: 'reset' },
    fromHour: 14,
    forMs: 35 * MINUTE_MS,
  },
  { name: 'payments down', peer: 'payments', fault: { kind: 'down' }, fromHour: 16, forMs: 20 * MINUTE_MS },
  { name: 'shop slow', peer: 'shop', fault: SLOW(), fromHour: 18, forMs: HOUR_MS },
  { name: 'shop down', peer: 'shop', fault: { kind: 'down' }, fromHour: 20, forMs: 130 * MINUTE_MS },
];

/** Real time, since a request is one: long enough to be overtaken by others. */
function SLOW(): Fault {
  return { kind: 'latency', ms: 60, jitterMs: 200, rate: 0.5 };
}

/** All day long: what was done, and the answer never came; a request too many; a fault of theirs. */
const ALWAYS: readonly Fault[] = [
  { kind: 'dropAnswer', rate: 0.01 },
  { kind: '500AfterCommit', rate: 0.01 },
  { kind: '500', rate: 0.005 },
  { kind: '429', retryAfterSeconds: 2, rate: 0.005 },
];

export function troubleAllDay({ shop, payments }: Pick<World, 'shop' | 'payments'>): void {
  for (const fault of ALWAYS) {
    shop.faults.set(fault);
    payments.faults.set(fault.kind.startsWith('500') ? ({ ...fault, stored: false } as Fault) : fault);
  }
}

/** Switches on what begins by now, and off what ended. @param passedMs Since the day began. */
export function switchTroubles({ scene, troubles, isTroubled }: ShoppingStage, passedMs: number): void {
  if (!isTroubled) return;
  for (const [index, { name, peer, fault, fromHour, forMs }] of TROUBLES.entries()) {
    const key = `${index}`;
    const isNow = passedMs >= fromHour * HOUR_MS && passedMs < fromHour * HOUR_MS + forMs;
    const { faults } = scene.world[peer];
    if (isNow && !troubles.has(key)) {
      faults.set(fault);
      troubles.set(key, name);
    } else if (!isNow && troubles.delete(key)) faults.clear(fault.kind);
  }
}
