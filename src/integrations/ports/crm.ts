import { z } from 'zod';
import { isPerson } from '../isPerson.ts';
import { definePort, operation, operationFrom } from './definePort.ts';
import { currency, line, minor, nothing, optionalEmail } from './fields.ts';
import { optionalLine, optionalPhone, reference } from './fields.ts';

const crmContact = z.object({
  ref: reference,
  name: z.string(),
  /** Who looks after this contact in the business; null: nobody in particular. */
  owner: z.object({ ref: reference, name: z.string() }).nullable(),
});
export type CrmContact = z.output<typeof crmContact>;

/** A contact with its phones and e-mails, in full. It never leaves the port. */
const candidate = z.object({ contact: crmContact, phones: z.array(z.string()), emails: z.array(z.string()) });

const person = { phone: optionalPhone, email: optionalEmail };

/** What a business asks of its CRM. */
export const crm = definePort('crm', {
  /** Who has this phone or this e-mail. Several are all given, nobody picks one. */
  find: operationFrom({
    effect: 'read',
    input: z.object(person).refine(({ phone, email }) => phone || email, 'a phone or e-mail'),
    outcomes: {
      one: z.object({ contact: crmContact }),
      several: z.object({ contacts: z.array(crmContact) }),
      none: nothing,
    },
    answers: { candidates: z.object({ found: z.array(candidate) }) },
    conclude: ({ phone, email }, { output }) => {
      const own = output.found.filter((one) => isPerson(one, { phone, email }));
      const [first] = own;
      if (!first) return { outcome: 'none', output: {} };
      if (own.length === 1) return { outcome: 'one', output: { contact: first.contact } };
      return { outcome: 'several', output: { contacts: own.map(({ contact }) => contact) } };
    },
  }),

  /**
   * Writes how a matter ended at the contact, who is made when the CRM does not know them.
   * `ambiguous`: several contacts fit; nothing was written, a person decides.
   */
  logOutcome: operation({
    effect: 'write',
    input: z
      .object({
        ...person,
        name: optionalLine,
        protocolNumber: line,
        subject: line,
        text: z.string().max(10_000),
        outcome: line,
      })
      .refine(({ phone, email }) => phone || email, 'a phone or e-mail'),
    outcomes: {
      logged: z.object({ activityRef: reference, contactRef: reference }),
      ambiguous: z.object({ count: z.int().min(2) }),
    },
  }),

  /**
   * An opportunity at the contact, who is made when the CRM does not know them; one for each intent, however often it is
   * asked for. `amountMinor` null: nobody knows yet what it is worth. `ambiguous`: several contacts fit; nothing was written.
   */
  createDeal: operation({
    effect: 'write',
    input: z
      .object({
        ...person,
        name: optionalLine,
        protocolNumber: line,
        title: line,
        stage: line,
        amountMinor: minor.nullable().default(null),
        currency: currency.nullable().default(null),
      })
      .refine(({ phone, email }) => phone || email, 'a phone or e-mail')
      .refine((asked) => asked.amountMinor === null || asked.currency !== null, 'a currency with an amount'),
    outcomes: {
      created: z.object({ dealRef: reference, contactRef: reference }),
      ambiguous: z.object({ count: z.int().min(2) }),
    },
  }),

  /** Where an opportunity stands now: 'won', 'lost', or a stage of the business. */
  moveDeal: operation({
    effect: 'write',
    input: z.object({ dealRef: reference, stage: line }),
    outcomes: { moved: nothing, none: nothing },
  }),
});
