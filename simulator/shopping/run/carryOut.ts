import { HOUR_MS } from '../../../src/base/clock.ts';
import { StripeError } from '../../../world/payments/stripeError.ts';
import { sayIn } from '../talk/say.ts';
import type { Plan, Visit } from '../talk/visit.ts';
import { send } from './send.ts';
import type { ShoppingStage } from './stage.ts';

const LATE_NOTICE_MS = 2 * HOUR_MS;

/** What a shopper had made up their mind to do about a payment: at the provider, or in the chat. */
export async function carryOut(stage: ShoppingStage, visit: Visit, plan: Plan): Promise<void> {
  const { requests, payButtons, shopper, random } = visit;
  const tap = (id: string) => {
    const tapId = payButtons[id];
    return tapId === undefined ? Promise.resolve() : send(stage, visit, { type: 'tap', choice: tapId });
  };
  switch (plan.do) {
    case 'pay':
    case 'double':
      return pay(stage, visit, { request: requests.at(-1) ?? '' });
    case 'payOld':
      return pay(stage, visit, { request: requests[0] ?? '' });
    case 'decline':
      return pay(stage, visit, { request: requests.at(-1) ?? '', decline: 'insufficient_funds' });
    case 'other':
    case 'stop':
      return tap(plan.do);
    case 'claim':
      if (random() < 0.5) return tap('paid');
      return send(stage, visit, { type: 'text', text: sayIn(shopper.language, 'paid', { random }) });
  }
}

/** The bank takes the money or says no, unless nobody can pay that any more. */
async function pay(
  stage: ShoppingStage,
  visit: Visit,
  { request, decline }: { request: string; decline?: string },
): Promise<void> {
  const { counts, scene } = stage;
  try {
    await withNotice(stage, visit, () =>
      scene.world.payments.pay(request, decline === undefined ? {} : { decline }),
    );
    if (decline !== undefined) counts.declines += 1;
    else counts.payments += 1;
  } catch (error) {
    // The provider says why, as it does over HTTP.
    if (!(error instanceof StripeError)) throw error;
    counts.refusedPayments += 1;
  }
}

/** What becomes of this notice alone: all of it is posted before `act` pauses for the first time. */
function withNotice<Result>(
  { scene, counts }: ShoppingStage,
  { shopper, met }: Visit,
  act: () => Promise<Result>,
): Promise<Result> {
  const { payments } = scene.world;
  const { notice } = shopper;
  if (notice === null) return act();
  met.add(`notice ${notice}`);
  counts.notices[notice] += 1;
  if (notice === 'lost') payments.setWebhook(null);
  else payments.faults.set(notice === 'late' ? { kind: 'delay', ms: LATE_NOTICE_MS } : { kind: 'duplicate' });
  try {
    return act();
  } finally {
    payments.setWebhook(`${scene.url}/webhooks/stripe`);
    payments.faults.clear('delay');
    payments.faults.clear('duplicate');
  }
}
