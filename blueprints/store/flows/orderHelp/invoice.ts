import { flowKit, nameFact } from 'loopline/flow';
import { orders } from 'loopline/integration';
import { DAY_MS } from '../../times.ts';
import { closed, goOn, HELP_MS, inQueue } from '../shared/help.ts';
import { READ_DEADLINE_MS } from '../shared/identify.ts';
import { orderOf } from '../shared/order.ts';
import { by, heardAgain, number, unclear } from '../shared/said.ts';
import type { OrderHelpContext } from './context.ts';
import { silence, YOUR_TURN } from './said.ts';

const { branch, call, choose, close, confirm, wait } = flowKit<OrderHelpContext>();

/** How often an invoice that is not issued yet is looked for, once a day. */
const MOST_LOOKS = 14;

const { found } = orders.readInvoice.outputs;
const invoiceNumber = ({ invoice }: OrderHelpContext) => nameFact(invoice?.number ?? '');

/** A copy of the invoice, as a document; one that is not issued yet is sent when it is. */
export const invoiceStates = {
  readingInvoice: call({
    operation: orders.readInvoice,
    input: (context) => ({ orderRef: orderOf(context).ref }),
    on: {
      found: {
        to: 'judgingInvoice',
        set: (_, heard) => {
          const { number, fileIds } = found.parse(heard);
          return { invoice: { number, fileId: fileIds[0] ?? null } };
        },
      },
      notIssued: { to: 'judgingInvoice', set: ({ invoiceLooks }) => ({ invoiceLooks: invoiceLooks + 1 }) },
      none: 'withSupport',
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop gives the invoice',
  }),

  judgingInvoice: branch({
    cases: [
      { when: ({ invoice, invoiceLooks }) => hasFile(invoice) && invoiceLooks > 0, to: 'offeringInvoice' },
      { when: ({ invoice }) => hasFile(invoice), to: 'sentInvoice' },
      { when: ({ invoice }) => invoice !== null, to: 'invoiceByHand' },
      { when: ({ invoiceLooks }) => invoiceLooks > MOST_LOOKS, to: 'invoiceByHand' },
      { when: ({ invoiceLooks }) => invoiceLooks > 1, to: 'waitingForInvoice' },
    ],
    otherwise: 'invoiceNotIssued',
  }),

  invoiceNotIssued: choose({
    say: { text: 'invoice.notIssued', facts: { number }, template: YOUR_TURN },
    also: heardAgain,
    options: [
      { id: 'later', title: 'invoice.later', way: 'waitingForInvoice' },
      { id: 'no', title: 'invoice.noNeed', way: 'orderKept' },
    ],
    unclear: unclear('invoice.notIssuedAgain'),
    silence: { giveUp: { afterMs: DAY_MS, to: 'waitingForInvoice' } },
    next: 'Customer says whether the invoice is wanted later',
  }),

  waitingForInvoice: wait({
    for: { afterMs: DAY_MS },
    to: 'readingInvoice',
    on: { cancel: 'cancelled' },
    next: 'Look again whether the invoice is issued',
  }),

  /** A document cannot come by itself when the customer has not written for a day: it is offered. */
  offeringInvoice: confirm({
    say: { text: 'invoice.offer', facts: { number }, template: 'help_invoice_ready' },
    yes: 'sentInvoice',
    no: 'orderKept',
    unclear: unclear('invoice.offerAgain'),
    silence,
    next: 'Customer says whether the invoice shall be sent',
  }),

  invoiceByHand: inQueue<OrderHelpContext>({
    queue: 'backOffice',
    reason: 'invoiceMissing',
    say: {
      text: 'invoice.byHand',
      facts: { number, by: by(HELP_MS) },
      template: 'help_is_coming',
    },
    acts: [
      { name: 'invoiceSent', title: 'The customer has the invoice', way: 'invoiceByPerson' },
      goOn,
      closed,
    ],
    next: 'The back office sends the invoice',
  }),

  sentInvoice: close({
    outcome: 'invoiceSent',
    say: {
      text: 'invoice.here',
      facts: { number, invoiceNumber },
      template: 'help_invoice',
      document: (context) => ({
        fileId: context.invoice?.fileId ?? '',
        fileName: `${orderOf(context).number}.pdf`,
      }),
    },
    keepPromises: true,
    resolveTickets: true,
  }),
  invoiceByPerson: close({ outcome: 'invoiceSent', keepPromises: true, resolveTickets: true }),
};

function hasFile(invoice: OrderHelpContext['invoice']): boolean {
  return (invoice?.fileId ?? null) !== null;
}
