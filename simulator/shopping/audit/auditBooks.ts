import type { Books, ChargeEntry, OwnEntry, ShopEntry } from './books.ts';

/** What does not agree: which rule, of which order or payment, and how. */
export interface Finding {
  rule: AuditRule;
  about: string;
  detail: string;
}

/**
 * doubleCharge: more than one payment of an order was kept. chargeWithoutOrder: money for what the shop does not have.
 * paidUnmarked: kept money of which the shop does not know, and nobody looks after it. sumsDiffer: the three books name
 * different amounts or currencies. paidUncharged: paid in the shop, and not at the provider. ownMissing, shopMissing: an order
 * that one side has alone. orderedTwice: two orders of one cart. orderOrphaned: nobody will pay it, and nobody looks after it.
 * moneyKept: a cancelled order whose money did not go back. unread: an order for a sum that its buyer was not shown.
 */
export type AuditRule =
  | 'doubleCharge'
  | 'chargeWithoutOrder'
  | 'paidUnmarked'
  | 'sumsDiffer'
  | 'paidUncharged'
  | 'ownMissing'
  | 'shopMissing'
  | 'orderedTwice'
  | 'orderOrphaned'
  | 'moneyKept'
  | 'unread';

/** What the books say when they are laid beside each other. */
export interface Audit {
  findings: Finding[];
  counts: {
    orders: number;
    paid: number;
    /** Equal in number, sum and currency in all three books. */
    equal: number;
    unpaid: number;
    cancelled: number;
    charges: number;
    /** Money in minor units that customers paid and that was kept. */
    kept: number;
    refunded: number;
    /** Customers who were charged twice for one order: what was too much went back, or a person has it. */
    chargedTwice: { paidBack: number; withPerson: number };
    /** Money came in that the shop does not know of yet, and a person has it. */
    paidWithPerson: number;
  };
}

const PAID = new Set(['paid', 'packed', 'shipped', 'delivered', 'returned']);

export function auditBooks(books: Books, agreed: ReadonlyMap<string, readonly string[]>): Audit {
  const own = new Map(
    books.own.filter(({ number }) => number !== null).map((entry) => [entry.number, entry]),
  );
  const charges = Map.groupBy(books.provider, ({ orderNumber }) => orderNumber ?? '');
  const chargedTwice = [...charges.values()].filter((list) => list.length > 1);
  const findings = [
    ...books.shop.flatMap((order) => orderFindings(order, { books, own, charges })),
    ...books.provider.flatMap((charge) => chargeFindings(charge, { books, own, charges })),
    ...missingInShop(books, own),
    ...orderedTwice(books),
    ...unread(books, own, agreed),
  ];
  const wrong = new Set(findings.map(({ about }) => about));
  const paid = books.shop.filter(({ status }) => PAID.has(status));
  const isSettled = (list: readonly ChargeEntry[]) => list.filter((one) => net(one) > 0).length <= 1;
  return {
    findings,
    counts: {
      orders: books.shop.length,
      paid: paid.length,
      equal: paid.filter(({ number }) => !wrong.has(number)).length,
      unpaid: books.shop.filter(({ status }) => status === 'placed').length,
      cancelled: books.shop.filter(({ status }) => status === 'cancelled').length,
      charges: books.provider.length,
      kept: books.provider.reduce((sum, charge) => sum + net(charge), 0),
      refunded: books.provider.reduce((sum, { refunded }) => sum + refunded, 0),
      chargedTwice: {
        paidBack: chargedTwice.filter(isSettled).length,
        withPerson: chargedTwice.filter((list) => !isSettled(list)).length,
      },
      paidWithPerson: books.provider.filter((charge) => net(charge) > 0 && isHeld(charge, { books, own }))
        .length,
    },
  };
}

interface Beside {
  books: Books;
  own: ReadonlyMap<string, OwnEntry>;
  charges: ReadonlyMap<string, readonly ChargeEntry[]>;
}

const net = ({ captured, refunded }: ChargeEntry) => captured - refunded;

const isHeld = ({ orderNumber, paymentRef }: ChargeEntry, { books, own }: Pick<Beside, 'books' | 'own'>) =>
  own.get(orderNumber ?? '')?.isWithPerson === true &&
  books.shop.find(({ number }) => number === orderNumber)?.paymentRef !== paymentRef;

function orderFindings(order: ShopEntry, beside: Beside): Finding[] {
  const { number, status, cartRef } = order;
  const found = (rule: AuditRule, detail: string): Finding => ({ rule, about: number, detail });
  const mine = beside.own.get(number);
  const kept = (beside.charges.get(number) ?? []).filter((charge) => net(charge) > 0);
  if (mine === undefined) {
    // Nobody could tell whether it was ordered: then a person has the matter of this cart.
    const isHeldByPerson = beside.books.own.some((one) => one.cartRef === cartRef && one.isWithPerson);
    return isHeldByPerson ? [] : [found('ownMissing', `${status} in the shop, and no matter has it`)];
  }
  if (status === 'cancelled')
    return kept.length > 0 && !mine.isWithPerson ? [found('moneyKept', `${kept.length} payments`)] : [];
  if (status === 'placed')
    return mine.isOpen ? [] : [found('orderOrphaned', `still placed; its matter ended '${mine.outcome}'`)];
  return paidFindings(order, mine, { ...beside, found });
}

function paidFindings(
  { number, total, currency, paymentRef }: ShopEntry,
  mine: OwnEntry,
  { books, found }: Beside & { found(rule: AuditRule, detail: string): Finding },
): Finding[] {
  const charge = books.provider.find((one) => one.paymentRef === paymentRef);
  const entry = books.money.find((one) => one.orderNumber === number && one.paymentRef === paymentRef);
  if (charge === undefined) return [found('paidUncharged', `${paymentRef} is not at the provider`)];
  if (charge.orderNumber !== number)
    return [found('paidUncharged', `${paymentRef} was paid for ${charge.orderNumber}`)];
  const sums = [
    ['shop', total, currency],
    ['provider', charge.captured, charge.currency],
    ['our order', mine.total, mine.currency],
    ['asked for', entry?.asked.minor, entry?.asked.currency],
    ['received', entry?.received?.minor, entry?.received?.currency],
  ] as const;
  const differs = sums.some(([, minor, money]) => minor !== total || money !== currency);
  return [
    ...(differs ? [found('sumsDiffer', sums.map((sum) => sum.join(' ')).join(', '))] : []),
    ...(entry !== undefined && !entry.isMarked ? [found('ownMissing', 'we never told the shop')] : []),
  ];
}

function chargeFindings(charge: ChargeEntry, beside: Beside): Finding[] {
  if (net(charge) === 0) return [];
  const { paymentRef, orderNumber } = charge;
  const order = beside.books.shop.find(({ number }) => number === orderNumber);
  const found = (rule: AuditRule, detail: string): Finding => ({
    rule,
    about: orderNumber ?? paymentRef,
    detail,
  });
  if (order === undefined) return [found('chargeWithoutOrder', `${paymentRef} took ${net(charge)}`)];
  if (order.status === 'cancelled' || order.paymentRef === paymentRef || isHeld(charge, beside)) return [];
  const isSecond = order.paymentRef !== null;
  return [found(isSecond ? 'doubleCharge' : 'paidUnmarked', `${paymentRef} took ${net(charge)} beside it`)];
}

function missingInShop({ shop }: Books, own: Beside['own']): Finding[] {
  const known = new Set(shop.map(({ number }) => number));
  return [...own.values()]
    .filter(({ number }) => !known.has(number))
    .map(({ number, total }) => ({ rule: 'shopMissing', about: number, detail: `we have it with ${total}` }));
}

function orderedTwice({ shop }: Books): Finding[] {
  return [...Map.groupBy(shop, ({ cartRef, number }) => cartRef ?? number).values()]
    .filter((list) => list.length > 1)
    .map((list) => ({
      rule: 'orderedTwice',
      about: list[0]?.number ?? '',
      detail: list.map(({ number }) => number).join(', '),
    }));
}

/** Who ordered had read the sum in a summary, and tapped below it. */
function unread(
  { shop }: Books,
  own: Beside['own'],
  agreed: ReadonlyMap<string, readonly string[]>,
): Finding[] {
  return shop.flatMap(({ number, total }): Finding[] => {
    const mine = own.get(number);
    if (mine === undefined) return [];
    const read = (agreed.get(mine.waId) ?? []).flatMap(amountsIn);
    if (read.includes(total)) return [];
    return [{ rule: 'unread', about: number, detail: `${total} is in no summary that was agreed to` }];
  });
}

/** 'R$ 1.234,50' is 123450. */
function amountsIn(text: string): number[] {
  return [...text.matchAll(/\d[\d.,\u00a0]*\d/g)].map(([amount]) => Number(amount.replaceAll(/\D/g, '')));
}
