import { flowKit } from 'loopline/flow';
import { DAY_MS } from '../../times.ts';
import { closed, goOn, HELP_MS, inQueue } from '../shared/help.ts';
import { by, heardAgain, number, unclear } from '../shared/said.ts';
import { amountPaid } from './amountPaid.ts';
import type { OrderHelpContext } from './context.ts';
import { silence } from './said.ts';

const { choose, close, wait } = flowKit<OrderHelpContext>();

const LOOK_AGAIN_MS = 2 * DAY_MS;

/** It is late, or it is gone: an apology, and somebody who looks after it until the customer has it. */
export const lateStates = {
  late: choose({
    say: { text: 'orderHelp.late', facts: { number }, template: 'help_late' },
    also: heardAgain,
    options: [
      { id: 'watch', title: 'orderHelp.watch', way: 'watching' },
      { id: 'search', title: 'orderHelp.search', way: 'parcelMissing' },
    ],
    unclear: unclear('orderHelp.lateAgain'),
    // Who is late owes news, whether they are asked for or not.
    silence: { ...silence, giveUp: { afterMs: DAY_MS, to: 'watching' } },
    next: 'Customer chooses whether we watch the parcel or look for it',
  }),

  watching: wait({
    for: { afterMs: LOOK_AGAIN_MS },
    say: {
      text: 'orderHelp.watching',
      facts: { number, by: by(LOOK_AGAIN_MS) },
      template: 'help_watching',
    },
    also: [
      {
        promise: 'promise.news',
        dueMs: LOOK_AGAIN_MS + HELP_MS,
        facts: { by: by(LOOK_AGAIN_MS + HELP_MS) },
      },
    ],
    to: 'tracking',
    on: { cancel: 'cancelled' },
    next: 'Look again where the parcel is',
  }),

  parcelMissing: inQueue<OrderHelpContext>({
    reason: 'parcelMissing',
    say: {
      text: 'orderHelp.parcelMissing',
      facts: { number, by: by(HELP_MS) },
      template: 'help_parcel_missing',
    },
    acts: [
      { name: 'found', title: 'The parcel is found', way: 'parcelFound' },
      { name: 'resent', title: 'It is sent again', way: 'sentAgain' },
      { name: 'giveBack', title: 'Give the money back', moves: amountPaid, way: 'payingBack' },
      goOn,
      closed,
    ],
    next: 'A colleague finds out where the parcel is',
  }),

  parcelFound: close({ outcome: 'found', keepPromises: true, resolveTickets: true }),
  sentAgain: close({
    outcome: 'sentAgain',
    say: { text: 'orderHelp.sentAgain', facts: { number }, template: 'help_sent_again' },
    keepPromises: true,
    resolveTickets: true,
  }),
};
