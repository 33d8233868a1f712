import { dateFact, nameFact, numberFact, type CardPlan, type KeptDecision } from 'loopline/flow';
import { cancelOrderPolicy } from '../../policies/cancelOrder.ts';
import { orderOf } from '../shared/order.ts';
import { number } from '../shared/said.ts';
import { WANTS, type OrderHelpContext } from './context.ts';
import { tracking } from './said.ts';
import { addressLine } from './writeAddress.ts';

type Seen = OrderHelpContext & { decisions?: KeptDecision[] };

const hasOrder = ({ order }: OrderHelpContext) => order !== null;

/** What an agent reads before the first keystroke. */
export const card: CardPlan<OrderHelpContext> = {
  wants: [
    ...WANTS.map((id) => ({
      text: `orderHelp.want.${id}`,
      when: ({ want }: OrderHelpContext) => want === id,
    })),
    { text: 'card.helpUnknown', when: ({ want }) => want === null },
    { text: 'card.aboutOrder', facts: { number }, when: hasOrder },
    {
      text: 'card.inTheirWords',
      facts: { words: ({ details }) => nameFact(details ?? '') },
      when: ({ details }) => details !== null,
    },
    {
      text: 'card.newAddress',
      facts: { address: (context) => nameFact(addressLine(context)) },
      when: ({ address }) => address !== null,
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
    {
      text: 'card.orderStatus',
      facts: { status: (context) => nameFact(orderOf(context).status) },
      when: hasOrder,
    },
    {
      text: 'card.parcel',
      facts: { status: ({ parcel }) => nameFact(parcel?.status ?? ''), tracking },
      when: ({ parcel }) => parcel !== null,
    },
    {
      text: 'card.decidedBy',
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
    { text: 'card.orderCancelled', when: ({ moneyReturned }) => moneyReturned !== null },
  ],
  leftToDo: [
    { text: 'card.findOrder', when: (context) => !hasOrder(context) },
    { text: 'card.helpWithOrder', when: hasOrder },
  ],
};

/** The last word of the policy about cancelling. */
function decisionIn({ decisions = [] }: Seen): KeptDecision | undefined {
  return decisions.findLast(({ policy }) => policy === cancelOrderPolicy.name);
}
