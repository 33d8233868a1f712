import { flowKit, type Way } from 'loopline/flow';
import { crm } from 'loopline/integration';
import { HOUR_MS, MINUTE_MS } from '../../times.ts';
import type { LeadContext } from './context.ts';
import { gradeOf } from './gradeOf.ts';

const { branch, call } = flowKit<LeadContext>();

const { created } = crm.createDeal.outputs;

/** The opportunity in the CRM. A CRM that is away holds nobody up: sales has the lead all the same. */
export const dealStates = {
  openingDeal: call({
    operation: crm.createDeal,
    input: (context) => ({
      phone: context.contact.phone,
      email: context.contact.email,
      name: context.contact.name,
      protocolNumber: context.protocolNumber,
      title: titleOf(context),
      stage: gradeOf(context) === 'key' ? 'key' : 'qualified',
    }),
    key: ({ protocolNumber }) => `deal:${protocolNumber}`,
    on: {
      created: { to: 'recording', set: (_, heard) => ({ dealRef: created.parse(heard).dealRef }) },
      ambiguous: 'recording',
      failed: 'recording',
      manual: 'recording',
    },
    deadline: { afterMs: 2 * MINUTE_MS, to: 'recording' },
    next: 'The CRM opens an opportunity',
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

  closingDeal: branch({
    cases: [{ when: ({ dealRef }) => dealRef === null, to: 'ending' }],
    otherwise: 'movingDeal',
  }),

  movingDeal: call({
    operation: crm.moveDeal,
    input: ({ dealRef, stage }) => ({ dealRef: dealRef ?? '-', stage: stage ?? 'lost' }),
    key: ({ dealRef, stage }) => `moveDeal:${dealRef}:${stage}`,
    on: { moved: 'ending', none: notMoved(), failed: notMoved(), manual: notMoved() },
    deadline: { afterMs: HOUR_MS, to: 'ending' },
    next: 'The CRM learns how it ended',
  }),

  ending: branch({
    cases: [{ when: ({ stage }) => stage === 'won', to: 'won' }],
    otherwise: 'lost',
  }),
};

/** What the CRM did not take, a person sees on the card. */
function notMoved(): Way<LeadContext> {
  return { to: 'ending', set: () => ({ recorded: false }) };
}

const MOST_LETTERS = 120;

/** '300 units: towels with our logo, Hotel Aurora'. */
function titleOf({ quantity, need, company }: LeadContext): string {
  const units = quantity === null ? null : `${quantity} units`;
  const title = [units, need?.slice(0, MOST_LETTERS), company].filter((part) => part != null).join(', ');
  return title === '' ? 'Lead' : title.slice(0, 2 * MOST_LETTERS);
}

function crmEntry(context: LeadContext) {
  const { contact, protocolNumber, company, quantity, wantedBy, need, budget } = context;
  const said = (words: string | number | null) => words ?? 'not told';
  return {
    phone: contact.phone,
    email: contact.email,
    name: contact.name,
    protocolNumber,
    subject: `lead ${protocolNumber}`,
    text: `Company: ${said(company)}. Need: ${said(need)}. Units: ${said(quantity)}. Budget: ${said(budget)}. Wanted by: ${said(wantedBy)}.`,
    outcome: gradeOf(context) === 'key' ? 'keyLead' : 'qualifiedLead',
  };
}
