import * as the from '../../../testing/answers.ts';
import type { Step } from '../../../testing/walk.ts';
import type { Walk } from '../../../testing/testWalks.ts';
import { DAY_MS } from '../../../times.ts';

const paid = the.withStatus('paid');
const asked = (order = paid): Step[] => [the.one(order), the.yes, the.read(order)];

const wanted = { want: 'invoice' };

/** The invoice, at once or once it is issued. */
export const invoiceWalks: readonly Walk[] = [
  { name: 'the invoice is read', slots: wanted, steps: asked(), to: 'readingInvoice' },
  {
    name: 'and sent',
    slots: wanted,
    steps: [...asked(), the.invoice('file-9')],
    to: 'sentInvoice',
    says: ['invoice.here'],
  },
  {
    name: 'one without a document is for a person',
    slots: wanted,
    steps: [...asked(), the.invoice()],
    to: 'invoiceByHand',
    says: ['invoice.byHand'],
  },
  {
    name: 'who sends it',
    slots: wanted,
    steps: [...asked(), the.invoice(), the.act('invoiceSent')],
    to: 'invoiceByPerson',
  },
  {
    name: 'one that is not issued may come later',
    slots: wanted,
    steps: [...asked(), the.notIssued],
    to: 'invoiceNotIssued',
    says: ['invoice.notIssued'],
  },
  {
    name: 'it is waited for',
    slots: wanted,
    steps: [...asked(), the.notIssued, the.choose('later')],
    to: 'waitingForInvoice',
  },
  {
    name: 'it is still not there a day later',
    slots: wanted,
    steps: [...asked(), the.notIssued, the.choose('later'), { after: DAY_MS }, the.notIssued],
    to: 'waitingForInvoice',
    says: [],
  },
  {
    name: 'and then it is offered',
    slots: wanted,
    steps: [...asked(), the.notIssued, the.choose('later'), { after: DAY_MS }, the.invoice('file-9')],
    to: 'offeringInvoice',
    says: ['invoice.offer'],
  },
  {
    name: 'a yes sends it',
    slots: wanted,
    steps: [
      ...asked(),
      the.notIssued,
      the.choose('later'),
      { after: DAY_MS },
      the.invoice('file-9'),
      the.yes,
    ],
    to: 'sentInvoice',
  },
];
