import { dateFact, moneyFact, nameFact, numberFact, type CardPlan, type KeptDecision } from 'loopline/flow';
import { REASONS, refundPolicy } from '../../policies/refund.ts';
import { orderOf } from '../shared/order.ts';
import { number } from '../shared/said.ts';
import type { RefundContext } from './context.ts';
import { isLabelOwed } from './label.ts';
import { amountOf, findLine, isSettled } from './order.ts';
import { deliveredOn, item } from './said.ts';

type Seen = RefundContext & { decisions?: KeptDecision[] };

const hasOrder = ({ order }: RefundContext) => order !== null;
const hasLine = (context: RefundContext) => findLine(context) !== null;

/** What an agent reads before the first keystroke. */
export const card: CardPlan<RefundContext> = {
  wants: [
    { text: 'card.wantsUnknownOrder', when: (context) => !hasOrder(context) },
    {
      text: 'card.wantsForOrder',
      facts: { number },
      when: (context) => hasOrder(context) && !hasLine(context),
    },
    { text: 'card.wantsForItem', facts: { item, number }, when: hasLine },
    ...REASONS.map((reason) => ({
      text: `refund.reason.${reason}`,
      when: (context: RefundContext) => context.reason === reason,
    })),
    {
      text: 'card.inTheirWords',
      facts: { words: ({ reasonWords }) => nameFact(reasonWords ?? '') },
      when: ({ reasonWords }) => reasonWords !== null,
    },
    {
      text: 'card.wantsInstead',
      facts: { wish: ({ wish }) => nameFact(wish ?? '') },
      when: ({ remedy, wish }) => remedy === 'exchange' && wish !== null,
    },
  ],
  checked: [
    {
      text: 'card.numberWithoutOrder',
      facts: { number: ({ orderNumber }) => nameFact(orderNumber ?? '') },
      when: ({ order, orderNumber }) => order === null && orderNumber !== null,
    },
    {
      text: 'card.placedOn',
      facts: { number, placedOn: (context) => dateFact(orderOf(context).placedAt) },
      when: hasOrder,
    },
    { text: 'card.deliveredOn', facts: { deliveredOn }, when: ({ order }) => order?.deliveredAt != null },
    { text: 'card.notDelivered', when: ({ order }) => order !== null && order.deliveredAt === null },
    {
      text: 'card.leftOfLine',
      facts: { amount: (context) => moneyFact(amountOf(context)) },
      when: hasLine,
    },
    {
      text: 'card.decided',
      facts: {
        rule: (context) => nameFact(decisionIn(context)?.rule ?? ''),
        version: (context) => numberFact(decisionIn(context)?.version ?? 0),
      },
      when: (context) => decisionIn(context) !== undefined,
    },
    {
      text: 'card.allowedBy',
      facts: { agent: ({ approvedBy }) => nameFact(approvedBy ?? '') },
      when: ({ approvedBy }) => approvedBy !== null,
    },
    {
      text: 'card.trouble',
      facts: { code: ({ trouble }) => nameFact(trouble ?? '') },
      when: ({ trouble }) => trouble !== null,
    },
    {
      text: 'card.refunded',
      facts: {
        amount: (context) => moneyFact(context.refund ?? amountOf(context)),
        receipt: ({ refund }) => nameFact(refund?.ref ?? ''),
      },
      when: ({ refund }) => refund !== null,
    },
    {
      text: 'card.exchanged',
      facts: { receipt: ({ exchangeRef }) => nameFact(exchangeRef ?? '') },
      when: ({ exchangeRef }) => exchangeRef !== null,
    },
  ],
  leftToDo: [
    { text: 'card.findOrder', when: (context) => !hasOrder(context) },
    { text: 'card.decide', when: (context) => hasOrder(context) && !isSettled(context) },
    { text: 'card.sendLabel', when: (context) => isSettled(context) && isLabelOwed(context) },
    { text: 'card.writeShop', when: ({ unwritten }) => unwritten.includes('shop') },
    { text: 'card.writeCrm', when: ({ unwritten }) => unwritten.includes('crm') },
    { text: 'card.askArrived', when: (context) => isSettled(context) && !isLabelOwed(context) },
  ],
};

/** The last word of the policy in this matter. */
function decisionIn({ decisions = [] }: Seen): KeptDecision | undefined {
  return decisions.findLast(({ policy }) => policy === refundPolicy.name);
}
