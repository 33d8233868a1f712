import { HOUR_MS, MINUTE_MS } from '../../../src/base/clock.ts';
import { pick } from '../../people/pick.ts';
import { taking, tapping } from './deeds.ts';
import type { Screen } from './screen.ts';
import { isFirst, type Deed, type Plan, type Visit } from './visit.ts';

/** Some look at what can still be changed. */
const CHANGES_DELIVERY = 0.06;
/** A code is over after four hours, a page after a day. */
const OVER_MS = { card: 24 * HOUR_MS, instantTransfer: 5 * HOUR_MS };
const LATE_MS = { card: 15 * HOUR_MS, instantTransfer: 3 * HOUR_MS };

/** From the summary to the money. */
export function atTill(visit: Visit, screen: Screen, nowMs: number): Deed {
  const { shopper, random } = visit;
  const has = (id: string) => screen.options.some((option) => option.id === id);
  switch (screen.place) {
    case 'summary':
      return atSummary(visit, screen);
    case 'change':
      return tapping(screen, random() < 0.7 ? 'delivery' : 'back');
    case 'soldAtTill':
      return tapping(screen, random() < 0.7 ? 'rest' : 'cart');
    case 'otherWay':
      return tapping(screen, 'card');
    case 'payment':
      return atPayment(visit, screen, nowMs);
    case 'expired':
      return shopper.paying === 'never' || shopper.paying === 'claimsOnly' || !isFirst(visit, 'renewed')
        ? pick([{ kind: 'go' }, tapping(screen, 'stop')], random)
        : tapping(screen, 'again');
    case 'down':
      return random() < 0.4 ? tapping(screen, 'again') : { kind: 'rest', forMs: 20 * MINUTE_MS };
    default:
      if (random() < 0.3) return tapping(screen, 'stop');
      return taking(visit, screen, has('cart') && random() < 0.3 ? 'cart' : 'checkout');
  }
}

function atSummary(visit: Visit, screen: Screen): Deed {
  const { shopper, random } = visit;
  if (shopper.meanwhile !== null && isFirst(visit, 'meanwhile')) {
    // The screen stays as it is.
    visit.read -= 1;
    return { kind: 'meanwhile', what: shopper.meanwhile };
  }
  if (random() < CHANGES_DELIVERY) return tapping(screen, 'change');
  visit.agreed.push(screen.text);
  const method = screen.options.some(({ id }) => id === shopper.method) ? shopper.method : 'card';
  return tapping(screen, method, shopper.isDouble);
}

function atPayment(visit: Visit, { text, options }: Screen, nowMs: number): Deed {
  const ref = requestIn(text);
  const isNew = ref !== null && !visit.requests.includes(ref);
  if (ref !== null && isNew) visit.requests.push(ref);
  if (isNew) visit.plan = plansOf(visit, ref.startsWith('pi_') ? 'instantTransfer' : 'card').map(at(nowMs));
  // Buttons of the newest message are what is tapped later.
  visit.payButtons = Object.fromEntries(options.map(({ id, tapId }) => [id, tapId]));
  const [next] = visit.plan;
  return { kind: 'rest', forMs: next === undefined ? 3 * HOUR_MS : Math.max(0, next.atMs - nowMs) };
}

/** The page's own id, or that of the payment in the code. */
function requestIn(text: string): string | null {
  return /\bcs_\w+|pi_[0-9A-Za-z]{24}/.exec(text)?.[0] ?? null;
}

type Step = readonly [afterMs: number, what: Plan['do']];

function at(nowMs: number) {
  let atMs = nowMs;
  return ([afterMs, what]: Step): Plan => ({ atMs: (atMs += afterMs), do: what });
}

function plansOf(visit: Visit, method: keyof typeof OVER_MS): Step[] {
  const { shopper, random, requests, done } = visit;
  const soon = MINUTE_MS * (1 + 8 * random());
  const pay: Step[] = shopper.isDouble
    ? [
        [soon, 'pay'],
        [0, 'double'],
      ]
    : [[soon, 'pay']];
  const isLater = requests.length > 1 || done.has('renewed');
  if (isLater) return requests.length > 1 ? [[soon, 'payOld'], ...pay] : pay;
  switch (shopper.paying) {
    case 'atOnce':
      return pay;
    case 'late':
      return [[LATE_MS[method] * (0.3 + 0.6 * random()), 'pay']];
    case 'afterEnd':
      return [[OVER_MS[method], 'payOld']];
    case 'claims':
      return [[soon, 'claim'], [10 * MINUTE_MS, 'claim'], ...pay];
    case 'claimsOnly':
      return [
        [soon, 'claim'],
        [HOUR_MS, 'claim'],
      ];
    case 'declined':
      return [[soon, 'decline'], ...pay];
    case 'changes':
      return [[soon, 'other']];
    case 'stops':
      return [
        [soon, 'stop'],
        [10 * MINUTE_MS, 'payOld'],
      ];
    case 'never':
      return [];
  }
}
