import { z } from 'zod';
import type { HttpFailure } from '../http.ts';
import { addressRefusal } from '../ports/address.ts';

const bodyOf = z.object({ error: z.unknown() });

type Refused = Extract<HttpFailure, { kind: 'refused' }>;

/** What a refusal of the shop says beside its type: `{ error: { type, message, … } }`. Null: it does not say that. */
export function said<Schema extends z.ZodType>({ body }: Refused, schema: Schema): z.output<Schema> | null {
  return schema.safeParse(bodyOf.safeParse(body).data?.error).data ?? null;
}

/** Nothing has this id. */
export const isUnknown = (answer: { kind: string; status?: number }): boolean =>
  answer.kind === 'refused' && answer.status === 404;

const reasons = { unknown: 'unknown', not_delivered: 'notDelivered', incomplete: 'incomplete' } as const;
const saidOfAddress = z.object({
  field: addressRefusal.shape.field.catch(null),
  reason: z.enum(['unknown', 'not_delivered', 'incomplete']).nullable().catch(null),
});

/** Why it sends nothing to an address, in the words of the port. */
export function addressRefused(failure: Refused): z.output<typeof addressRefusal> | null {
  if (failure.reason !== 'address_refused') return null;
  const known = said(failure, saidOfAddress);
  const reason = known?.reason ?? null;
  return { field: known?.field ?? null, reason: reason === null ? 'other' : reasons[reason] };
}
