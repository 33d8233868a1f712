import {
  defineFlow,
  flowKit,
  nameFact,
  numberFact,
  timeFact,
  type Fact,
  type KeptDecision,
} from 'loopline/flow';
import { crm } from 'loopline/integration';
import { BULK_UNITS } from '../../knowledge/facts.ts';
import { leadPolicy } from '../../policies/lead.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../times.ts';
import { contextSchema, openingContext, type LeadContext } from './context.ts';

const { ask, askPerson, branch, call, close, decide, handOver, say } = flowKit<LeadContext>();

/** A quote takes sales this long at most; then supervisors look. */
const QUOTE_MS = 3 * DAY_MS;

const by =
  (ms: number) =>
  (_: LeadContext, at: string): Fact =>
    timeFact(new Date(Date.parse(at) + ms).toISOString());

/** Who stops answering is no less of a lead: a person writes to them with what is known. */
const silence = {
  nudge: { afterMs: 15 * MINUTE_MS, say: 'lead.stillThere' },
  giveUp: { afterMs: 2 * HOUR_MS, to: 'withSalesUnfinished' },
};
const unclear = (text: string) => ({ say: text, tries: 2, to: 'withSalesUnfinished' });

const acts = [
  { name: 'won', title: 'They ordered', way: 'won' },
  { name: 'lost', title: 'They do not buy', way: 'lost' },
];

/** Somebody wants many, or buys for a company: what sales needs to know is asked, judged, written down, and sales has it. */
export const lead = defineFlow({
  name: 'lead',
  version: 1,
  reason: 'lead',
  contextSchema,
  context: openingContext,
  object: ({ company }) => (company === null ? null : { kind: 'company', ref: company }),
  initial: 'askingCompany',
  cancelled: 'cancelled',
  states: {
    askingCompany: ask({
      say: { text: 'lead.askCompany', facts: { units: () => numberFact(BULK_UNITS) } },
      slot: 'company',
      as: 'words',
      to: 'countingQuantity',
      unclear: unclear('lead.askCompanyAgain'),
      silence,
      next: 'Customer names the company',
    }),

    countingQuantity: branch({
      cases: [{ when: ({ quantity }) => quantity !== null, to: 'askingWhen' }],
      otherwise: 'askingQuantity',
    }),

    askingQuantity: ask({
      say: 'lead.askQuantity',
      slot: 'quantity',
      as: 'quantity',
      to: 'askingWhen',
      unclear: unclear('lead.askQuantityAgain'),
      silence,
      next: 'Customer says how many',
    }),

    askingWhen: ask({
      say: 'lead.askWhen',
      slot: 'wantedBy',
      as: 'words',
      to: 'judging',
      unclear: unclear('lead.askWhenAgain'),
      silence,
      next: 'Customer says by when',
    }),

    judging: decide({
      policy: leadPolicy,
      facts: ({ quantity, company }) => ({ quantity: quantity ?? 0, named: isNamed(company) }),
      outcomes: { key: 'reachingCrm', qualified: 'reachingCrm', shop: 'buysInShop' },
    }),

    reachingCrm: branch({
      cases: [
        { when: ({ contact }) => contact.phone === null && contact.email === null, to: 'choosingSales' },
      ],
      otherwise: 'recording',
    }),

    recording: call({
      operation: crm.logOutcome,
      input: crmEntry,
      key: ({ protocolNumber }) => `lead:${protocolNumber}`,
      on: {
        logged: { to: 'choosingSales', set: () => ({ recorded: true }) },
        ambiguous: 'choosingSales',
        failed: 'choosingSales',
        manual: 'choosingSales',
      },
      deadline: { afterMs: 2 * MINUTE_MS, to: 'choosingSales' },
      next: 'The CRM learns of the lead',
    }),

    choosingSales: branch({
      cases: [{ when: (context) => gradeOf(context) === 'key', to: 'withKeySales' }],
      otherwise: 'withSales',
    }),

    withSales: salesHas('qualifiedLead', 'lead.withSales'),
    withKeySales: salesHas('keyLead', 'lead.withSales'),
    withSalesUnfinished: salesHas('lead', 'lead.withSalesUnfinished'),

    delayed: say({
      say: { text: 'help.delayed', facts: { by: by(DAY_MS) }, template: 'help_delayed' },
      also: [{ keepPromises: true }, { promise: 'promise.help', dueMs: DAY_MS, facts: { by: by(DAY_MS) } }],
      to: 'withSupervisors',
    }),

    withSupervisors: askPerson({
      queue: 'supervisors',
      reason: 'leadOverdue',
      priority: 'urgent',
      acts,
      deadline: { afterMs: DAY_MS, to: 'delayed' },
      next: 'A supervisor takes up the lead',
    }),

    buysInShop: close({ outcome: 'notQualified', say: 'lead.shop' }),
    won: close({ outcome: 'won', keepPromises: true, resolveTickets: true }),
    lost: close({ outcome: 'lost', keepPromises: true, resolveTickets: true }),
    cancelled: close({ outcome: 'cancelled', keepPromises: true, resolveTickets: true }),
  },
  card: {
    wants: [
      {
        text: 'card.leadMany',
        facts: { quantity: ({ quantity }) => numberFact(quantity ?? 0) },
        when: ({ quantity }) => quantity !== null,
      },
      {
        text: 'card.leadCompany',
        facts: { company: ({ company }) => nameFact(company ?? '') },
        when: ({ company }) => company !== null,
      },
      {
        text: 'card.leadWhen',
        facts: { when: ({ wantedBy }) => nameFact(wantedBy ?? '') },
        when: ({ wantedBy }) => wantedBy !== null,
      },
      { text: 'card.leadUnknown', when: ({ quantity, company }) => quantity === null && company === null },
    ],
    checked: [
      {
        text: 'card.leadGrade',
        facts: { grade: (context) => nameFact(gradeOf(context) ?? '') },
        when: (context) => gradeOf(context) !== null,
      },
      { text: 'card.leadRecorded', when: ({ recorded }) => recorded },
    ],
    leftToDo: [{ text: 'card.leadQuote' }, { text: 'card.writeCrm', when: ({ recorded }) => !recorded }],
  },
});

/** 'none', 'it is for me': who buys for themselves has no company. */
function isNamed(company: string | null): boolean {
  return company !== null && company.length > 1 && !FOR_THEMSELVES.test(company.trim());
}

const FOR_THEMSELVES =
  /^(no|none|nope|myself|(just |it'?s )?(for )?me|private|nenhuma|não|nao|pra mim|para mim|ninguna|no tengo|particular)\b/i;

type Judged = LeadContext & { decisions?: readonly KeptDecision[] };

/** What the policy made of it; null: not judged yet. */
function gradeOf({ decisions = [] }: Judged): string | null {
  return decisions.findLast(({ policy }) => policy === leadPolicy.name)?.decision ?? null;
}

function salesHas(reason: string, text: string) {
  return handOver({
    queue: 'sales',
    reason,
    say: text,
    acts,
    deadline: { afterMs: QUOTE_MS, to: 'delayed' },
    next: 'Sales writes to the customer with a quote',
  });
}

function crmEntry(context: Judged) {
  const { contact, protocolNumber, company, quantity, wantedBy } = context;
  return {
    phone: contact.phone,
    email: contact.email,
    name: contact.name,
    protocolNumber,
    subject: `lead ${protocolNumber}`,
    text: `Company: ${company ?? 'not told'}. Units: ${quantity ?? 'not told'}. Wanted by: ${wantedBy ?? 'not told'}.`,
    outcome: gradeOf(context) === 'key' ? 'keyLead' : 'qualifiedLead',
  };
}
