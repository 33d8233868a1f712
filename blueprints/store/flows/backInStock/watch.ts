import { dateFact, flowKit, moneyFact } from 'loopline/flow';
import { catalogue } from 'loopline/integration';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import { READ_DEADLINE_MS } from '../shared/identify.ts';
import type { BackInStockContext } from './context.ts';
import { titleOf } from './find.ts';
import { shown } from './shown.ts';

const { branch, call, close, say, wait } = flowKit<BackInStockContext>();

/** How often the shop is asked: what is sold out is seldom back within hours, and a shop has other things to do. */
const LOOK_MS = 12 * HOUR_MS;
/** After so long nobody waits for it any more. */
const WATCH_MS = 60 * DAY_MS;

const { read } = catalogue.readVariants.outputs;

const price = ({ found }: BackInStockContext) =>
  moneyFact({ minor: found?.minor ?? 0, currency: found?.currency ?? '' });
const facts = { title: titleOf, price };

/** It is watched twice a day for sixty days, and told of once. */
export const watchStates = {
  judgingStock: branch({
    cases: [
      { when: ({ found }) => found === null, to: 'notSold' },
      { when: ({ found }) => found?.isThere === true, to: 'thereNow' },
    ],
    otherwise: 'promising',
  }),

  promising: say({
    say: {
      text: 'stock.watching',
      facts: {
        title: titleOf,
        until: (_, at) => dateFact(new Date(Date.parse(at) + WATCH_MS).toISOString()),
      },
      template: 'stock_watching',
    },
    to: 'beginning',
  }),

  beginning: wait({
    for: { afterMs: LOOK_MS },
    to: 'lookingAgain',
    on: { cancel: 'stopped' },
    next: 'Look whether it is back',
  }),

  watching: wait({
    for: { afterMs: LOOK_MS },
    to: 'lookingAgain',
    on: { cancel: 'stopped' },
    next: 'Look again whether it is back',
  }),

  /** A shop that does not answer is asked half a day later: nobody waits in the chat. */
  lookingAgain: call({
    operation: catalogue.readVariants,
    input: ({ sku, language }) => ({ skus: [sku ?? '-'], language }),
    on: {
      read: {
        to: 'judgingAgain',
        set: ({ since }, heard, at) => ({
          found: shown(read.parse(heard).variants[0]),
          since: since ?? new Date(Date.parse(at) - LOOK_MS).toISOString(),
        }),
      },
      failed: 'judgingPatience',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingPatience' },
    next: 'The shop tells whether it is back',
  }),

  judgingAgain: branch({
    cases: [
      { when: ({ found }) => found === null, to: 'notSold' },
      { when: ({ found }) => found?.isThere === true, to: 'told' },
    ],
    otherwise: 'judgingPatience',
  }),

  judgingPatience: branch({
    cases: [{ when: ({ since }, at) => isOver(since, at), to: 'notBack' }],
    otherwise: 'watching',
  }),

  thereNow: close({ outcome: 'there', say: { text: 'stock.thereNow', facts, template: 'stock_there_now' } }),
  told: close({ outcome: 'told', say: { text: 'stock.back', facts, template: 'stock_back' } }),
  notSold: close({
    outcome: 'notSold',
    say: { text: 'stock.notSold', facts: { title: titleOf }, template: 'stock_not_sold' },
  }),
  notBack: close({
    outcome: 'notBack',
    say: { text: 'stock.notBack', facts: { title: titleOf }, template: 'stock_not_back' },
  }),
  offersUnwanted: close({ outcome: 'offersUnwanted', say: 'stock.offersUnwanted' }),
  stopped: close({ outcome: 'stopped', say: 'stock.stopped' }),
};

function isOver(since: string | null, at: string): boolean {
  return since !== null && Date.parse(at) - Date.parse(since) >= WATCH_MS;
}
