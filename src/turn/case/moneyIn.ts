import type { JsonObject } from '../../base/json.ts';
import type { Money } from '../../base/money.ts';

/** What an act of money moves, as the ports write it; null when its input has been erased. */
export function moneyIn({ minor, currency }: JsonObject): Money | null {
  return typeof minor === 'number' && typeof currency === 'string' ? { minor, currency } : null;
}
