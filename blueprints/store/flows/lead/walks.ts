import type { Walk } from '../../testing/testWalks.ts';
import type { Heard, Step } from '../../testing/walk.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../times.ts';

export const answer = (slots: Extract<Heard, { type: 'answer' }>['slots']): Heard => ({
  type: 'answer',
  slots,
});
const act = (name: string): Heard => ({ type: `act.${name}`, agentId: 'paula', input: {} });
const result = (outcome: string, output = {}): Heard => ({ type: `result.${outcome}`, output });
const unclear: Heard = { type: 'unclear' };

const logged = result('logged', { activityRef: 'a1', contactRef: 'c1' });
const deal = result('created', { dealRef: 'deal_1', contactRef: 'c1' });
const asked = (quantity: number, company = 'Hotel Aurora'): Step[] => [
  answer({ company }),
  answer({ need: 'towels with our logo' }),
  answer({ quantity }),
  answer({ wantedBy: 'before Christmas' }),
];
export const told = (quantity: number, company?: string): Step[] => [
  ...asked(quantity, company),
  answer({ budget: 'about 3000' }),
];
export const written: Step[] = [deal, logged];

export const walks: readonly Walk[] = [
  { name: 'the company is asked first', steps: [], to: 'askingCompany', says: ['lead.askCompany'] },
  { name: 'then what it needs', steps: told(50).slice(0, 1), to: 'askingNeed', says: ['lead.askNeed'] },
  { name: 'then how many', steps: told(50).slice(0, 2), to: 'askingQuantity' },
  { name: 'then by when', steps: told(50).slice(0, 3), to: 'askingWhen' },
  {
    name: 'enough units qualify: the budget',
    steps: asked(50),
    to: 'askingBudget',
    says: ['lead.askBudget'],
  },
  { name: 'the CRM opens an opportunity', steps: told(50), to: 'openingDeal' },
  { name: 'and learns of the talk', steps: [...told(50), deal], to: 'recording' },
  { name: 'sales has it', steps: [...told(50), ...written], to: 'withSales', says: ['lead.withSales'] },
  { name: 'very many are a key lead', steps: [...told(300), ...written], to: 'withKeySales' },
  { name: 'a company that buys several qualifies', steps: [...told(5), ...written], to: 'withSales' },
  {
    name: 'a few for oneself are for the shop',
    steps: asked(5, 'for me'),
    to: 'buysInShop',
    says: ['lead.shop'],
  },
  {
    name: 'a CRM that fails stops nothing',
    steps: [...told(50), result('failed'), result('failed')],
    to: 'withSales',
  },
  {
    name: 'two contacts that fit stop nothing',
    steps: [...told(50), result('ambiguous'), result('ambiguous')],
    to: 'withSales',
  },
  {
    name: 'a CRM that never answers stops nothing',
    steps: [...told(50), { after: 2 * MINUTE_MS }, { after: 2 * MINUTE_MS }],
    to: 'withSales',
  },
  { name: 'who is unclear twice gets a person', steps: [unclear, unclear], to: 'withSalesUnfinished' },
  {
    name: 'silence is reminded of',
    steps: [{ after: 15 * MINUTE_MS }],
    to: 'askingCompany',
    says: ['lead.stillThere'],
  },
  { name: 'who stops answering is still a lead', steps: [{ after: 2 * HOUR_MS }], to: 'withSalesUnfinished' },
  { name: 'a customer may end it', steps: [{ type: 'cancel' }], to: 'cancelled' },
  { name: 'they order', steps: [...told(50), ...written, act('won')], to: 'movingDeal' },
  {
    name: 'the opportunity is won in the CRM, too',
    steps: [...told(50), ...written, act('won'), result('moved')],
    to: 'won',
  },
  {
    name: 'without an opportunity nothing is moved',
    steps: [...told(50), result('failed'), result('failed'), act('won')],
    to: 'won',
  },
  { name: 'they do not buy', steps: [...told(50), ...written, act('lost'), result('moved')], to: 'lost' },
  {
    name: 'sales that is late loses it to the supervisors',
    steps: [...told(50), ...written, { after: 3 * DAY_MS }],
    to: 'withSupervisors',
  },
];
