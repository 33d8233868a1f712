import { parseArgs } from 'node:util';

export interface ShoppingOptions {
  conversations: number;
  seed: number;
  daysAfter: number;
  keeps: boolean;
}

export const SHOPPING_HELP = `Usage: npm run simulate:shopping -- [options]

Lets synthetic shoppers live through a day and the days after it, on virtual time: they search and browse, choose, change
their minds, pay by link or by Pix, late, twice or never, in three languages, while shop, payment provider and webhooks fail in a share
of the conversations. At the end the books of the shop, of the payment provider and of Loopline are laid beside each other; the
command fails when they differ, when somebody was charged twice, or when a conversation is in limbo.

  --conversations <n>  shoppers of the day (default 2000)
  --seed <n>           the dice (default 1)
  --days-after <n>     days after the day that time goes on for (default 3)
  --keep               stores the result in bench/results
`;

/** Null: help was asked for. */
export function readShoppingOptions(argv: string[]): ShoppingOptions | null {
  const { values } = parseArgs({
    args: argv,
    options: {
      conversations: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      'days-after': { type: 'string', default: '3' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    conversations: counted('conversations', values.conversations),
    seed: counted('seed', values.seed),
    daysAfter: counted('days-after', values['days-after']),
    keeps: values.keep,
  };
}

function counted(name: string, given: string): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Error(`--${name} was '${given}'; expected a whole number from 1`);
}
