import { pick } from '../../people/pick.ts';
import { saying, taking } from './deeds.ts';
import type { Screen } from './screen.ts';
import { isFirst, type Deed, type Visit } from './visit.ts';
import { wishWords } from './wish.ts';

/** From the first words to a cart that is as they want it. */
export function atShelf(visit: Visit, screen: Screen): Deed {
  const { shopper, random } = visit;
  const { options, place } = screen;
  const any = () => taking(visit, screen, pick(options, random).id);
  switch (place) {
    case 'begin':
      return random() < 0.3 ? taking(visit, screen, 'browse') : { kind: 'write', text: wishWords(visit) };
    case 'categories':
      return any();
    case 'hits':
      return amongHits(visit, screen);
    case 'product':
      return random() < 0.06 ? taking(visit, screen, 'similar') : taking(visit, screen, 'add');
    case 'variant':
      return any();
    case 'soldOut': {
      const ids = options.map(({ id }) => id);
      return taking(visit, screen, ids.includes('all') && random() < 0.7 ? 'all' : 'similar');
    }
    case 'changed':
      return taking(visit, screen, random() < 0.8 ? 'goOn' : 'cart');
    case 'lines':
      return any();
    case 'added':
      visit.want += 1;
      if (visit.want < shopper.wants.length) return { kind: 'write', text: wishWords(visit) };
      if (hasMoreToDo(visit))
        return random() < 0.5 ? taking(visit, screen, 'cart') : saying(visit, 'seeCart');
      return random() < 0.85 ? taking(visit, screen, 'checkout') : saying(visit, 'checkout');
    default:
      return inCart(visit, screen);
  }
}

function amongHits(visit: Visit, screen: Screen): Deed {
  const { shopper, random } = visit;
  if (shopper.refines !== null && isFirst(visit, 'refined')) return saying(visit, shopper.refines);
  const wanted = shopper.wants[Math.min(visit.want, shopper.wants.length - 1)]?.id;
  const mine = screen.options.find(({ id }) => id === wanted) ?? pick(screen.options.slice(0, 3), random);
  // Titles of rows are cut: they are tapped.
  return { kind: 'tap', tapId: mine.tapId };
}

function hasMoreToDo({ shopper, done }: Visit): boolean {
  return (
    (shopper.changes !== null && !done.has('changed')) || (shopper.coupon !== null && !done.has('coupon'))
  );
}

function inCart(visit: Visit, screen: Screen): Deed {
  const { shopper } = visit;
  const has = (id: string) => screen.options.some((option) => option.id === id);
  if (shopper.changes !== null && has('change') && isFirst(visit, 'changed'))
    return taking(visit, screen, 'change');
  if (shopper.coupon !== null && has('coupon') && isFirst(visit, 'coupon'))
    return taking(visit, screen, 'coupon');
  return taking(visit, screen, 'checkout');
}
