import type { Order, OutputOf, shipping } from 'loopline/integration';
import type { Heard } from './walk.ts';

/** What the systems of the store answer in the walks. */

type Line = Order['lines'][number];

export function lineFacts(facts: Partial<Line> = {}): Line {
  return {
    ref: 'line_1042_1',
    sku: 'LAMP-ARC-BLK',
    title: 'Arc desk lamp, black',
    quantity: 1,
    unitMinor: 7_990,
    refundableMinor: 7_990,
    finalSale: false,
    ...facts,
  };
}

export function orderFacts(facts: Partial<Order> = {}): Order {
  return {
    ref: 'ord_1042',
    number: 'LP-1042',
    status: 'delivered',
    placedAt: '2026-11-12T12:00:00.000Z',
    deliveredAt: '2026-11-16T12:00:00.000Z',
    currency: 'BRL',
    paymentRef: 'pi_1042',
    customer: {
      ref: 'cus_marta',
      name: 'Marta Quinn',
      emailMasked: 'm•••@example.com',
      phoneMasked: '•••2233',
    },
    lines: [lineFacts()],
    totalMinor: 7_990,
    version: '1',
    ...facts,
  };
}

/** An order with one line of this price. */
export function orderFor(minor: number, facts: Partial<Order> = {}): Order {
  const lines = [lineFacts({ unitMinor: minor, refundableMinor: minor })];
  return orderFacts({ lines, totalMinor: minor, ...facts });
}

export const jacket = orderFacts({
  ref: 'ord_1050',
  number: 'LP-1050',
  totalMinor: 12_990,
  lines: [
    lineFacts({ ref: 'line_1050_1', title: 'Rain jacket, M', unitMinor: 12_990, refundableMinor: 12_990 }),
  ],
});

export const twoLines = orderFacts({
  lines: [
    lineFacts(),
    lineFacts({
      ref: 'line_1042_2',
      title: 'Clay mug',
      quantity: 2,
      unitMinor: 3_490,
      refundableMinor: 6_980,
    }),
  ],
  totalMinor: 14_970,
});

export const one = (order = orderFacts()): Heard => result('one', { order });
export const several = (...orders: Order[]): Heard => result('several', { orders, more: false });
export const none = result('none');
export const failed = result('failed');
export const manual = result('manual');
export const unsettled = result('unsettled');

/** Of orders.findByNumber, with whether it is theirs. */
export const found = (belongsToContact: boolean, order = orderFacts()): Heard =>
  result('found', { order, belongsToContact });
/** Of orders.read. */
export const read = (order = orderFacts()): Heard => result('found', { order });

export function refunded(minor = 7_990, status = 'succeeded'): Heard {
  return result('refunded', { refundRef: 're_1', paymentRef: 'pi_1042', minor, currency: 'BRL', status });
}
export const refused = result('refused', { reason: 'instrument', code: 'card_closed' });

export const labelled = result('created', {
  returnRef: 'ret_1',
  trackingNumber: 'TRK1042',
  fileIds: ['file-1'],
});
export const unlabelled = result('created', { returnRef: 'ret_1', trackingNumber: 'TRK1042', fileIds: [] });
export const exchangeCreated = result('created', { exchangeRef: 'ex_1', number: 'LP-2001' });
export const exchangeNotPossible = result('notPossible', { reason: 'no_stock' });

export const marked = result('marked', { version: '2' });
export const alreadyMarked = result('alreadyMarked');
export const stale = result('stale');
export const mailSent = result('sent', { messageRef: 'mail_1' });
export const logged = result('logged', { activityRef: 'act_1', contactRef: 'con_1' });
export const ambiguous = result('ambiguous', { count: 2 });

/** An order on its way, one that is packed, one that is paid and lies in the store. */
export const withStatus = (status: Order['status'], facts: Partial<Order> = {}): Order =>
  orderFacts({ status, deliveredAt: null, placedAt: '2026-11-20T12:00:00.000Z', ...facts });

type ParcelFacts = OutputOf<typeof shipping.track, 'tracked'>['parcels'][number];

/** Of shipping.track. */
export function tracked(...parcels: Partial<ParcelFacts>[]): Heard {
  const usual: ParcelFacts = {
    trackingNumber: 'TRK1042',
    carrier: 'Correios',
    url: null,
    status: 'inTransit',
    expectedAt: '2026-11-24T12:00:00.000Z',
    deliveredAt: null,
    events: [],
  };
  return result('tracked', { parcels: parcels.map((facts) => ({ ...usual, ...facts })) });
}
export const notShipped = result('notShipped');

/** Of orders.cancel, orders.changeAddress, orders.readInvoice and orders.addNote. */
export const cancelled = (moneyReturned: boolean): Heard => result('cancelled', { moneyReturned });
export const notCancellable = result('notCancellable', { reason: 'shipped' });
export const addressChanged = result('changed', { version: '2' });
export const addressRefused = result('refused', { field: 'postalCode', reason: 'notDelivered' });
export const tooLate = result('tooLate', { status: 'packed' });
export const invoice = (...fileIds: string[]): Heard => result('found', { number: 'NF-1042', fileIds });
export const notIssued = result('notIssued');
export const noted = result('noted');

export const yes: Heard = { type: 'affirm' };
export const no: Heard = { type: 'deny' };
export const cancel: Heard = { type: 'cancel' };
export const unclear: Heard = { type: 'unclear' };
export const choose = (option: string): Heard => ({ type: 'choose', option });
export const answer = (slots: Extract<Heard, { type: 'answer' }>['slots']): Heard => ({
  type: 'answer',
  slots,
});
export function act(name: string, input: { [field: string]: string } = {}): Heard {
  return { type: `act.${name}`, agentId: 'agent-7', input };
}

export function result(outcome: string, output: object = {}): Heard {
  return { type: `result.${outcome}`, output: JSON.parse(JSON.stringify(output)) };
}
