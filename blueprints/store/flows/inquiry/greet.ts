import { flowKit, nameFact } from 'loopline/flow';
import { customers, orders } from 'loopline/integration';
import { HOUR_MS } from '../../times.ts';
import type { InquiryContext } from './context.ts';

const { branch, call, choose } = flowKit<InquiryContext>();

/** A greeting is worth no longer wait than this. */
const LOOK_MS = 5_000;

const { one } = customers.find.outputs;
const { one: oneOrder, several } = orders.find.outputs;

const facts = {
  name: ({ customer }: InquiryContext) => nameFact(customer?.split(' ')[0] ?? ''),
  number: ({ lastOrder }: InquiryContext) => nameFact(lastOrder?.number ?? ''),
};

/** Who says hello and is known by the channel is greeted by name, with how their last order stands; all else is asked. */
export const greetStates = {
  opening: branch({
    cases: [{ when: ({ isGreeting, contact }) => isGreeting && contact.phone !== null, to: 'recognising' }],
    otherwise: 'asking',
  }),

  recognising: call({
    operation: customers.find,
    input: ({ contact }) => contact,
    on: {
      one: { to: 'readingLastOrder', set: (_, heard) => ({ customer: one.parse(heard).customer.name }) },
      several: 'asking',
      none: 'asking',
      failed: 'asking',
    },
    deadline: { afterMs: LOOK_MS, to: 'asking' },
    next: 'The shop tells who it is',
  }),

  readingLastOrder: call({
    operation: orders.find,
    input: ({ contact }) => contact,
    on: {
      one: { to: 'choosingWelcome', set: (_, heard) => ({ lastOrder: kept(oneOrder.parse(heard).order) }) },
      several: {
        to: 'choosingWelcome',
        set: (_, heard) => {
          const [newest] = several.parse(heard).orders;
          return { lastOrder: newest ? kept(newest) : null };
        },
      },
      none: 'knowing',
      failed: 'knowing',
    },
    deadline: { afterMs: LOOK_MS, to: 'knowing' },
    next: 'The shop tells their last order',
  }),

  choosingWelcome: branch({
    cases: [
      { when: hasStatus('placed', 'paid', 'packed'), to: 'knowingPreparing' },
      { when: hasStatus('shipped'), to: 'knowingOnItsWay' },
      { when: hasStatus('delivered'), to: 'knowingDelivered' },
    ],
    otherwise: 'knowing',
  }),

  asking: welcome('inquiry.welcome'),
  knowing: welcome('inquiry.welcomeBack'),
  knowingPreparing: welcome('inquiry.welcomePreparing'),
  knowingOnItsWay: welcome('inquiry.welcomeOnItsWay'),
  knowingDelivered: welcome('inquiry.welcomeDelivered'),
};

/** What is said first differs; what may be done does not. An option that is named like a flow opens it. */
function welcome(text: string) {
  const known = text === 'inquiry.welcome' ? {} : { facts: factsIn(text) };
  return choose({
    say: { text, ...known },
    options: [
      matter('shopping'),
      matter('orderHelp'),
      matter('refund'),
      { id: 'person', title: 'talkToPerson', way: { to: 'withSupport', set: () => ({ wants: 'person' }) } },
    ],
    unclear: { say: 'inquiry.unclear', tries: 2, to: 'withSupport' },
    silence: {
      nudge: { afterMs: 4 * HOUR_MS, say: 'inquiry.stillThere' },
      giveUp: { afterMs: 22 * HOUR_MS, to: 'ended' },
    },
    next: 'Customer says what it is about',
  });
}

function factsIn(text: string) {
  return text === 'inquiry.welcomeBack' ? { name: facts.name } : facts;
}

function matter(wants: 'shopping' | 'orderHelp' | 'refund') {
  return { id: wants, title: `inquiry.${wants}`, way: { to: 'routed', set: () => ({ wants }) } };
}

function kept({ number, status }: { number: string; status: string }) {
  return { number, status };
}

function hasStatus(...statuses: string[]) {
  return ({ lastOrder }: InquiryContext) => lastOrder !== null && statuses.includes(lastOrder.status);
}
