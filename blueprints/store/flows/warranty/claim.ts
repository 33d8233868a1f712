import { flowKit, moneyFact, nameFact, numberFact } from 'loopline/flow';
import { FURNITURE_WARRANTY_MONTHS, WARRANTY_MONTHS } from '../../knowledge/facts.ts';
import { warrantyPolicy } from '../../policies/warranty.ts';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import { daysBetween } from '../shared/days.ts';
import { agentIn } from '../shared/heardIn.ts';
import { closed, HELP_MS, inQueue } from '../shared/help.ts';
import { noOrder } from '../shared/matter.ts';
import { orderOf } from '../shared/order.ts';
import { resumingOrder } from '../shared/outage.ts';
import { by, heardAgain, number, unclear } from '../shared/said.ts';
import { nothingClaimed, type WarrantyContext } from './context.ts';
import { findLine, item } from './line.ts';
import { asking, silence } from './said.ts';

const { ask, branch, choose, close, decide, optionList } = flowKit<WarrantyContext>();

/** Ten rows fit in a list; one is for another order. */
const MOST_LINES = 9;

const terms = {
  text: 'warranty.terms',
  facts: {
    months: () => numberFact(WARRANTY_MONTHS),
    furnitureMonths: () => numberFact(FURNITURE_WARRANTY_MONTHS),
  },
};

const denial = {
  text: { reasonOf: warrantyPolicy, decision: 'deny' },
  facts: { number },
  template: 'help_answer',
};

/** From the question what the warranty is to a claim with all that a person needs to decide on it. */
export const claimStates = {
  opening: branch({
    cases: [{ when: ({ orderNumber }) => orderNumber !== null, to: 'starting' }],
    otherwise: 'telling',
  }),

  telling: choose({
    say: terms,
    options: [
      { id: 'claim', title: 'warranty.claim', way: 'starting' },
      { id: 'asking', title: 'warranty.justAsking', way: 'told' },
    ],
    unclear: unclear('warranty.termsAgain'),
    silence: { giveUp: { afterMs: 4 * HOUR_MS, to: 'toldInSilence' } },
    cancel: 'told',
    next: 'Customer says whether something is broken',
  }),

  resuming: resumingOrder,

  orderKnown: branch({
    cases: [
      { when: (context) => orderOf(context).lines.length === 0, to: 'withSupport' },
      { when: (context) => findLine(context) === null, to: 'choosingLine' },
    ],
    otherwise: 'decidingClaim',
  }),

  choosingLine: choose({
    say: { text: 'order.chooseLine', facts: { number }, template: asking.yourTurn },
    also: heardAgain,
    list: optionList({
      of: (context) =>
        orderOf(context)
          .lines.slice(0, MOST_LINES)
          .map((line) => ({ ...line, currency: orderOf(context).currency })),
      id: (line) => line.ref,
      title: (line) => nameFact(line.title),
      description: {
        text: 'order.lineRow',
        facts: {
          quantity: ({ quantity }) => numberFact(quantity),
          amount: ({ unitMinor, quantity, currency }) => moneyFact({ minor: unitMinor * quantity, currency }),
        },
      },
      take: (line) => ({ lineRef: line.ref }),
      to: 'decidingClaim',
    }),
    options: [
      {
        id: 'another',
        title: 'order.another',
        way: { to: 'askingNumber', set: ({ misses }) => ({ ...noOrder, ...nothingClaimed, misses }) },
      },
    ],
    unclear: unclear('order.chooseLineAgain'),
    silence,
    next: 'Customer chooses an item of the order',
  }),

  decidingClaim: decide({
    policy: warrantyPolicy,
    facts: (context, at) => {
      const { status, deliveredAt } = orderOf(context);
      return {
        proof: context.proof,
        status,
        daysSinceDelivery: deliveredAt === null ? null : daysBetween(deliveredAt, at),
        allowedByPerson: context.allowedBy !== null,
      };
    },
    outcomes: { allow: 'judgingProblem', person: 'coverWithPerson', deny: 'denied' },
  }),

  denied: choose({
    say: denial,
    also: heardAgain,
    options: [
      { id: 'ok', title: 'refund.acceptDenial', way: 'told' },
      { id: 'review', title: 'refund.askReview', way: 'coverWithPerson' },
    ],
    unclear: { say: denial, to: 'coverWithPerson' },
    silence: { giveUp: { afterMs: DAY_MS, to: 'toldInSilence' } },
    next: 'Customer accepts the answer or asks for a review',
  }),

  coverWithPerson: inQueue<WarrantyContext>({
    reason: 'policyAsksPerson',
    say: {
      text: 'warranty.person.look',
      facts: { number, by: by(HELP_MS) },
      template: 'help_is_coming',
    },
    acts: [
      {
        name: 'cover',
        title: 'Take it as a case of warranty',
        way: { to: 'judgingProblem', set: (_, act) => ({ allowedBy: agentIn(act) }) },
      },
      { name: 'reject', title: 'It is not covered', way: 'rejected' },
      closed,
    ],
    next: 'A colleague finds out whether the warranty covers it',
  }),

  judgingProblem: branch({
    cases: [{ when: ({ problem }) => problem !== null, to: 'judgingPhoto' }],
    otherwise: 'askingProblem',
  }),

  askingProblem: ask({
    say: { text: 'warranty.askProblem', facts: { item }, template: asking.yourTurn },
    also: heardAgain,
    slot: 'problem',
    as: 'words',
    to: 'judgingPhoto',
    unclear: unclear('warranty.askProblemAgain'),
    silence,
    next: 'Customer says what does not work',
  }),

  judgingPhoto: branch({
    cases: [{ when: ({ photo }) => photo !== null, to: 'claiming' }],
    otherwise: 'askingPhoto',
  }),

  /** Who has no photo is not sent away: a person asks for what they need. */
  askingPhoto: ask({
    say: { text: 'warranty.askPhoto', facts: { item }, template: asking.yourTurn },
    slot: 'photo',
    as: 'photo',
    to: 'claiming',
    unclear: { say: 'warranty.askPhotoAgain', tries: 2, to: 'claiming' },
    silence: { ...silence, giveUp: { afterMs: DAY_MS, to: 'claiming' } },
    next: 'Customer sends a photo',
  }),

  told: close({ outcome: 'told', say: 'warranty.told', keepPromises: true, resolveTickets: true }),
  toldInSilence: close({ outcome: 'told', keepPromises: true }),
};
