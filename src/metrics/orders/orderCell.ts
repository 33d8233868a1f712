import { ORDER_CLASSES, type OrderClass } from '../../api/orderClasses.ts';

/** Orders of one period that are alike. Amounts are minor units of one currency. */
export interface OrderSum {
  class: OrderClass;
  currency: string;
  orders: number;
  /** Of these, how many nothing is left of: refunded in full, cancelled, sent back. */
  gone: number;
  minor: number;
  returnedMinor: number;
  /** What came in and stayed. */
  netMinor: number;
}

/** The smallest sums of a report: all others are sums of these. `day`: on the workspace's clock. */
export interface OrderCell extends OrderSum {
  day: string;
  channel: string;
  language: string;
}

/** Adds up cells that are alike in what `keyOf` gives, in its order; then by currency, and the strongest class first. */
export function sumOrders<Key extends { [name: string]: string }>(
  cells: readonly OrderCell[],
  keyOf: (cell: OrderCell) => Key,
): (Key & OrderSum)[] {
  const groups = Map.groupBy(cells, (cell) =>
    JSON.stringify([...Object.values(keyOf(cell)), cell.currency, rankOf(cell.class)]),
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, alike]) => {
      const [first] = alike;
      return first ? [{ ...keyOf(first), ...addUp(alike, first) }] : [];
    });
}

const rankOf = (name: OrderClass): number => ORDER_CLASSES.indexOf(name);

function addUp(alike: readonly OrderCell[], first: OrderCell): OrderSum {
  const sum = (field: 'orders' | 'gone' | 'minor' | 'returnedMinor' | 'netMinor') =>
    alike.reduce((total, cell) => total + cell[field], 0);
  return {
    class: first.class,
    currency: first.currency,
    orders: sum('orders'),
    gone: sum('gone'),
    minor: sum('minor'),
    returnedMinor: sum('returnedMinor'),
    netMinor: sum('netMinor'),
  };
}
