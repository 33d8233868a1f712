import type { Address, Attribute } from './state.ts';

/** How Shopify writes things. */

/** 'Decimal': as few places as it can, one at least. */
export function decimal(minor: number): string {
  const [sign, digits] = [minor < 0 ? '-' : '', String(Math.abs(minor)).padStart(3, '0')];
  const cents = digits.slice(-2).replace(/0$/, '');
  return `${sign}${digits.slice(0, -2)}.${cents || '0'}`;
}

/** 'Money': two places always. */
export const money = (minor: number): string => (minor / 100).toFixed(2);

export const bag = (minor: number) => ({ shopMoney: { amount: decimal(minor), currencyCode: 'BRL' } });

export const minorOf = (amount: string): number => Math.round(Number(amount) * 100);

export const metafieldsOf =
  (kept: ReadonlyMap<string, string>) =>
  ({ first, namespace, reverse }: { first: number; namespace?: string; reverse?: boolean }) => {
    const all = [...kept]
      .filter(([name]) => namespace === undefined || name.startsWith(`${namespace}.`))
      .map(([name, value]) => ({ key: name.slice(name.indexOf('.') + 1), value }));
    return { nodes: (reverse ? all.toReversed() : all).slice(0, first) };
  };

export const attributesOf = (kept: readonly Attribute[]) => kept.map(({ key, value }) => ({ key, value }));

export function addressOf(address: Address | null) {
  if (!address) return null;
  const { firstName = null, lastName = null } = address;
  return {
    firstName,
    lastName,
    name: [firstName, lastName].filter(Boolean).join(' ') || null,
    address1: address.address1 ?? null,
    address2: address.address2 || null,
    city: address.city ?? null,
    provinceCode: address.provinceCode ?? null,
    zip: address.zip ?? null,
    countryCodeV2: address.countryCode ?? null,
    phone: address.phone ?? null,
  };
}

export interface UserError {
  field: string[] | null;
  message: string;
}

export const no = (message: string, ...field: string[]): UserError[] => [
  { field: field.length > 0 ? field : null, message },
];

/** What an address lacks; it takes only what the post of Brazil knows. */
export function wrongAddress(address: Address | null | undefined, ...at: string[]): UserError[] {
  if (!address) return [];
  if (!/^\d{5}-?\d{3}$/.test(address.zip ?? '')) return no('Zip is not valid for Brazil', ...at, 'zip');
  if (!/^[A-Z]{2}$/.test(address.provinceCode ?? ''))
    return no('Province is not valid', ...at, 'provinceCode');
  return [];
}

export interface PageArgs {
  first: number;
  after?: string | null;
  reverse?: boolean;
}

/** A connection: its cursor is the place in the list. */
export function pageOf<Node>(all: readonly Node[], { first, after, reverse }: PageArgs) {
  const ordered = reverse ? all.toReversed() : all;
  const from = after ? Number(after) : 0;
  const end = Math.min(from + first, ordered.length);
  return {
    nodes: ordered.slice(from, end),
    pageInfo: { hasNextPage: end < ordered.length, endCursor: String(end) },
  };
}
