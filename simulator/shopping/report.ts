import { table } from '../../bench/figures/table.ts';
import { brokenIn, type ShoppingDay } from './simulateShopping.ts';

const MOST_EXAMPLES = 5;

/** For a person: what happened, what the books say, and what is broken. */
export function reportShopping(day: ShoppingDay): string {
  const { stage, passed, loops, books, troubled } = day;
  const { counts, chargedTwice } = { counts: stage.counts, chargedTwice: books.counts.chargedTwice };
  const rows = (of: Record<string, number>) => Object.entries(of).sort(([, one], [, other]) => other - one);
  return [
    table(
      ['the day', 'count'],
      [
        ['shoppers', stage.visits.length],
        ['messages of shoppers', counts.texts + counts.taps],
        ['  that reached us twice', counts.deliveredTwice],
        ['buttons tapped twice at once', counts.doubleTaps],
        ['payments, and tries that the provider refused', `${counts.payments}, ${counts.refusedPayments}`],
        ['declined by a bank', counts.declines],
        ['prices that rose, goods that ran out before the yes', `${counts.priceChanges}, ${counts.soldOut}`],
        ['shoppers who met a fault of the world', troubled.any],
        ...rows(troubled.by).map(([name, count]) => [`  ${name}`, count] as const),
        ['tickets that colleagues worked on', passed.handled],
      ],
    ),
    table(['shopping that ended', 'count'], rows(loops.outcomes)),
    table(['shopping under way', 'count'], rows(loops.states)),
    table(['handed to a person', 'tickets'], rows(loops.tickets.reasons)),
    table(
      ['the books', 'count'],
      [
        ['orders in the shop', books.counts.orders],
        ['  paid', books.counts.paid],
        ['  equal in shop, payment provider and ledger', books.counts.equal],
        ['  not paid yet', books.counts.unpaid],
        ['  cancelled', books.counts.cancelled],
        ['payments at the provider', books.counts.charges],
        ['charged twice for one order', chargedTwice.paidBack + chargedTwice.withPerson],
        ['  of them paid back', chargedTwice.paidBack],
        ['  of them with a person', chargedTwice.withPerson],
        ['paid, not in the shop yet, with a person', books.counts.paidWithPerson],
        ['matters in limbo', loops.limbo.length],
      ],
    ),
    ...brokenIn(day).map(({ promise, problems }) =>
      [
        `BROKEN, ${problems.length}: ${promise}`,
        ...problems.slice(0, MOST_EXAMPLES).map((one) => `  ${one}`),
      ].join('\n'),
    ),
  ].join('\n\n');
}
