import { flowKit, nameFact, type Fact } from 'loopline/flow';
import { catalogue } from 'loopline/integration';
import { tillWords } from '../../texts/till.ts';
import type { ShoppingContext } from './context.ts';
import { READ_DEADLINE_MS } from './outage.ts';
import { YOUR_TURN } from './said.ts';
import { titleOfVariant } from './titleOfVariant.ts';

const { call, say } = flowKit<ShoppingContext>();

/** As many as the shop is asked at once. */
const MOST_SKUS = 50;

const { read } = catalogue.readVariants.outputs;

/** The end of a list of lines: what could not be put in is told by name, and then the cart is shown. */
export const basketStates = {
  readingMissed: call({
    operation: catalogue.readVariants,
    input: ({ missed, language }) => ({ skus: missed.slice(0, MOST_SKUS).map(({ sku }) => sku), language }),
    on: { read: { to: 'tellingMissed', set: named }, failed: 'tellingMissed' },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'tellingMissed' },
    next: 'The shop names what could not be put in',
  }),

  tellingMissed: say({
    say: { text: 'shopping.basketMissed', facts: { lines: missedLines }, template: YOUR_TURN },
    to: 'judgingCartKnown',
  }),
};

function named({ missed }: ShoppingContext, heard: object): Partial<ShoppingContext> {
  const { variants } = read.parse(heard);
  return {
    missed: missed.map((line) => {
      const known = variants.find(({ sku }) => sku === line.sku);
      return known === undefined ? line : { ...line, title: titleOfVariant(known) };
    }),
  };
}

/** 'Clay mug: 3 left', a line each; of what has no name, how many there are. */
function missedLines({ missed, language }: ShoppingContext): Fact {
  const { none, left: some, unsold } = tillWords(language);
  const lines = missed.flatMap(({ title, left }) => {
    if (title === null) return [];
    return [`${title}: ${left ? some.replace('{count}', String(left)) : none}`];
  });
  const unnamed = missed.length - lines.length;
  return nameFact([...lines, ...(unnamed > 0 ? [`${unsold}: ${unnamed}`] : [])].join('\n'));
}
