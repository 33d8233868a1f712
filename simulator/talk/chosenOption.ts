import type { Random } from '../../world/random.ts';
import type { Mind } from './mind.ts';
import { reasonList } from './reasonList.ts';
import type { Seen, SeenOption } from './seen.ts';

/** `list`: the wordings that say it; null: its title. */
export interface Chosen {
  option: SeenOption;
  list: string | null;
}

/** noQuestion: nothing has to be answered. notMine: it is about something that the customer never wanted. */
type Choice = Chosen | 'noQuestion' | 'notMine';

/** Shares of what customers do where more than one thing is natural. */
const ASKS_REVIEW = 0.3;
const KEEPS_IT = 0.03;
const REFUSES = 0.03;
const TAKES_PERSON = 0.6;
const ALL_IS_WELL = 0.95;

/** What this customer would take of what is offered. */
export function chosenOption(mind: Mind, seen: Seen, random: Random): Choice {
  const { options } = seen;
  const [first] = options;
  if (first === undefined) return 'noQuestion';
  const { state } = first;
  if (state === '?') return ofConversation(mind, options, random);
  if (state === 'asking')
    return mind.goal.kind === 'return' && mind.outcome === 'open' ? ofInquiry(options) : 'noQuestion';
  if (mind.customer.goal.kind !== 'return') return 'notMine';
  return ofRefund(mind, { state, options, random });
}

function ofConversation(mind: Mind, options: readonly SeenOption[], random: Random): Choice {
  const of = (id: string) => options.find((option) => option.id === id);
  const mine =
    of(mind.goal.intent) ??
    (mind.goal.kind === 'return' ? options.find(({ id }) => RETURNS.has(id)) : undefined);
  if (mine) return { option: mine, list: null };
  const person = of('person');
  const no = of('no');
  if (person && (no === undefined || mind.goal.intent === 'wantHuman' || random() < TAKES_PERSON))
    return { option: person, list: null };
  const other = no ?? of('else') ?? options.at(-1);
  return other ? { option: other, list: null } : 'noQuestion';
}

/** Every one of them opens a return. */
const RETURNS = new Set([
  'refund',
  'returnItem',
  'exchangeItem',
  'itemDamaged',
  'wrongItem',
  'doesNotFit',
  'changedMind',
]);

function ofInquiry(options: readonly SeenOption[]): Choice {
  const option = options.find(({ id }) => id === 'refund');
  return option ? { option, list: null } : 'noQuestion';
}

interface Asked {
  state: string;
  options: readonly SeenOption[];
  random: Random;
}

function ofRefund(mind: Mind, { state, options, random }: Asked): Choice {
  const { customer } = mind;
  const take = (id: string, list: string | null = null): Choice => {
    const option = options.find((one) => one.id === id);
    return option ? { option, list } : 'notMine';
  };
  const titled = (title: string, list: string): Choice => {
    const option =
      options.find((one) => one.title.includes(title)) ??
      options.find(({ title: one }) => title.startsWith(one.replace('…', '')));
    return option ? { option, list } : 'notMine';
  };
  switch (state) {
    case 'choosingOrder':
      return titled(customer.orders.at(-1)?.number ?? '', 'chooseOrder');
    case 'choosingLine':
      return titled(customer.good.title, 'chooseItem');
    case 'supposingOrder':
    case 'choosingReason':
      return take(mind.reason, mind.reason === 'other' ? null : reasonList(mind.reason));
    case 'choosingProof':
      return take('email');
    case 'choosingRemedy':
      if (random() < KEEPS_IT) return take('keep');
      return customer.wants === 'exchange'
        ? take('exchange', 'remedyExchange')
        : take('refund', 'remedyRefund');
    case 'exchangeImpossible':
      return take('refund', 'remedyRefund');
    case 'confirming':
      return random() < REFUSES ? take('no', 'no') : take('yes', 'agree');
    case 'askingArrived':
      return random() < ALL_IS_WELL ? take('yes', 'allWell') : take('no', 'notWell');
    case 'denied':
      return random() < ASKS_REVIEW ? take('review') : take('ok');
    case 'rejected':
      return take('ok');
    default:
      return options.some(({ id }) => id === 'yes') ? take('yes', 'yes') : take(options[0]?.id ?? '');
  }
}
