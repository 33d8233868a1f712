import { flowKit, nameFact } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { changeAddressPolicy } from '../../policies/changeAddress.ts';
import { HOUR_MS } from '../../times.ts';
import { closed, goOn, inQueue } from '../shared/help.ts';
import { orderOf } from '../shared/order.ts';
import { heardAgain, number, unclear } from '../shared/said.ts';
import type { OrderHelpContext } from './context.ts';
import { silence, YOUR_TURN } from './said.ts';
import { addressLine, missingPart, postalAddressOf } from './writeAddress.ts';

const { ask, branch, call, choose, close, confirm, decide } = flowKit<OrderHelpContext>();

const address = (context: OrderHelpContext) => nameFact(addressLine(context));
const question = { text: 'address.confirm', facts: { number, address }, template: YOUR_TURN };
const lacks = (part: ReturnType<typeof missingPart>) => (context: OrderHelpContext) =>
  missingPart(context) === part;

/** A new address, while the parcel is not packed; the shop may still refuse it, and then another one is asked for. */
export const addressStates = {
  decidingAddress: decide({
    policy: changeAddressPolicy,
    facts: (context) => ({ proof: context.proof, status: orderOf(context).status }),
    outcomes: { allow: 'completingAddress', tooLate: 'addressTooLate', person: 'addressWithPerson' },
  }),

  completingAddress: branch({
    cases: [
      { when: lacks('street'), to: 'askingAddress' },
      { when: lacks('city'), to: 'askingCity' },
      { when: lacks('postalCode'), to: 'askingPostalCode' },
      { when: lacks('recipient'), to: 'askingRecipient' },
    ],
    otherwise: 'confirmingAddress',
  }),

  askingAddress: ask({
    say: { text: 'address.ask', facts: { number }, template: YOUR_TURN },
    also: heardAgain,
    slot: 'address',
    as: 'address',
    to: 'completingAddress',
    unclear: unclear('address.askAgain'),
    silence,
    next: 'Customer gives the new address',
  }),

  askingCity: asking('city', 'Customer names the city'),
  askingPostalCode: asking('postalCode', 'Customer gives the postal code'),
  askingRecipient: asking('recipient', 'Customer says who receives the parcel'),

  confirmingAddress: confirm({
    say: question,
    also: heardAgain,
    yes: 'changingAddress',
    no: { to: 'askingAddress', set: forgetAddress },
    unclear: { say: question, to: 'withSupport' },
    silence,
    next: 'Customer confirms the new address',
  }),

  changingAddress: call({
    operation: orders.changeAddress,
    input: (context) => ({ orderRef: orderOf(context).ref, address: postalAddressOf(context) }),
    // Another address is another intent; the same one again is done once.
    key: (context) => `changeAddress:${orderOf(context).number}:${addressLine(context)}`,
    on: {
      changed: 'addressChanged',
      refused: 'addressRefused',
      tooLate: 'addressTooLate',
      none: 'withSupport',
      failed: 'addressStuck',
      manual: 'addressStuck',
    },
    deadline: { afterMs: HOUR_MS, to: 'addressStuck' },
    next: 'The shop changes the address',
  }),

  addressRefused: choose({
    say: { text: 'address.refused', facts: { address }, template: YOUR_TURN },
    options: [
      { id: 'another', title: 'address.another', way: { to: 'askingAddress', set: forgetAddress } },
      { id: 'person', title: 'talkToPerson', way: 'addressWithPerson' },
      { id: 'keep', title: 'address.keep', way: 'orderKept' },
    ],
    unclear: unclear('address.refusedAgain'),
    silence,
    next: 'Customer gives another address or keeps the old one',
  }),

  addressTooLate: choose({
    say: { text: 'address.isTooLate', facts: { number }, template: YOUR_TURN },
    also: heardAgain,
    options: [
      { id: 'person', title: 'address.tryAnyway', way: 'addressWithPerson' },
      {
        id: 'track',
        title: 'orderHelp.want.status',
        way: { to: 'judgingStatus', set: () => ({ want: 'status' }) },
      },
      { id: 'keep', title: 'address.keep', way: 'orderKept' },
    ],
    unclear: unclear('address.isTooLateAgain'),
    silence,
    next: 'Customer chooses what else may help',
  }),

  addressWithPerson: inQueue<OrderHelpContext>({
    reason: 'addressByPerson',
    acts: [
      { name: 'addressWritten', title: 'The parcel goes to the new address', way: 'addressChanged' },
      { name: 'addressKept', title: 'The address stays as it is', way: 'addressStays' },
      goOn,
      closed,
    ],
    next: 'A colleague finds out whether the parcel can still go elsewhere',
  }),

  addressStuck: inQueue<OrderHelpContext>({
    reason: 'addressNotWritten',
    acts: [
      { name: 'addressWritten', title: 'The parcel goes to the new address', way: 'addressChanged' },
      { name: 'retryAddress', title: 'Try it again', way: 'changingAddress' },
      closed,
    ],
    next: 'A colleague writes the new address into the shop',
  }),

  addressChanged: close({
    outcome: 'addressChanged',
    say: { text: 'address.changed', facts: { number }, template: 'help_address_changed' },
    keepPromises: true,
    resolveTickets: true,
  }),
  addressStays: close({
    outcome: 'notChanged',
    say: { text: 'address.stays', facts: { number }, template: 'help_address_stays' },
    keepPromises: true,
    resolveTickets: true,
  }),
};

function asking(slot: 'city' | 'postalCode' | 'recipient', next: string) {
  return ask({
    say: { text: `address.ask.${slot}`, template: YOUR_TURN },
    slot,
    as: 'words',
    to: 'completingAddress',
    unclear: unclear(`address.ask.${slot}`),
    silence,
    next,
  });
}

function forgetAddress(): Partial<OrderHelpContext> {
  return { address: null, city: null, postalCode: null };
}
