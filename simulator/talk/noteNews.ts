import type { Mind, Outcome } from './mind.ts';
import type { SaidText, Seen } from './seen.ts';

/** What a text of the store tells a customer about what they came for. */
const NEWS: Readonly<Record<string, Outcome>> = {
  'refund.done': 'refunded',
  'refund.onItsWay': 'refunded',
  'refund.exchangeArranged': 'exchanged',
  'refund.withdrawn': 'withdrawn',
  'refund.cancelled': 'withdrawn',
  'answer.source': 'answered',
  'answer.sourceAt': 'answered',
  'answer.unknown': 'unanswered',
  'answer.unknownAside': 'unanswered',
  'status.customer': 'answered',
  'status.system': 'answered',
  'status.person': 'answered',
  'status.time': 'answered',
};

/** Of small talk, a complaint or an opt-out: what counts as heard. */
const HEARD: Readonly<Record<string, readonly [string, Outcome][]>> = {
  greeting: [
    ['smallTalk.greeting', 'heard'],
    ['inquiry.welcome', 'heard'],
  ],
  displeased: [
    ['complain.sorry', 'heard'],
    ['complain.person', 'heard'],
  ],
  angry: [['complain.sorry', 'heard']],
  optOut: [['optOut.done', 'heard']],
  outOfScope: [
    ['scope.onlyOurs', 'declined'],
    ['scope.person', 'declined'],
  ],
};

/** From here on a colleague has it. */
const PERSON =
  /^(handover\.waiting|help\.coming|help\.delayed|complain\.person|compliance\.fixed|shop\.downLong|refund\.person\.\w+|refund\.needsApproval|refund\.notMade|refund\.reopened)$/;
const DENIED = /^refund\.(denied\.\w+|rejected)$/;

/** Takes in what was read. Only what the first goal came to is the outcome of the conversation. */
export function noteNews(mind: Mind, { said, options }: Seen): void {
  for (const one of said) note(mind, one);
  // A question to the customer means that nobody is waited for.
  if (options.some(({ state }) => state !== 'asking')) mind.awaitsPerson = false;
}

function note(mind: Mind, { key, text }: SaidText): void {
  if (PERSON.test(key)) mind.awaitsPerson = true;
  if (key === 'words' && isColleague(text)) {
    mind.awaitsPerson = false;
    mind.metPerson = true;
    if (mind.goal.kind !== 'return') take(mind, 'byPerson');
    return;
  }
  const talk = HEARD[mind.goal.intent]?.find(([heard]) => heard === key)?.[1];
  const outcome = talk ?? (DENIED.test(key) ? 'declined' : NEWS[key]);
  if (outcome === undefined || !concerns(mind, outcome)) return;
  take(mind, outcome);
  if (outcome === 'refunded' || outcome === 'exchanged') mind.awaitsPerson = false;
}

/** An answer to a question that came between is not what somebody with a return came for. */
function concerns({ goal }: Mind, outcome: Outcome): boolean {
  const isAnswer = outcome === 'answered' || outcome === 'unanswered';
  return goal.kind === 'return' ? !isAnswer : goal.kind === 'talk' ? !isAnswer : true;
}

function take(mind: Mind, outcome: Outcome): void {
  const isFirst = mind.goal === mind.customer.goal;
  if (isFirst && mind.outcome !== 'refunded' && mind.outcome !== 'exchanged') mind.outcome = outcome;
  if (!isFirst) mind.more = 2;
}

/** How the synthetic colleagues sign: so a customer knows them. */
export const SIGNATURE = '— Ana';
const isColleague = (text: string) => text.endsWith(SIGNATURE);
