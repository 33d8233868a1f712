/** What a customer does, and the state that the shopping is in then; null: it has not begun. */
export type Step =
  | { write: string; reaches: string | null }
  /** `more`: of a list with pages, the row is looked for on all of them. */
  | { tap: string; more?: boolean; reaches: string };

/** One thing, twice, by express: how a customer gets it, what it is, and what they say of it. */
export interface Way {
  name: string;
  untilOrdered: readonly Step[];
  review: readonly Step[];
  bought: { sku: string; title: string; unitMinor: number };
  rated: { stars: number; words: string };
}

const ADDRESS = 'Rua das Acacias 120, ap 31, Vila Mariana, Sao Paulo - SP, 04101-000';
const TAX_ID = '529.982.247-25';

/** Buttons and rows of lists; only what no button can know is written. */
export const BUTTONS: Way = {
  name: 'buttons',
  untilOrdered: [
    { write: 'hi', reaches: null },
    { tap: 'shopping', reaches: 'greeting' },
    { tap: 'browse', reaches: 'choosingCategory' },
    { tap: 'Dresses and skirts', more: true, reaches: 'showingResults' },
    { tap: 'Denim mini skirt', reaches: 'showingProduct' },
    { tap: 'add', reaches: 'choosingSize' },
    { tap: 'M', reaches: 'choosingColour' },
    { tap: 'blue', reaches: 'added' },
    { tap: 'cart', reaches: 'showingCart' },
    { tap: 'change', reaches: 'askingCount' },
    { write: '2', reaches: 'showingCart' },
    { tap: 'checkout', reaches: 'askingAddress' },
    { write: ADDRESS, reaches: 'askingTaxId' },
    { write: TAX_ID, reaches: 'confirmingOrder' },
    { tap: 'change', reaches: 'choosingChange' },
    { tap: 'delivery', reaches: 'choosingDelivery' },
    { tap: 'Express delivery', reaches: 'confirmingOrder' },
    { tap: 'card', reaches: 'awaitingCard' },
  ],
  review: [{ tap: '5', reaches: 'delivered' }],
  bought: { sku: 'DENIM-MINI-SKIRT-BLUE-M', title: 'Denim mini skirt, blue, M', unitMinor: 9_990 },
  rated: { stars: 5, words: 'Rated 5 of 5.' },
};

/** No button at all. */
export const SENTENCES: Way = {
  name: 'sentences',
  untilOrdered: [
    { write: 'hi', reaches: null },
    { write: 'i am looking for a midi dress under 250', reaches: 'showingResults' },
    { write: 'show me more', reaches: 'showingResults' },
    { write: 'cheaper', reaches: 'showingNearest' },
    { write: 'the second one', reaches: 'showingProduct' },
    { write: 'in blue', reaches: 'showingProduct' },
    { write: 'add it to my cart in blue, size M', reaches: 'added' },
    { write: 'i want to check out', reaches: 'askingAddress' },
    { write: ADDRESS, reaches: 'askingTaxId' },
    { write: TAX_ID, reaches: 'confirmingOrder' },
    { write: 'actually i want two', reaches: 'confirmingOrder' },
    { write: 'change the delivery to express', reaches: 'confirmingOrder' },
    { write: 'pay with pix', reaches: 'awaitingTransfer' },
  ],
  review: [
    { write: 'three stars', reaches: 'askingWords' },
    { write: 'lovely dress, but the parcel was torn', reaches: 'delivered' },
  ],
  bought: {
    sku: 'STRIPED-PRINT-SUMMER-DRESS-BLUE-M',
    title: 'Striped print summer dress, blue, M',
    unitMinor: 11_990,
  },
  rated: { stars: 3, words: 'Rated 3 of 5. In their words: lovely dress, but the parcel was torn' },
};
