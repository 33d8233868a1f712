import { digits, HEX, randomText } from '../random.ts';
import type { Random } from '../random.ts';

/**
 * A look-alike of Meta's message ids. `outbound` is a message of the business.
 *
 * Shape: `'wamid.HBgLMTU1NTAxNDIyMzMVAgARGBI4RDIxRjBBOTRDN0U1M0I2MEYA'`. Seen on public samples; nobody may parse it.
 */
export function messageId(random: Random, waId: string, direction: 'inbound' | 'outbound'): string {
  const isInbound = direction === 'inbound';
  const text = randomText(random, isInbound ? 20 : 18, HEX);
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, waId.length]),
    Buffer.from(waId, 'latin1'),
    Buffer.from([0x15, 0x02, 0x00, isInbound ? 0x12 : 0x11, 0x18, text.length]),
    Buffer.from(text, 'latin1'),
    Buffer.from([0]),
  ]);
  return `wamid.${bytes.toString('base64')}`;
}

/** A business-scoped user id: country, a dot, twenty digits. */
export function userId(random: Random, waId: string): string {
  return `${countryOf(waId)}.${digits(random, 20)}`;
}

/** Media, template and similar ids. */
export function objectId(random: Random): string {
  return digits(random, 16);
}

/** `'+1 555-014-2233'` → `'15550142233'`. */
export function onlyDigits(phone: string): string {
  return phone.replace(/\D/g, '');
}

/**
 * Other spellings of one mobile number, because accounts keep the spelling of their registration.
 *
 * Brazil with and without the ninth digit, Mexico with and without the 1, Argentina with and without the 9.
 */
export function spellingsOf(waId: string): string[] {
  const brazil = /^55(\d{2})9?(\d{8})$/.exec(waId);
  if (brazil) return [`55${brazil[1]}9${brazil[2]}`, `55${brazil[1]}${brazil[2]}`];
  const mexico = /^521?(\d{10})$/.exec(waId);
  if (mexico) return [`52${mexico[1]}`, `521${mexico[1]}`];
  const argentina = /^549?(\d{10})$/.exec(waId);
  if (argentina) return [`549${argentina[1]}`, `54${argentina[1]}`];
  return [waId];
}

const COUNTRIES: [prefix: string, country: string][] = [
  ['351', 'PT'],
  ['44', 'GB'],
  ['49', 'DE'],
  ['52', 'MX'],
  ['54', 'AR'],
  ['55', 'BR'],
  ['34', 'ES'],
  ['1', 'US'],
];

function countryOf(waId: string): string {
  return COUNTRIES.find(([prefix]) => waId.startsWith(prefix))?.[1] ?? 'US';
}
