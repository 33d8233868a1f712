import { z } from 'zod';
import { carts, payments } from 'loopline/integration';

/** The parts of an address as they were said; understanding reads them. */
const said = z.object({
  street: z.string().optional(),
  number: z.string().optional(),
  unit: z.string().optional(),
  district: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
});
export type AddressSaid = z.infer<typeof said>;

/** What is kept from the till to the review, beside what the cart tells. */
export const keptAtTill = {
  /** What the contact was asked for, as they wrote it. */
  nameSaid: z.string().nullable(),
  emailSaid: z.string().nullable(),
  phoneSaid: z.string().nullable(),
  taxIdSaid: z.string().nullable(),
  addressSaid: said.nullable(),
  streetSaid: z.string().nullable(),
  citySaid: z.string().nullable(),
  postalCodeSaid: said.nullable(),
  /** What the shop did not take of the buyer or of the address, and why. */
  refused: z.object({ field: z.string().nullable(), reason: z.string() }).nullable(),

  /** What they said yes to: the sum, and what a piece of each cost then. */
  agreed: z
    .object({
      at: z.string(),
      totalMinor: z.number().int(),
      currency: z.string(),
      units: z.record(z.string(), z.number()),
    })
    .nullable(),
  /** From the yes to the answer of the shop. */
  isPlacing: z.boolean(),
  method: payments.request.input.shape.method.nullable(),
  /** What could not be ordered, and how much of each is left; null: nobody could tell. */
  soldOut: z.array(z.object({ sku: z.string(), title: z.string(), left: z.number().int().nullable() })),
  /** What an order lacked. */
  missing: z.array(z.string()),
  /** The shop's own page, where it lets nobody else take orders. */
  hostedUrl: z.string().nullable(),

  /** What came in, as the provider tells it. */
  paid: z.object({ paymentRef: z.string(), minor: z.number().int(), currency: z.string() }).nullable(),
  /** Another payment of the same order that was there first. */
  paidBefore: z.string().nullable(),
  /** Why a try to pay was declined: a code of the provider; null: it was not declined. */
  declined: z.string().nullable(),

  /** How often it was looked where the parcel is. */
  looks: z.number().int(),
  parcels: z.array(
    z.object({
      trackingNumber: z.string(),
      url: z.string().nullable(),
      status: z.string(),
      expectedAt: z.string().nullable(),
      deliveredAt: z.string().nullable(),
    }),
  ),
  rating: z.number().int().min(1).max(5).nullable(),
  reviewWords: z.string().nullable(),
};

/** Nothing was said, agreed or paid yet. */
export const nothingAtTill = {
  nameSaid: null,
  emailSaid: null,
  phoneSaid: null,
  taxIdSaid: null,
  addressSaid: null,
  streetSaid: null,
  citySaid: null,
  postalCodeSaid: null,
  refused: null,
  agreed: null,
  isPlacing: false,
  method: null,
  soldOut: [],
  missing: [],
  hostedUrl: null,
  paid: null,
  paidBefore: null,
  declined: null,
  looks: 0,
  parcels: [],
  rating: null,
  reviewWords: null,
};

/** A cart as the shop showed it in an answer. */
export const cartIn = (heard: object) =>
  z.object({ cart: carts.setBuyer.outputs.set.shape.cart }).parse(heard).cart;
