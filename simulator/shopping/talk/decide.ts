import { HOUR_MS, MINUTE_MS } from '../../../src/base/clock.ts';
import { answerAsked } from './answerAsked.ts';
import { atShelf } from './atShelf.ts';
import { atTill } from './atTill.ts';
import { saying, taking } from './deeds.ts';
import { wishWords } from './wish.ts';
import type { Screen } from './screen.ts';
import { isFirst, type Deed, type Visit } from './visit.ts';

/** Who is asked the same so often is not understood, and asks for a person; later they leave. */
const PATIENCE = 5;
const MOST_ACTS = 45;

/** What a shopper does about what is on the screen. Only the visit changes. */
export function decide(visit: Visit, screen: Screen, nowMs: number): Deed {
  const { random } = visit;
  visit.acts += 1;
  if (visit.acts > MOST_ACTS) return { kind: 'go' };
  const place = screen.place ?? screen.asks;
  if (place === null) return { kind: 'rest', forMs: 2 * MINUTE_MS };
  if (visit.isGone) return backFromAway(visit, screen, nowMs);
  visit.again = { place, times: visit.again.place === place ? visit.again.times + 1 : 1 };
  if (visit.again.times > PATIENCE)
    return isFirst(visit, 'person') ? saying(visit, 'person') : { kind: 'go' };
  if (wantsPerson(visit, screen)) return saying(visit, 'person');
  if (screen.asks !== null) return answerAsked(visit, screen.asks);
  if (leavesNow(visit, screen)) return leave(visit);
  switch (screen.place) {
    case 'categories':
    case 'hits':
    case 'product':
    case 'variant':
    case 'soldOut':
    case 'added':
    case 'cart':
    case 'lines':
    case 'changed':
    case 'begin':
      return atShelf(visit, screen);
    case 'rating':
      return taking(visit, screen, random() < 0.9 ? '5' : '2');
    case 'other':
    case null:
      return somehow(visit, screen);
    case 'summary':
    case 'change':
    case 'soldAtTill':
    case 'payment':
    case 'otherWay':
    case 'expired':
    case 'down':
    case 'reminded':
      return atTill(visit, screen, nowMs);
  }
}

/** A question that a shopper has no mind about: what leads to the goods, else whatever is first. */
function somehow(visit: Visit, { options }: Screen): Deed {
  const ids = options.map(({ id }) => id);
  const good =
    ids.find((id) => /shop|product|browse|buy|find|else/i.test(id)) ?? ids.find((id) => id !== 'person');
  if (visit.again.times > 2) return { kind: 'write', text: wishWords(visit) };
  return good === undefined
    ? { kind: 'go' }
    : { kind: 'tap', tapId: options.find(({ id }) => id === good)?.tapId ?? '' };
}

function wantsPerson(visit: Visit, { place }: Screen): boolean {
  const at = visit.shopper.asksPersonAt;
  return at !== null && place === at && isFirst(visit, 'person');
}

function leavesNow(visit: Visit, { place }: Screen): boolean {
  const { leaves } = visit.shopper;
  return leaves !== null && place === leaves.at && isFirst(visit, 'left');
}

function leave(visit: Visit): Deed {
  const hours = visit.shopper.leaves?.backAfterHours ?? null;
  if (hours === null) return { kind: 'go' };
  // The same screen is read again then.
  visit.read -= 1;
  return { kind: 'rest', forMs: hours * HOUR_MS + visit.random() * HOUR_MS };
}

/** Who has gone answers a reminder now and then, a question about the payment more often, and the stars mostly. */
function backFromAway(visit: Visit, screen: Screen, nowMs: number): Deed {
  const { random } = visit;
  if (screen.place === 'rating' && random() < 0.6) return taking(visit, screen, '4');
  if (screen.place !== 'reminded' || random() < 0.65) return { kind: 'go' };
  visit.isGone = false;
  return atTill(visit, screen, nowMs);
}
