import { flowKit } from 'loopline/flow';
import { returns } from 'loopline/integration';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import { orderOf } from '../shared/order.ts';
import { by, number } from '../shared/said.ts';
import type { RefundContext } from './context.ts';
import { agentIn } from '../shared/heardIn.ts';
import { lineKey } from './intentKey.ts';
import { lineOf } from './order.ts';
import { tracking } from './said.ts';

const { askPerson, branch, call, confirm, say } = flowKit<RefundContext>();

/** The service window is 24 h; one is left for queues and retries. */
const WINDOW_MS = 23 * HOUR_MS;
const LABEL_BY_HAND_MS = DAY_MS;

const label = {
  text: 'refund.label',
  facts: { number, tracking },
  template: 'refund_label',
  document: (context: RefundContext) => ({
    fileId: context.label?.fileId ?? '',
    fileName: `${orderOf(context).number}.pdf`,
  }),
};

/** The parcel back: the warehouse knows of it by the label. A label that cannot be made holds nothing else up. */
export const labelStates = {
  creatingReturn: call({
    operation: returns.create,
    input: (context) => ({
      orderRef: orderOf(context).ref,
      orderNumber: orderOf(context).number,
      lineRef: lineOf(context).ref,
      sku: lineOf(context).sku,
      quantity: lineOf(context).quantity,
      reason: context.reason ?? 'other',
    }),
    key: (context) => lineKey('return', context),
    on: {
      created: { to: 'handingLabel', set: labelIn },
      failed: 'labelMissing',
      manual: 'labelMissing',
    },
    deadline: { afterMs: HOUR_MS, to: 'labelMissing' },
    next: 'The warehouse makes the return label',
  }),

  handingLabel: branch({
    cases: [
      { when: isLabelOwed, to: 'labelMissing' },
      { when: ({ labelLater }) => labelLater, to: 'recording' },
    ],
    otherwise: 'sendingLabel',
  }),

  sendingLabel: say({ say: label, to: 'recording' }),

  labelMissing: say({
    say: {
      text: 'refund.labelDelayed',
      facts: { number, by: by(LABEL_BY_HAND_MS) },
      template: 'refund_label_delayed',
    },
    also: [
      { promise: 'promise.label', dueMs: LABEL_BY_HAND_MS, facts: { by: by(LABEL_BY_HAND_MS) } },
      { openTicket: 'warehouse', reason: 'labelMissing', priority: 'high' },
    ],
    to: 'recording',
  }),

  /** What is left of the parcel once everything else is done. */
  wrappingUp: branch({
    cases: [
      { when: isLabelOwed, to: 'awaitingLabel' },
      { when: ({ labelLater }) => labelLater, to: 'offeringLabel' },
    ],
    otherwise: 'ending',
  }),

  awaitingLabel: askPerson({
    queue: 'warehouse',
    reason: 'labelMissing',
    priority: 'high',
    acts: [
      {
        name: 'labelSent',
        title: 'The customer has the label',
        way: { to: 'ending', set: (_, act) => ({ labelSentBy: agentIn(act) }) },
      },
    ],
    deadline: { afterMs: LABEL_BY_HAND_MS, to: 'delayed' },
    next: 'The warehouse sends the return label',
  }),

  /** A document passes only while the window is open: the customer opens it by answering. */
  offeringLabel: confirm({
    say: { text: 'refund.offerLabel', facts: { number }, template: 'refund_offer_label' },
    yes: { to: 'sendingLabelNow', set: () => ({ labelLater: false }) },
    no: { to: 'ending', set: () => ({ labelLater: false }) },
    // Whoever writes anything has opened the window.
    unclear: { say: { text: 'refund.offerLabel', facts: { number } }, tries: 1, to: 'sendingLabelNow' },
    silence: { giveUp: { afterMs: 2 * DAY_MS, to: 'ending' } },
    cancel: 'ending',
    next: 'Customer takes the return label',
  }),

  sendingLabelNow: say({ say: label, to: 'ending' }),
};

function labelIn(context: RefundContext, heard: object, at: string): Partial<RefundContext> {
  const { returnRef, trackingNumber, fileIds } = returns.create.outputs.created.parse(heard);
  const silentMs = context.heardAt === null ? Infinity : Date.parse(at) - Date.parse(context.heardAt);
  return {
    label: { returnRef, trackingNumber, fileId: fileIds[0] ?? null },
    labelLater: silentMs > WINDOW_MS,
  };
}

/** No label was made, and no colleague has sent one. */
export function isLabelOwed({ label: made, labelSentBy }: RefundContext): boolean {
  return (made?.fileId ?? null) === null && labelSentBy === null;
}
