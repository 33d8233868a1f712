import { DAY_MS, HOUR_MS } from '../../base/clock.ts';
import { flowKit, nameFact } from '../../flow/index.ts';
import { type ParcelContext } from '../../flow/testing/parcelFlow.ts';
import { asking } from '../testing/brokenParts.ts';
import { refuses } from '../testing/refuses.ts';

const { choose, confirm, say } = flowKit<ParcelContext>();

refuses([
  {
    name: 'two options with one id',
    states: {
      choosing: choose({
        ...asking,
        options: [
          { id: 'a', title: 'yes', way: 'deciding' },
          { id: 'a', title: 'no', way: 'deciding' },
        ],
      }),
    },
    rules: ['options'],
    state: 'choosing',
    reason: /two options have the id 'a'/,
  },
  {
    name: 'an option id that no channel can carry',
    states: {
      choosing: choose({
        ...asking,
        options: [
          { id: 'a'.repeat(201), title: 'yes', way: 'deciding' },
          { id: 'b', title: 'no', way: 'deciding' },
        ],
      }),
    },
    rules: ['options'],
    state: 'choosing',
    reason: /has 201 characters/,
  },
  {
    name: 'a button with a title that does not fit',
    states: {
      choosing: choose({
        ...asking,
        options: [
          { id: 'a', title: 'parcel.askOrder', way: 'deciding' },
          { id: 'b', title: 'no', way: 'deciding' },
        ],
      }),
    },
    rules: ['options'],
    state: 'choosing',
    reason: /'parcel.askOrder' has \d+ characters in 'en', and 20 fit/,
  },
  {
    name: 'a text that nobody wrote',
    states: { paid: say({ say: 'parcel.paied', to: 'settling' }) },
    rules: ['textExists'],
    state: 'paid',
    reason: /no text has the key 'parcel.paied'/,
  },
  {
    name: 'a text whose fact is not given',
    states: { paid: say({ say: 'parcel.paid', to: 'settling' }) },
    rules: ['factsSupplied'],
    state: 'paid',
    reason: /text 'parcel.paid' needs the fact 'amount'/,
  },
  {
    name: 'a promise that needs more than its date when it is read',
    states: {
      paid: say({
        say: 'parcel.unclear',
        also: [
          {
            promise: 'parcel.paid',
            dueMs: 1,
            facts: { amount: () => ({ kind: 'money', minor: 1, currency: 'EUR' }) },
          },
        ],
        to: 'settling',
      }),
    },
    rules: ['factsSupplied'],
    state: 'paid',
    reason: /promise 'parcel.paid' needs the fact 'amount', and only its date is kept/,
  },
  {
    name: 'a template that is not there',
    states: { paid: say({ say: { text: 'parcel.unclear', template: 'parcel_paid' }, to: 'settling' }) },
    rules: ['templateUse'],
    state: 'paid',
    reason: /no template is named 'parcel_paid'/,
  },
  {
    name: 'a template whose buttons the state does not understand',
    states: { paid: say({ say: { text: 'parcel.unclear', template: 'parcel_arrived' }, to: 'settling' }) },
    rules: ['templateUse'],
    state: 'paid',
    reason: /has the button 'yes', which is no option here/,
  },
  {
    name: 'words after two days that have no template',
    states: {
      checkingBack: confirm({
        ...asking,
        say: 'parcel.arrived',
        yes: 'done',
        no: 'withAgent',
        silence: { giveUp: { afterMs: DAY_MS, to: 'done' } },
      }),
    },
    rules: ['window'],
    state: 'checkingBack',
    reason: /'parcel.arrived' may be said 60 h after the contact's last message/,
  },
  {
    name: 'a nudge that adds up to more than a day of silence',
    states: {
      confirming: confirm({
        ...asking,
        say: { text: 'parcel.onlyOne', facts: { title: () => nameFact('Mug') } },
        yes: 'paying',
        no: 'cancelled',
        silence: {
          nudge: { afterMs: 16 * HOUR_MS, say: 'parcel.stillThere' },
          giveUp: { afterMs: 18 * HOUR_MS, to: 'abandoned' },
        },
      }),
    },
    rules: ['window'],
    state: 'confirming',
    reason: /'parcel.stillThere' may be said 24 h/,
  },
]);
