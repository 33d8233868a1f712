import { SEED } from '../../world/seed/facts.ts';
import type { Scene } from '../scene/scene.ts';

export const MARTA = SEED.marta.waId;
export const MARTAS_ORDER = SEED.marta.refundableOrder.number;
export const MARTAS_TOTAL = SEED.marta.refundableOrder.total;

/** The matter of most stories. */
export const MARTAS = { waId: MARTA, orderNumber: MARTAS_ORDER };

/** Marta's way up to the question that only waits for her yes: her money, and why she wants it back. */
export async function askForRefund(scene: Scene): Promise<void> {
  await scene.write(MARTA, 'I want my money back');
  await scene.tap(MARTA, 'doesNotFit');
}
