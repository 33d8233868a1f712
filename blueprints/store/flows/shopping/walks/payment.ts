import { cancel, choose, failed, manual, none, unclear } from '../../../testing/answers.ts';
import type { Step } from '../../../testing/walk.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../times.ts';
import * as the from './tillAnswers.ts';
import { asked, askedCard, expired, placed, reminded } from './tillPaths.ts';
import type { TillWalk } from './tillWalk.ts';

const looked: Step[] = [...asked, choose('paid')];
const stopped: Step[] = [...asked, choose('stop')];
const minute30 = { after: 30 * MINUTE_MS };
/** The bank said no, and the contact said nothing until every request is over. */
const silentAfterNo: Step[] = [
  ...askedCard,
  the.paymentChanged,
  the.declined,
  { after: 23 * HOUR_MS + 2 * MINUTE_MS },
];
/** When a system that did not answer is asked again. */
const later = { after: 45 * MINUTE_MS };

/** From the order to its payment, or to an end without one. */
export const paymentWalks: readonly TillWalk[] = [
  { name: 'an order asks for its payment', steps: placed, to: 'requestingPayment' },
  { name: 'a code is copied', steps: asked, to: 'awaitingTransfer', says: ['payment.transfer'] },
  { name: 'a card has a page', steps: askedCard, to: 'awaitingCard', says: ['payment.card'] },
  {
    name: 'a way that the provider does not take',
    steps: [...placed, the.requestRefused],
    to: 'methodRefused',
  },
  {
    name: 'is paid by card instead',
    steps: [...placed, the.requestRefused, choose('card')],
    to: 'requestingPayment',
  },
  {
    name: 'a card that is not taken either needs a person',
    steps: [...placed, the.requestRefused, choose('card'), the.requestRefused],
    to: 'paymentImpossible',
  },
  { name: 'a provider that does not answer is asked again', steps: [...placed, failed], to: 'tillDown' },
  { name: 'and again', steps: [...placed, failed, later], to: 'requestingPayment' },
  { name: 'nobody knows whether it can be paid', steps: [...placed, manual], to: 'paymentUnclear' },

  { name: 'who says that they paid is looked after', steps: looked, to: 'lookingAtPayment' },
  {
    name: 'and hears that nothing came in',
    steps: [...looked, the.open],
    to: 'remindingTransfer',
    says: ['payment.notYet', 'payment.reminder'],
  },
  { name: 'or that it did', steps: [...looked, the.paid()], to: 'markingPaid' },
  { name: 'the provider tells by itself', steps: [...asked, the.paymentChanged], to: 'readingPayment' },
  {
    name: 'its word alone is no payment',
    steps: [...asked, the.paymentChanged, the.open],
    to: 'paymentMoving',
    says: [],
  },
  {
    name: 'and is asked again later',
    steps: [...asked, the.paymentChanged, the.open, { after: 10 * MINUTE_MS }],
    to: 'checkingOpen',
  },
  {
    name: 'half an hour later it is looked before anybody is reminded',
    steps: [...asked, minute30],
    to: 'checkingOpen',
  },
  { name: 'a reminder', steps: reminded, to: 'remindingTransfer', says: ['payment.reminder'] },
  {
    name: 'a reminder of a page',
    steps: [...askedCard, minute30, the.open],
    to: 'remindingCard',
    says: ['payment.reminder'],
  },
  {
    name: 'who paid meanwhile is not reminded',
    steps: [...asked, minute30, the.paid()],
    to: 'markingPaid',
    says: [],
  },
  {
    name: 'in the end it is looked once more',
    steps: [...reminded, { after: 212 * MINUTE_MS }],
    to: 'checkingExpiry',
  },
  { name: 'the time is over', steps: expired, to: 'paymentExpired', says: ['payment.expired'] },
  {
    name: 'a new code is made when the old one is dead',
    steps: [...expired, choose('again')],
    to: 'withdrawing',
  },
  { name: 'a new code', steps: [...expired, choose('again'), none, the.requested()], to: 'awaitingTransfer' },
  {
    name: 'who pays in the last moment has paid',
    steps: [...expired, choose('again'), the.paid()],
    to: 'markingPaid',
  },
  {
    name: 'a card that was declined',
    steps: [...askedCard, the.paymentChanged, the.declined],
    to: 'paymentDeclined',
    says: ['payment.declined'],
  },
  {
    name: 'who is silent after it hears no more of it until the time is over',
    steps: [...silentAfterNo, the.declined],
    to: 'paymentExpired',
    says: ['payment.expired'],
  },
  { name: 'and the provider is asked first', steps: silentAfterNo, to: 'checkingExpiry' },
  { name: 'it may have been paid after all', steps: [...silentAfterNo, the.paid()], to: 'markingPaid' },
  { name: 'a provider that does not answer then', steps: [...silentAfterNo, failed], to: 'tillDown' },
  {
    name: 'another try',
    steps: [...askedCard, the.paymentChanged, the.declined, the.paymentChanged, the.paid()],
    to: 'markingPaid',
  },
  {
    name: 'another way',
    steps: [...askedCard, the.paymentChanged, the.declined, choose('other')],
    to: 'exchangingMethod',
  },
  {
    name: 'another way gets a code',
    steps: [...askedCard, the.paymentChanged, the.declined, choose('other'), the.withdrawn, the.requested()],
    to: 'awaitingTransfer',
  },
  {
    name: 'a provider that cannot be asked has declined nothing',
    steps: [...looked, failed],
    to: 'tillDown',
    says: ['shop.down'],
  },
  { name: 'and is asked again whether it is paid', steps: [...looked, failed, later], to: 'checkingOpen' },
  { name: 'a request that the provider does not know', steps: [...looked, none], to: 'paymentUnclear' },
  {
    name: 'an unclear word shows the code again',
    steps: [...asked, unclear],
    to: 'awaitingTransfer',
    says: ['payment.transfer'],
  },
  { name: 'three get a person', steps: [...asked, unclear, unclear, unclear], to: 'paymentHelp' },

  { name: 'an order is given up', steps: stopped, to: 'withdrawingToStop' },
  { name: 'so that nobody pays it', steps: [...stopped, the.withdrawn], to: 'cancellingOrder' },
  {
    name: 'and is cancelled',
    steps: [...stopped, the.withdrawn, the.orderCancelled],
    to: 'orderCancelled',
    says: ['payment.cancelled'],
  },
  { name: 'who paid meanwhile has bought it', steps: [...stopped, the.paid()], to: 'markingPaid' },
  { name: 'words are enough to give it up', steps: [...asked, cancel], to: 'withdrawingToStop' },
  {
    name: 'what nobody was asked to pay is cancelled at once',
    steps: [...placed, the.requestRefused, cancel],
    to: 'cancellingOrder',
  },
  {
    name: 'an order that cannot be cancelled',
    steps: [...stopped, the.withdrawn, the.notCancellable],
    to: 'orderUnclear',
  },
  { name: 'an order that nobody pays', steps: [...expired, { after: DAY_MS }], to: 'lapsing' },
  { name: 'is not held for ever', steps: [...expired, { after: DAY_MS }, none], to: 'cancellingLapsed' },
  {
    name: 'and ends in silence',
    steps: [...expired, { after: DAY_MS }, none, the.orderCancelled],
    to: 'orderLapsed',
    says: [],
  },
];
