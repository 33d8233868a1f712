import * as the from '../../../testing/answers.ts';
import { exchanging } from './paths.ts';
import type { Walk } from './walk.ts';

/** Something else instead of the money. */
export const exchangeWalks: readonly Walk[] = [
  {
    name: 'an exchange is asked for in words and arranged with the shop',
    steps: [...exchanging, the.exchangeCreated],
    to: 'creatingReturn',
    says: ['refund.exchangeArranged'],
  },
  {
    name: 'an exchange ends with the label and the CRM',
    steps: [...exchanging, the.exchangeCreated, the.labelled, the.logged],
    to: 'exchanged',
  },
  {
    name: 'an exchange that the CRM did not take leaves a ticket',
    steps: [...exchanging, the.exchangeCreated, the.labelled, the.ambiguous],
    to: 'exchangedUnwritten',
  },
  {
    name: 'an exchange that is not possible may become a refund',
    steps: [...exchanging, the.exchangeNotPossible, the.choose('refund')],
    to: 'confirming',
  },
  {
    name: 'an exchange that is not possible may be given up',
    steps: [...exchanging, the.exchangeNotPossible, the.choose('keep')],
    to: 'withdrawn',
  },
  {
    name: 'an exchange that is not possible may be talked about',
    steps: [...exchanging, the.exchangeNotPossible, the.choose('person')],
    to: 'exchangeStuck',
  },
  {
    name: 'an exchange that failed goes to a person',
    steps: [...exchanging, the.failed],
    to: 'exchangeStuck',
  },
  {
    name: 'a person may try the exchange again',
    steps: [...exchanging, the.failed, the.act('retryExchange')],
    to: 'requestingExchange',
  },
  {
    name: 'a person may arrange the exchange by hand',
    steps: [...exchanging, the.manual, the.act('exchangedByHand', { exchangeRef: 'ex_9' })],
    to: 'creatingReturn',
  },
  {
    name: 'a person may offer the refund instead',
    steps: [...exchanging, the.failed, the.act('offerRefund')],
    to: 'confirming',
  },
];
