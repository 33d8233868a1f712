import type { Breakage } from '../../src/api/scenario.ts';
import type { Fault } from '../../world/faultKinds.ts';
import type { World } from '../../world/startWorld.ts';

interface Switch {
  of(world: World): { faults: World['graph']['faults'] }[];
  fault: Fault;
}

/** Each is a fault of the world's own servers: the product meets it as it would meet the real one. */
const SWITCHES: { [what in Breakage]: Switch } = {
  paymentsDown: { of: ({ payments }) => [payments], fault: { kind: 'down' } },
  shopDown: { of: ({ shop }) => [shop], fault: { kind: 'down' } },
  slowShop: { of: ({ shop }) => [shop], fault: { kind: 'latency', ms: 1_500 } },
  /** Once: the refund is made, and nobody is told. */
  answerLost: { of: ({ payments }) => [payments], fault: { kind: 'dropAnswer', path: 'refunds', times: 1 } },
  webhookTwice: {
    of: ({ graph, payments }) => [graph, payments],
    fault: { kind: 'duplicate', copies: 2 },
  },
};

export function breakIt(world: World, what: Breakage): void {
  if (isBroken(world, what)) return;
  for (const { faults } of SWITCHES[what].of(world)) faults.set(SWITCHES[what].fault);
}

export function repairIt(world: World, what: Breakage): void {
  for (const { faults } of SWITCHES[what].of(world)) faults.clear(SWITCHES[what].fault.kind);
}

export function brokenIn(world: World): Breakage[] {
  return (Object.keys(SWITCHES) as Breakage[]).filter((what) => isBroken(world, what)); // its keys, nothing else
}

function isBroken(world: World, what: Breakage): boolean {
  const { of, fault } = SWITCHES[what];
  return of(world).some(({ faults }) => faults.list().some(({ kind }) => kind === fault.kind));
}
