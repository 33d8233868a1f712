import { DAY_MS, HOUR_MS } from '../../times.ts';
import * as the from '../../testing/answers.ts';
import type { Walk } from '../../testing/testWalks.ts';
import type { Heard } from '../../testing/walk.ts';

export const unclear: Heard = { type: 'unclear' };
export const choose = (option: string): Heard => ({ type: 'choose', option });
const act = (name: string): Heard => ({ type: `act.${name}`, agentId: 'agent-7', input: {} });

export const known: Heard = {
  type: 'result.one',
  output: {
    customer: {
      ref: 'cus_marta',
      name: 'Marta Quinn',
      language: 'en',
      tier: null,
      orderCount: 1,
      boughtMinor: 7_990,
      currency: 'BRL',
      lastOrderAt: null,
      address: null,
    },
  },
};
const hello = { isGreeting: true };

export const walks: readonly Walk[] = [
  { name: 'who says hello is looked up', slots: hello, steps: [], to: 'recognising', says: [] },
  {
    name: 'and greeted by name',
    slots: hello,
    steps: [known, the.none],
    to: 'knowing',
    says: ['inquiry.welcomeBack'],
  },
  {
    name: 'with the order that is on its way',
    slots: hello,
    steps: [known, the.one(the.withStatus('shipped'))],
    to: 'knowingOnItsWay',
    says: ['inquiry.welcomeOnItsWay'],
  },
  {
    name: 'or being prepared',
    slots: hello,
    steps: [known, the.several(the.withStatus('paid'), the.jacket)],
    to: 'knowingPreparing',
    says: ['inquiry.welcomePreparing'],
  },
  { name: 'or delivered', slots: hello, steps: [known, the.one()], to: 'knowingDelivered' },
  {
    name: 'of a cancelled one nothing is said',
    slots: hello,
    steps: [known, the.one(the.withStatus('cancelled'))],
    to: 'knowing',
  },
  {
    name: 'a stranger is told what can be done',
    slots: hello,
    steps: [the.none],
    to: 'asking',
    says: ['inquiry.welcome'],
  },
  {
    name: 'a shop that does not answer keeps nobody waiting',
    slots: hello,
    steps: [{ after: 5_000 }],
    to: 'asking',
  },
  {
    name: 'who has no phone is not looked up',
    contact: { phone: null },
    slots: hello,
    steps: [],
    to: 'asking',
  },
  { name: 'the shop may be chosen', steps: [choose('shopping')], to: 'routed' },
  { name: 'it greets and says what it can do', steps: [], to: 'asking', says: ['inquiry.welcome'] },
  {
    name: 'what is unclear is asked once more',
    steps: [unclear],
    to: 'asking',
    says: ['inquiry.unclear'],
  },
  {
    name: 'what is unclear twice goes to a person',
    steps: [unclear, unclear],
    to: 'withSupport',
    says: ['help.coming'],
  },
  { name: 'a person may be chosen', steps: [choose('person')], to: 'withSupport', says: ['help.coming'] },
  {
    name: 'a refund may be chosen: the next words open it',
    steps: [choose('refund')],
    to: 'routed',
    says: ['inquiry.howTo'],
  },
  {
    name: 'silence is reminded of once',
    steps: [{ after: 4 * HOUR_MS }],
    to: 'asking',
    says: ['inquiry.stillThere'],
  },
  { name: 'silence ends it', steps: [{ after: 22 * HOUR_MS }], to: 'ended', says: [] },
  { name: 'a customer may end it', steps: [{ type: 'cancel' }], to: 'ended' },
  { name: 'a person answers', steps: [choose('person'), act('answered')], to: 'answered' },
  {
    name: 'a person may let the assistant ask again',
    steps: [choose('person'), act('askAgain')],
    to: 'asking',
  },
  {
    name: 'a person who is late loses it to the supervisors',
    steps: [choose('person'), { after: 8 * HOUR_MS }],
    to: 'withSupervisors',
    says: ['help.delayed'],
  },
  {
    name: 'supervisors who are late are reminded, and so is the customer',
    steps: [choose('person'), { after: 8 * HOUR_MS }, { after: DAY_MS }],
    to: 'withSupervisors',
    says: ['help.delayed'],
  },
  {
    name: 'a supervisor answers',
    steps: [choose('person'), { after: 8 * HOUR_MS }, act('answered')],
    to: 'answered',
  },
];
