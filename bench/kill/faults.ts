import type { World } from '../../world/startWorld.ts';

/** Answers that are lost after the commit, as a share of all writes. */
const LOST = 0.05;

/** What goes wrong around the product: late, lost, doubled and overtaken. */
export function setFaults({ graph, payments, shop, warehouse, crm, mail }: World): void {
  for (const { faults } of [graph, payments, shop, warehouse, crm, mail]) {
    faults.set({ kind: 'latency', ms: 2, jitterMs: 40 });
    faults.set({ kind: 'dropAnswer', method: 'POST', rate: LOST });
  }
  for (const { faults } of [graph, payments]) {
    faults.set({ kind: 'duplicate', rate: 0.1 });
    faults.set({ kind: 'reorder', rate: 0.05 });
    faults.set({ kind: 'ignoreAck', rate: 0.05 });
  }
  payments.faults.set({ kind: '500', method: 'POST', rate: 0.02, stored: false });
  shop.faults.set({ kind: '500', rate: 0.02 });
}

export function clearFaults({ graph, payments, shop, warehouse, crm, mail }: World): void {
  for (const { faults } of [graph, payments, shop, warehouse, crm, mail]) faults.clear();
}
