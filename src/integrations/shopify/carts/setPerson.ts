import type { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { addressRefused, OTHER_COUNTRY, toShopify } from '../addresses.ts';
import { declined, type Shopify, type UserError } from '../connection.ts';
import { withAttributes } from '../marks.ts';
import { customersOf } from '../shopifyCustomer.ts';
import { findWritten, notWritten, openDraft, writeDraft } from './writeDraft.ts';

/** A draft has no field for who buys, nor for what an invoice is written on: the shop reads it among its details. */
const [BUYER, TAX_ID] = ['Buyer', 'Tax id'];
export const BUYER_NAME = BUYER;

type Buyer = z.output<typeof carts.setBuyer.input>;

/** Whoever is a customer of the shop already, by phone or e-mail, buys as that customer. */
export function setBuyer(shopify: Shopify): ConnectorOperation {
  return implement(carts.setBuyer, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const open = await openDraft(shopify, asked.cartRef, call);
      if (open.kind === 'ended') return open.end;
      const { draft } = open;
      const known = await customersOf(shopify, asked, call.signal);
      if (known.kind !== 'ok') return notDone(known);
      const [one, ...others] = known.value;
      const details = { [BUYER]: asked.name, [TAX_ID]: asked.taxId || null };
      const input = {
        ...contactOf(asked),
        customAttributes: withAttributes(draft.customAttributes, details),
        ...(one && others.length === 0 ? { purchasingEntity: { customerId: one.id } } : {}),
      };
      const written = await writeDraft(shopify, { id: draft.id, kind: 'buyer', input }, call);
      if (written.kind === 'sent') return written;
      const field = written.kind === 'declined' ? fieldOf(written.errors) : null;
      return field ? { kind: 'done', outcome: 'refused', output: { field } } : notWritten(written);
    },
    lookUp: ({ cartRef }, call) => lookUp(shopify, { cartRef, kind: 'buyer' }, call),
  });
}

const contactOf = ({ phone, email }: Buyer) => ({
  ...(phone ? { phone } : {}),
  ...(email ? { email: email.trim() } : {}),
});

const fieldOf = (errors: readonly UserError[]) =>
  (['phone', 'email'] as const).find((name) => errors.some(({ field }) => field.includes(name))) ?? null;

/** A way of delivery was chosen for the address that was there: it is taken out with it. */
export function setAddress(shopify: Shopify): ConnectorOperation {
  return implement(carts.setAddress, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ cartRef, address }, call) => {
      const open = await openDraft(shopify, cartRef, call);
      if (open.kind === 'ended') return open.end;
      const { draft } = open;
      if (!draft.shipsTo.includes(address.country))
        return { kind: 'done', outcome: 'refused', output: OTHER_COUNTRY };
      const input = { shippingAddress: toShopify(address, draft.phone), shippingLine: null };
      const written = await writeDraft(shopify, { id: draft.id, kind: 'address', input }, call);
      if (written.kind === 'sent') return written;
      if (written.kind !== 'declined') return notDone(written);
      const refused = addressRefused(written.errors);
      return refused ? { kind: 'done', outcome: 'refused', output: refused } : declined(written.errors);
    },
    lookUp: ({ cartRef }, call) => lookUp(shopify, { cartRef, kind: 'address' }, call),
  });
}

async function lookUp(
  shopify: Shopify,
  asked: { cartRef: string; kind: 'buyer' | 'address' },
  call: CallContext,
) {
  const found = await findWritten(shopify, asked, call);
  if (found.kind !== 'found') return found;
  return { kind: 'done', outcome: 'set', output: { cart: found.cart } } as const;
}
