import * as the from '../../testing/answers.ts';
import type { Walk } from '../../testing/testWalks.ts';
import type { Step } from '../../testing/walk.ts';
import { DAY_MS, HOUR_MS } from '../../times.ts';

const told = the.answer({ complaint: 'the driver threw my parcel over the fence' });
const heard: Step[] = [told, the.one()];
const solved: Step[] = [...heard, the.act('solved'), { after: DAY_MS }];

export const walks: readonly Walk[] = [
  {
    name: 'who complains is asked what went wrong',
    steps: [],
    to: 'askingWhat',
    says: ['complaint.askWhat'],
  },
  {
    name: 'who has said it already is not',
    slots: { words: 'your driver threw my parcel over the fence and it broke' },
    steps: [],
    to: 'findingOrders',
  },
  { name: 'a person has it within hours', steps: heard, to: 'withCare', says: ['complaint.sorry'] },
  {
    name: 'with the order that was named',
    slots: { orderNumber: 'LP-1042' },
    steps: [told, the.found(true)],
    to: 'withCare',
  },
  {
    name: 'an order that is not theirs is left out',
    slots: { orderNumber: 'LP-1' },
    steps: [told, the.found(false)],
    to: 'withCare',
  },
  {
    name: 'the named order is looked for',
    slots: { orderNumber: 'LP-1' },
    steps: [told],
    to: 'findingNamed',
  },
  {
    name: 'of several orders one is chosen',
    steps: [told, the.several(the.orderFacts(), the.jacket)],
    to: 'choosingOrder',
  },
  {
    name: 'or none',
    steps: [told, the.several(the.orderFacts(), the.jacket), the.choose('none')],
    to: 'withCare',
  },
  { name: 'a shop that does not answer holds nothing up', steps: [told, the.failed], to: 'withCare' },
  { name: 'somebody unknown is heard as well', contact: { phone: null }, steps: [told], to: 'withCare' },
  { name: 'who writes no more has complained all the same', steps: [{ after: HOUR_MS }], to: 'withCare' },
  {
    name: 'a complaint may be taken back',
    steps: [the.cancel],
    to: 'takenBack',
    says: ['complaint.takenBack'],
  },
  { name: 'a person puts it right', steps: [...heard, the.act('solved')], to: 'settling' },
  { name: 'a day later it is asked', steps: solved, to: 'askingContent', says: ['complaint.askContent'] },
  { name: 'yes', steps: [...solved, the.choose('yes')], to: 'solved', says: ['complaint.thanks'] },
  { name: 'no answer', steps: [...solved, { after: 2 * DAY_MS }], to: 'solvedUnconfirmed' },
  {
    name: 'no: a supervisor',
    steps: [...solved, the.choose('no')],
    to: 'withLead',
    says: ['complaint.notEnough'],
  },
  {
    name: 'who may find that nothing more can be done',
    steps: [...solved, the.choose('no'), the.act('over')],
    to: 'unsolved',
  },
  {
    name: 'a person who is late loses it',
    steps: [...heard, { after: 4 * HOUR_MS }],
    to: 'withSupervisors',
    says: ['help.delayed'],
  },
];
