import { z } from 'zod';

/** What we read of the CRM's objects. */

const contact = z.object({
  id: z.string(),
  name: z.string(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type CrmPerson = z.output<typeof contact>;

export const crmContacts = z.object({ contacts: z.array(contact) });

const activity = z.object({
  id: z.string(),
  contactId: z.string(),
  externalReference: z.string().nullable(),
});

export const crmActivities = z.object({ activities: z.array(activity) });

export const crmDeal = z.object({
  id: z.string(),
  contactId: z.string(),
  stage: z.string(),
  externalReference: z.string().nullable(),
});

export const crmDeals = z.object({ deals: z.array(crmDeal) });

/** Every write is answered with 200, also when it is refused; the messages are sentences and stay there. */
const refusal = z.object({ ok: z.literal(false) });
export const contactWritten = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), contact }),
  refusal,
]);
export const activityWritten = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), activity }),
  refusal,
]);
export const dealWritten = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), deal: crmDeal }),
  refusal,
]);
