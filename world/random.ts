/** A source of chance that gives the same numbers for the same seed. Each number is in [0, 1). */
export type Random = () => number;

/** Mulberry32. Source: Tommy Ettinger's public-domain generator; good enough to roll dice, not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `length` characters of `alphabet`. */
export function randomText(random: Random, length: number, alphabet: string): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

export const DIGITS = '0123456789';
export const HEX = '0123456789ABCDEF';
export const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A decimal id that does not begin with zero, as Meta's are. */
export function digits(random: Random, length: number): string {
  return randomText(random, 1, '123456789') + randomText(random, length - 1, DIGITS);
}
