import { z } from 'zod';

/** Fields that several ports share. An optional field that is missing is null: JSON has no undefined. */

/** A system's own id of a thing. */
export const reference = z.string().min(1).max(255);
/** ISO 4217, upper case. */
export const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency code such as BRL');
/** An amount in the currency's minor unit. */
export const minor = z.int().min(0);
export const positiveMinor = z.int().min(1);
export const quantity = z.int().min(1).max(10_000);
/** An instant in UTC: '2026-11-21T09:00:00.000Z'. */
export const instant = z.iso.datetime({ offset: false });
/** A short text of a code or a name; systems cut longer ones. */
export const line = z.string().min(1).max(300);
export const optionalLine = z.string().max(300).nullable().default(null);
/** Whatever way the number is written; see phone.ts for how two are compared. */
export const optionalPhone = z.string().max(40).nullable().default(null);
export const optionalEmail = z.string().max(254).nullable().default(null);
export const nothing = z.object({});
