/** What we are told by is Shopify's own: 'gid://shopify/Order/1'. Anything else it would call a mistake of ours. */
export const isIdOf = (kind: 'DraftOrder' | 'Order' | 'Product' | 'Customer', ref: string): boolean =>
  new RegExp(`^gid://shopify/${kind}/\\d{1,20}$`).test(ref);

/** 'gid://shopify/Customer/17' → '17': searches know a thing by its number. */
export const numberIn = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** A value of a search: what somebody wrote is never part of the search itself. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
