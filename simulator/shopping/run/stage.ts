import type { Scene } from '../../../demo/scene/scene.ts';
import type { Random } from '../../../world/random.ts';
import type { Visit } from '../talk/visit.ts';

export interface ShoppingStage {
  scene: Scene;
  visits: Visit[];
  dice: Random;
  /** Shop and payment provider have their bad hours. */
  isTroubled: boolean;
  /** What is wrong in the world now, by its place in the list. */
  troubles: Map<string, string>;
  /** What was sold out for a while, and when it is there again. */
  restocks: { sku: string; stock: number; atMs: number }[];
  counts: DayCounts;
}

/** What customers and the world did. */
export interface DayCounts {
  /** Messages of customers. */
  texts: number;
  taps: number;
  /** A button that was tapped twice. */
  doubleTaps: number;
  payments: number;
  /** Tries to pay that the provider refused: paid already, over, withdrawn. */
  refusedPayments: number;
  declines: number;
  /** Payments whose notice was lost, late or doubled, tries that were declined or refused included. */
  notices: Record<'lost' | 'late' | 'twice', number>;
  /** Messages that reached us twice. */
  deliveredTwice: number;
  priceChanges: number;
  soldOut: number;
}

export function noCounts(): DayCounts {
  return {
    texts: 0,
    taps: 0,
    doubleTaps: 0,
    payments: 0,
    refusedPayments: 0,
    declines: 0,
    notices: { lost: 0, late: 0, twice: 0 },
    deliveredTwice: 0,
    priceChanges: 0,
    soldOut: 0,
  };
}
