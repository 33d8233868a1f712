import type { CatalogueProduct } from '../../../world/shop/catalogue.ts';
import { storeCatalogue } from '../../../world/seed/catalogue/catalogue.ts';
import type { Random } from '../../../world/random.ts';
import { LANGUAGES, type Language } from '../../people/language.ts';
import { pick, pickWeighted } from '../../people/pick.ts';

/** Where somebody puts the phone away. */
export type Leaves = 'hits' | 'added' | 'summary';

/**
 * late: hours later, while it is open. afterEnd: when it is over, and again with a new one. claims: says so and pays later.
 * claimsOnly: says so and never pays. declined: the bank says no first. changes: takes the other way, and tries both.
 * stops: cancels, and tries to pay nevertheless. never: nothing is heard of them.
 */
export type Paying =
  'atOnce' | 'late' | 'afterEnd' | 'claims' | 'claimsOnly' | 'declined' | 'changes' | 'stops' | 'never';

/** Somebody who comes to buy, with all that they will do where more than one thing is natural. */
export interface Shopper {
  /** The number that they write from. */
  waId: string;
  name: string;
  email: string;
  taxId: string;
  language: Language;
  /** How often a button is tapped where one is offered, in [0, 1]; the rest is written. */
  taps: number;
  /** The shop knows them, with an address. */
  isKnown: boolean;
  /** What they come for, one after the other. */
  wants: readonly CatalogueProduct[];
  begins: 'words' | 'budget' | 'browse' | 'hello';
  refines: 'cheaper' | 'compare' | 'more' | null;
  /** What they do to the cart before they buy. */
  changes: 'raise' | 'remove' | null;
  coupon: string | null;
  leaves: { at: Leaves; /** Null: only when they are reminded. */ backAfterHours: number | null } | null;
  /** What happens in the shop between the summary and the yes. */
  meanwhile: 'price' | 'stock' | null;
  method: 'card' | 'instantTransfer';
  paying: Paying;
  /** Everything about money is tapped and paid twice. */
  isDouble: boolean;
  /** What becomes of the provider's notice that they paid. Null: it comes once, at once. */
  notice: 'lost' | 'late' | 'twice' | null;
  /** What they write is delivered to us twice. */
  isDeliveredTwice: boolean;
  /** Where they ask for a person. */
  asksPersonAt: 'hits' | 'cart' | 'payment' | null;
}

const PAYING: readonly { paying: Paying; weight: number }[] = [
  { paying: 'atOnce', weight: 52 },
  { paying: 'late', weight: 10 },
  { paying: 'afterEnd', weight: 5 },
  { paying: 'claims', weight: 7 },
  { paying: 'claimsOnly', weight: 4 },
  { paying: 'declined', weight: 6 },
  { paying: 'changes', weight: 5 },
  { paying: 'stops', weight: 4 },
  { paying: 'never', weight: 7 },
];

const BEGINS = [
  { begins: 'words', weight: 50 },
  { begins: 'budget', weight: 20 },
  { begins: 'browse', weight: 20 },
  { begins: 'hello', weight: 10 },
] as const;

const LANGUAGE_SHARES: Readonly<Record<Language, number>> = { en: 34, 'pt-BR': 40, es: 26 };
const COUPONS = ['WELCOME10', 'GIFT15', 'FREESHIP', 'SUMMER25', 'NOSUCH7'];
/** Furniture is looked for less, and costs more than many carts may. */
const CHEAP_ENOUGH = 150_000;

/** The `n`-th shopper of the day. The same dice give the same shopper. */
export function drawShopper(n: number, random: Random): Shopper {
  const share = (of: number) => random() < of;
  const { language } = pickWeighted(
    LANGUAGES.map((one) => ({ language: one, weight: LANGUAGE_SHARES[one] })),
    random,
  );
  return {
    waId: `55119${70_000_000 + n}`,
    name: `${pick(NAMES, random)} ${pick(SURNAMES, random)}`,
    email: `shopper${n}@example.test`,
    taxId: drawTaxId(random),
    language,
    taps: pick([0.6, 0.8, 1], random),
    isKnown: share(0.5),
    wants: Array.from({ length: pickWeighted(COUNTS, random).count }, () => pick(goods(), random)),
    begins: pickWeighted(BEGINS, random).begins,
    refines: share(0.3) ? pick(['cheaper', 'compare', 'more'], random) : null,
    changes: share(0.2) ? pick(['raise', 'remove'], random) : null,
    coupon: share(0.15) ? pick(COUPONS, random) : null,
    leaves: share(0.22)
      ? {
          at: pick(['hits', 'added', 'summary'], random),
          backAfterHours: share(0.6) ? 1 + Math.floor(random() * 26) : null,
        }
      : null,
    meanwhile: share(0.08) ? pick(['price', 'stock'], random) : null,
    method: share(0.6) ? 'instantTransfer' : 'card',
    paying: pickWeighted(PAYING, random).paying,
    isDouble: share(0.15),
    notice: share(0.3) ? pick(['lost', 'late', 'twice'], random) : null,
    isDeliveredTwice: share(0.15),
    asksPersonAt: share(0.06) ? pick(['hits', 'cart', 'payment'], random) : null,
  };
}

const COUNTS = [
  { count: 1, weight: 60 },
  { count: 2, weight: 28 },
  { count: 3, weight: 12 },
];

/** What a chat is asked for: what is in stock on the first day. */
function goods(): readonly CatalogueProduct[] {
  known ??= storeCatalogue().products.filter(({ variants }) =>
    variants.some(({ stock, price }) => stock > 0 && price < CHEAP_ENOUGH),
  );
  return known;
}
let known: readonly CatalogueProduct[] | null = null;

const NAMES = [
  'Ana',
  'Bruno',
  'Clara',
  'Diego',
  'Elena',
  'Fabio',
  'Grace',
  'Hugo',
  'Ines',
  'Jack',
  'Lara',
  'Marco',
];
const SURNAMES = [
  'Almeida',
  'Brown',
  'Castro',
  'Duarte',
  'Evans',
  'Ferreira',
  'Gomez',
  'Hill',
  'Lima',
  'Moreno',
];

/** A CPF with its check digits. Source: Receita Federal. */
function drawTaxId(random: Random): string {
  const digits = Array.from({ length: 9 }, () => Math.floor(random() * 10));
  for (const length of [10, 11]) {
    const sum = digits.reduce((total, digit, index) => total + digit * (length - index), 0);
    digits.push(sum % 11 < 2 ? 0 : 11 - (sum % 11));
  }
  return digits.join('');
}
