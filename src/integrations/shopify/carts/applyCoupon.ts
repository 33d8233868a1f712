import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { asInput } from '../addresses.ts';
import { act, ask, declined, type Shopify } from '../connection.ts';
import { counted } from '../../decimalAmount.ts';
import { moneyV2 } from '../shopifyAmount.ts';
import { CALCULATE_DRAFT, FIND_COUPON } from './documents.ts';
import { couponOf, linesIn, type DraftOrder } from './draftOrder.ts';
import { emptyLine, findWritten, lineInput, notWritten, openDraft, writeDraft } from './writeDraft.ts';

type Answers = typeof carts.applyCoupon.answers;

/** One at a time. Shopify passes over a code that does not fit, so it is tried before it is written. */
export function applyCoupon(shopify: Shopify): ConnectorOperation {
  return implement(carts.applyCoupon, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ cartRef, code }, call) => {
      const open = await openDraft(shopify, cartRef, call);
      if (open.kind === 'ended') return open.end;
      const { draft } = open;
      const refused = code === null ? null : await tryCode(shopify, { draft, code }, call);
      if (refused) return refused;
      const input = { discountCodes: code === null ? [] : [code] };
      const written = await writeDraft(shopify, { id: draft.id, kind: 'coupon', input }, call);
      return written.kind === 'sent' ? written : notWritten(written);
    },
    lookUp: async ({ cartRef, code }, call) => {
      const isSo = (draft: DraftOrder) => isSameCode(couponOf(draft), code);
      const found = await findWritten(shopify, { cartRef, kind: 'coupon', isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'applied', output: { cart: found.cart } };
    },
  });
}

const isSameCode = (one: string | null, other: string | null): boolean =>
  one?.toLowerCase() === other?.toLowerCase();

const calculated = z.object({
  calculatedDraftOrder: z.object({
    discountCodes: z.array(z.string()),
    platformDiscounts: z.array(z.object({ code: z.string().nullable() })),
  }),
});

interface Tried {
  draft: DraftOrder;
  code: string;
}

/** Null: the code takes something off this cart. */
async function tryCode(
  shopify: Shopify,
  { draft, code }: Tried,
  { signal }: CallContext,
): Promise<Performed<Answers> | null> {
  const lines = linesIn(draft).map(lineInput);
  const input = {
    lineItems: lines.length > 0 ? lines : [emptyLine(draft.currencyCode)],
    discountCodes: [code],
    acceptAutomaticDiscounts: true,
    ...(draft.shippingAddress ? { shippingAddress: asInput(draft.shippingAddress) } : {}),
    ...(draft.customer ? { purchasingEntity: { customerId: draft.customer.id } } : {}),
  };
  const variables = { input };
  const tried = await act(shopify, { document: CALCULATE_DRAFT, variables, schema: calculated }, signal);
  if (tried.kind === 'declined') return declined(tried.errors);
  // Nothing was written by it, whatever became of the answer.
  if (tried.kind === 'unknown') return { kind: 'later', reason: tried.reason };
  if (tried.kind !== 'ok') return notDone(tried);
  if (isSameCode(couponOf(tried.value.calculatedDraftOrder), code)) return null;
  return whyNot(shopify, { draft, code }, signal);
}

const codeDiscount = z.object({
  status: z.string(),
  usageLimit: z.int().nullable(),
  asyncUsageCount: z.int(),
  minimumRequirement: z.object({ greaterThanOrEqualToSubtotal: moneyV2.optional() }).nullish(),
});
const foundCoupon = z.object({ codeDiscountNodeByCode: z.object({ codeDiscount }).nullable() });

const refusal = (reason: z.output<Answers['refused']>['reason'], minimumMinor: number | null = null) =>
  ({ kind: 'done', outcome: 'refused', output: { reason, minimumMinor } }) as const;

/** Shopify passes over a code in silence; why, the discount itself tells. */
async function whyNot(shopify: Shopify, { code }: Tried, signal: AbortSignal): Promise<Performed<Answers>> {
  const request = { document: FIND_COUPON, variables: { code }, schema: foundCoupon };
  const found = await ask(shopify, request, signal);
  if (found.kind !== 'ok') return notDone(found);
  const discount = found.value.codeDiscountNodeByCode?.codeDiscount;
  if (!discount) return refusal('unknown');
  const { status, usageLimit, asyncUsageCount: uses, minimumRequirement } = discount;
  if (status === 'EXPIRED') return refusal('expired');
  if (status !== 'ACTIVE') return refusal('notApplicable');
  if (usageLimit !== null && uses >= usageLimit) return refusal('used');
  const least = minimumRequirement?.greaterThanOrEqualToSubtotal;
  return least ? refusal('minimum', counted(least.amount, least.currencyCode)) : refusal('notApplicable');
}
