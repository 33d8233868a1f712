/** Who writes in a dialogue, and what they have bought: put into the world before the first line. */
export interface Head {
  name: string;
  email: string;
  orders: PlannedOrder[];
  /** What the language model makes of an odd sentence; none: there is no language model. */
  rules: { says: string; means: string }[];
}

/** An order as a dialogue writes it: `LP-3001, delivered 5 days ago: Arc desk lamp, black for 79.90 USD`. */
export interface PlannedOrder {
  number: string;
  /** Null: it is on its way. */
  deliveredDaysAgo: number | null;
  lines: { title: string; quantity: number; unitMinor: number; finalSale: boolean }[];
  currency: string;
  /** Of somebody else, who ordered with this e-mail; null: of the customer. */
  elsewhere: string | null;
}

/**
 * Reads the head of a dialogue: `- customer: Name, e-mail`, one `- order: …` for each order, `- order of somebody else
 * (e-mail): …`, and `- model: an odd sentence → start "refund"`.
 */
export function readHead(markdown: string): Head {
  const said = markdown
    .split('\n')
    .flatMap((line) => [/^- ([a-z ]+)(?: \((.+)\))?: (.+)$/.exec(line.trim())])
    .filter((found) => found !== null);
  const of = (name: string) => said.filter(([, each]) => each === name).map(([, , , words = '']) => words);
  const [name = '', email = ''] = of('customer')[0]?.split(', ') ?? [];
  if (name === '' || email === '')
    throw new Error(`A dialogue names its customer: '- customer: Name, e-mail'`);
  return {
    name,
    email,
    orders: [
      ...of('order').map((words) => readOrder(words, null)),
      ...said
        .filter(([, each]) => each === 'order of somebody else')
        .map(([, , owner = '', words = '']) => readOrder(words, owner)),
    ],
    rules: of('model').map(readRule),
  };
}

function readOrder(words: string, elsewhere: string | null): PlannedOrder {
  const [, number = '', when = '', goods = ''] = /^(LP-\d+), ([^:]+): (.+)$/.exec(words) ?? [];
  const lines = goods.split('; ').map(readLine);
  const days = /^delivered (\d+) days? ago$/.exec(when)?.[1];
  if (number === '' || (days === undefined && when !== 'on its way'))
    throw new Error(
      `An order is written 'LP-3001, delivered 5 days ago: Item for 79.90 USD', not '${words}'`,
    );
  return {
    number,
    deliveredDaysAgo: days === undefined ? null : Number(days),
    lines,
    currency: lines[0]?.currency ?? '',
    elsewhere,
  };
}

function readLine(words: string) {
  const found = /^(?:(\d+) × )?(.+) for (\d+\.\d\d) ([A-Z]{3})( \(final sale\))?$/.exec(words);
  if (found === null) throw new Error(`An item is written 'Clay mug for 45.00 USD', not '${words}'`);
  const [, quantity = '1', title = '', price = '', currency = '', final] = found;
  return {
    title,
    currency,
    quantity: Number(quantity),
    unitMinor: Math.round(Number(price) * 100),
    finalSale: final !== undefined,
  };
}

function readRule(words: string): Head['rules'][number] {
  const [says = '', means = ''] = words.split(' → ');
  if (means === '') throw new Error(`A rule is written 'odd sentence → start "refund"', not '${words}'`);
  return { says, means };
}
