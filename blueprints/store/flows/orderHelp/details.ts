import { flowKit } from 'loopline/flow';
import { closed, goOn, HELP_MS, inQueue } from '../shared/help.ts';
import { by, heardAgain, number } from '../shared/said.ts';
import { amountPaid } from './amountPaid.ts';
import type { OrderHelpContext } from './context.ts';
import { silence, YOUR_TURN } from './said.ts';

const { ask, close } = flowKit<OrderHelpContext>();

/** What a person has to judge: something is missing in the parcel, or the order shall be another one. */
export const detailStates = {
  askingMissing: asking('orderHelp.askMissing', 'itemMissing'),
  askingChange: asking('orderHelp.askChange', 'changeWanted'),

  itemMissing: inQueue<OrderHelpContext>({
    reason: 'itemMissing',
    say: {
      text: 'orderHelp.itemMissing',
      facts: { number, by: by(HELP_MS) },
      template: 'help_item_missing',
    },
    acts: [
      { name: 'resent', title: 'It is sent again', way: 'sentAgain' },
      { name: 'giveBack', title: 'Give the money back', moves: amountPaid, way: 'payingBack' },
      { name: 'explained', title: 'Explained, all is well', way: 'explained' },
      closed,
    ],
    next: 'A colleague finds out what became of the missing item',
  }),

  changeWanted: inQueue<OrderHelpContext>({
    reason: 'orderChange',
    say: { text: 'orderHelp.changeWanted', facts: { number, by: by(HELP_MS) }, template: 'help_is_coming' },
    acts: [
      { name: 'changed', title: 'The order is changed', way: 'orderChanged' },
      { name: 'unchanged', title: 'The order stays as it is', way: 'orderUnchanged' },
      goOn,
      closed,
    ],
    next: 'A colleague changes the order, or says why not',
  }),

  explained: close({ outcome: 'explained', keepPromises: true, resolveTickets: true }),
  orderChanged: close({
    outcome: 'orderChanged',
    say: { text: 'orderHelp.changed', facts: { number }, template: 'help_changed' },
    keepPromises: true,
    resolveTickets: true,
  }),
  orderUnchanged: close({
    outcome: 'notChanged',
    say: { text: 'orderHelp.unchanged', facts: { number }, template: 'help_unchanged' },
    keepPromises: true,
    resolveTickets: true,
  }),
  orderKept: close({ outcome: 'kept', say: 'orderHelp.kept', keepPromises: true, resolveTickets: true }),
  answered: close({ outcome: 'answered', keepPromises: true }),
};

function asking(text: string, to: string) {
  return ask({
    say: { text, facts: { number }, template: YOUR_TURN },
    also: heardAgain,
    slot: 'details',
    as: 'words',
    to,
    unclear: { say: { text, facts: { number } }, to: 'withSupport' },
    silence,
    next: 'Customer tells it in a sentence',
  });
}
