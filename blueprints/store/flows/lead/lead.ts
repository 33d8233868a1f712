import { defineFlow, flowKit, numberFact, timeFact, type Fact, type PersonAct } from 'loopline/flow';
import { BULK_UNITS } from '../../knowledge/facts.ts';
import { leadPolicy } from '../../policies/lead.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../times.ts';
import { card } from './card.ts';
import { contextSchema, openingContext, type LeadContext } from './context.ts';
import { dealStates } from './deal.ts';
import { gradeOf } from './gradeOf.ts';

const { ask, askPerson, branch, close, decide, handOver, say } = flowKit<LeadContext>();

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

const acts: readonly PersonAct<LeadContext>[] = [
  { name: 'won', title: 'They ordered', way: { to: 'closingDeal', set: () => ({ stage: 'won' }) } },
  { name: 'lost', title: 'They do not buy', way: { to: 'closingDeal', set: () => ({ stage: 'lost' }) } },
];

/** Somebody wants many, or buys for a company: what sales needs to know is asked, judged, written down, and sales has it. */
export const lead = defineFlow({
  name: 'lead',
  version: 2,
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
      to: 'judgingNeed',
      unclear: unclear('lead.askCompanyAgain'),
      silence,
      next: 'Customer names the company',
    }),

    judgingNeed: branch({
      cases: [{ when: ({ need }) => need !== null, to: 'countingQuantity' }],
      otherwise: 'askingNeed',
    }),

    askingNeed: ask({
      say: 'lead.askNeed',
      slot: 'need',
      as: 'words',
      to: 'countingQuantity',
      unclear: unclear('lead.askNeedAgain'),
      silence,
      next: 'Customer says what is needed',
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
      outcomes: { key: 'askingBudget', qualified: 'askingBudget', shop: 'buysInShop' },
    }),

    /** From here on it is a lead: what makes the quote a good one. */
    askingBudget: ask({
      say: 'lead.askBudget',
      slot: 'budget',
      as: 'words',
      to: 'reachingCrm',
      unclear: unclear('lead.askBudget'),
      silence,
      next: 'Customer says what it may cost',
    }),

    reachingCrm: branch({
      cases: [
        { when: ({ contact }) => contact.phone === null && contact.email === null, to: 'choosingSales' },
      ],
      otherwise: 'openingDeal',
    }),

    choosingSales: branch({
      cases: [{ when: (context) => gradeOf(context) === 'key', to: 'withKeySales' }],
      otherwise: 'withSales',
    }),

    ...dealStates,

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
  migrations: [
    // Loops of the first version were asked for no need and no budget, and have no opportunity.
    {
      from: 1,
      move: (value, context) => ({
        value,
        context: { ...context, need: null, budget: null, dealRef: null, stage: null },
      }),
    },
  ],
  card,
});

/** 'none', 'it is for me': who buys for themselves has no company. */
function isNamed(company: string | null): boolean {
  return company !== null && company.length > 1 && !FOR_THEMSELVES.test(company.trim());
}

const FOR_THEMSELVES =
  /^(no|none|nope|myself|(just |only |it'?s )*(for )?(me|myself)|private|nenhuma|não|nao|(é |e |es |só |so |sólo |solo )*(pra|para) (mim|m[ií])|ninguna|no tengo|particular)(?![\p{L}\p{N}])/iu;

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
