/**
 * Two arms of contacts that were drawn by lot, compared. Pure.
 *
 * Every contact of an arm is in it, whoever served them in the end: to leave out those for whom the lot was not kept would
 * compare people who differ in more than the lot. Source: Altman, Practical Statistics for Medical Research, on analysis by
 * intention to treat.
 */

/** One contact who came: what they ordered, by currency, less what went back. Empty: nothing. */
export interface ArmContact {
  isHeldOut: boolean;
  /** Orders of which something is left. */
  orders: number;
  net: ReadonlyMap<string, number>;
}

export interface Interval {
  from: number;
  to: number;
}

interface Share extends Interval {
  value: number;
}

export interface OrderArm {
  contacts: number;
  /** Contacts with an order of which something is left. */
  buyers: number;
  orders: number;
  /** Buyers of contacts, with its Wilson interval of 95 %; null without a contact. */
  conversion: Share | null;
}

/**
 * `tooFew`: nothing may be said. `notTold`: with so many contacts the arms cannot be told apart.
 * `more`, `fewer`: the contacts that the assistant serves, against the held-out ones, at 95 % confidence.
 */
export type Verdict = 'tooFew' | 'notTold' | 'more' | 'fewer';

export interface Difference {
  /** Null while there are too few to tell. */
  value: number | null;
  interval: Interval | null;
  verdict: Verdict;
}

export interface RevenueByArm extends Difference {
  currency: string;
  /** In minor units, per contact who came, buyer or not; null without a contact. */
  servedPerContact: number | null;
  holdoutPerContact: number | null;
  servedMinor: number;
  holdoutMinor: number;
}

export interface ArmComparison {
  served: OrderArm;
  holdout: OrderArm;
  conversion: Difference;
  /** Each currency apart. */
  revenue: RevenueByArm[];
}

/** Below so many contacts in an arm, or buyers in both together, conversions are not compared. */
export const ENOUGH_CONTACTS = 100;
export const ENOUGH_BUYERS = 10;
/** Amounts are spread wider than shares: so many contacts of each arm must have bought in a currency. */
export const ENOUGH_PAYERS = 30;

/** Of the standard normal distribution, for 95 %. */
const Z = 1.959964;

export function compareArms(contacts: readonly ArmContact[]): ArmComparison {
  const arms = {
    served: contacts.filter(({ isHeldOut }) => !isHeldOut),
    holdout: contacts.filter(({ isHeldOut }) => isHeldOut),
  };
  const served = armOf(arms.served);
  const holdout = armOf(arms.holdout);
  const currencies = [...new Set(contacts.flatMap(({ net }) => [...net.keys()]))].sort();
  return {
    served,
    holdout,
    conversion: compareShares(served, holdout),
    revenue: currencies.map((currency) => compareRevenue(currency, arms)),
  };
}

function armOf(contacts: readonly ArmContact[]): OrderArm {
  const buyers = contacts.filter(({ orders }) => orders > 0).length;
  return {
    contacts: contacts.length,
    buyers,
    orders: contacts.reduce((sum, { orders }) => sum + orders, 0),
    conversion: contacts.length === 0 ? null : wilson(buyers, contacts.length),
  };
}

/** Source: Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927). */
export function wilson(hits: number, of: number): Share {
  const value = hits / of;
  const middle = value + (Z * Z) / (2 * of);
  const margin = Z * Math.sqrt((value * (1 - value)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  return { value, from: Math.max(0, (middle - margin) / scale), to: Math.min(1, (middle + margin) / scale) };
}

function compareShares(served: OrderArm, holdout: OrderArm): Difference {
  const [a, b] = [served.conversion, holdout.conversion];
  const isEnough = Math.min(served.contacts, holdout.contacts) >= ENOUGH_CONTACTS;
  if (!a || !b || !isEnough || served.buyers + holdout.buyers < ENOUGH_BUYERS) return TOO_FEW;
  return judged(a.value - b.value, newcombe(a, b));
}

/**
 * Where the difference of two shares lies, from the Wilson interval of each.
 * Source: Newcombe, Interval estimation for the difference between independent proportions, method 10 (1998).
 */
export function newcombe(a: Share, b: Share): Interval {
  const value = a.value - b.value;
  return {
    from: value - Math.hypot(a.value - a.from, b.to - b.value),
    to: value + Math.hypot(a.to - a.value, b.value - b.from),
  };
}

const TOO_FEW: Difference = { value: null, interval: null, verdict: 'tooFew' };

function judged(value: number, interval: Interval): Difference {
  const verdict = interval.from > 0 ? 'more' : interval.to < 0 ? 'fewer' : 'notTold';
  return { value, interval, verdict };
}

/** Normal approximation, with the variance of each arm as it is (Welch). */
function compareRevenue(
  currency: string,
  arms: { served: readonly ArmContact[]; holdout: readonly ArmContact[] },
): RevenueByArm {
  const served = spreadOf(arms.served, currency);
  const holdout = spreadOf(arms.holdout, currency);
  const told = {
    currency,
    servedPerContact: served.mean,
    holdoutPerContact: holdout.mean,
    servedMinor: served.sum,
    holdoutMinor: holdout.sum,
  };
  const isEnough =
    Math.min(arms.served.length, arms.holdout.length) >= ENOUGH_CONTACTS &&
    Math.min(served.payers, holdout.payers) >= ENOUGH_PAYERS;
  if (!isEnough || served.mean === null || holdout.mean === null) return { ...told, ...TOO_FEW };
  const value = served.mean - holdout.mean;
  const margin = Z * Math.sqrt(served.variance / arms.served.length + holdout.variance / arms.holdout.length);
  return { ...told, ...judged(value, { from: value - margin, to: value + margin }) };
}

function spreadOf(contacts: readonly ArmContact[], currency: string) {
  const amounts = contacts.map(({ net }) => net.get(currency) ?? 0);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const mean = amounts.length === 0 ? null : sum / amounts.length;
  const squares = amounts.reduce((total, amount) => total + (amount - (mean ?? 0)) ** 2, 0);
  return {
    sum,
    mean,
    payers: amounts.filter((amount) => amount > 0).length,
    variance: amounts.length < 2 ? 0 : squares / (amounts.length - 1),
  };
}
