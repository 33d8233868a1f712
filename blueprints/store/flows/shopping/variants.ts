import { flowKit, nameFact } from 'loopline/flow';
import type { ShoppingContext } from './context.ts';
import { isInStock, type KeptVariant } from './hit.ts';
import { asks, hearsOfProduct, productTitle, silence, unclear } from './said.ts';

const { branch, choose, optionList } = flowKit<ShoppingContext>();

/** What a list in a chat can show. */
const ROWS = 10;

/** How shops name the two options that most things have. */
const SIZES = /^(?:size|tamanho|talla|tama(?:ñ|n)o)$/iu;
const COLOURS = /^(?:colou?r|cor)$/iu;

/** Which one of it? Asked only as far as it is not known yet: a thing of one size is not asked for its size. */
export const variantStates = {
  judgingVariant: branch({
    cases: [
      { when: (context) => chosenVariant(context) !== null, to: 'judgingStock' },
      { when: (context) => SIZES.test(openOption(context) ?? ''), to: 'choosingSize' },
      { when: (context) => COLOURS.test(openOption(context) ?? ''), to: 'choosingColour' },
      { when: (context) => openOption(context) !== null, to: 'choosingOption' },
    ],
    otherwise: 'choosingVariant',
  }),

  choosingSize: choosingOf('shopping.chooseSize'),
  choosingColour: choosingOf('shopping.chooseColour'),
  choosingOption: choosingOf('shopping.chooseOption'),

  /** The shop names no options, only the variants. */
  choosingVariant: choose({
    say: asks('shopping.chooseVariant', { title: productTitle }),
    list: optionList<KeptVariant>({
      of: (context) => possible(context).slice(0, ROWS),
      id: ({ sku }) => sku,
      title: ({ title }) => nameFact(title),
      take: ({ sku }) => ({ sku }),
      to: 'judgingStock',
    }),
    words: hearsOfProduct,
    unclear: unclear('shopping.chooseVariant', { title: productTitle }),
    silence,
    next: 'Customer chooses a variant',
  }),

  judgingStock: branch({
    cases: [{ when: (context) => !isThere(chosenVariant(context)), to: 'soldOut' }],
    otherwise: 'judgingCart',
  }),
};

interface Value {
  value: string;
  chosen: ShoppingContext['chosen'];
}

function choosingOf(text: string) {
  const facts = {
    title: productTitle,
    option: (context: ShoppingContext) => nameFact(openOption(context) ?? ''),
  };
  return choose({
    say: asks(text, facts),
    list: optionList<Value>({
      of: valuesOf,
      id: ({ value }) => value,
      title: ({ value }) => nameFact(value),
      take: ({ chosen }) => ({ chosen }),
      to: 'judgingVariant',
    }),
    words: hearsOfProduct,
    unclear: unclear(text, facts),
    silence,
    next: 'Customer says which one of it',
  });
}

/** The variant that is meant: the one that was named, else the only one that what was chosen leaves. */
export function chosenVariant(context: ShoppingContext): KeptVariant | null {
  const { product, sku } = context;
  if (sku !== null) return product?.variants.find((each) => each.sku === sku) ?? null;
  const all = (product?.variants ?? []).filter((variant) => fits(variant, context));
  const [only, another] = all.length === 1 ? all : possible(context);
  return only !== undefined && another === undefined ? only : null;
}

/** What can be had of it, of all that fits what was chosen so far. */
function possible(context: ShoppingContext): KeptVariant[] {
  return (context.product?.variants ?? []).filter((each) => fits(each, context) && isInStock(each));
}

function fits({ options }: KeptVariant, { chosen }: ShoppingContext): boolean {
  return Object.entries(chosen).every(([name, value]) => options[name] === value);
}

/** The option in which the variants still differ: size before colour before all others. Null: they differ in none. */
function openOption(context: ShoppingContext): string | null {
  const variants = possible(context);
  const names = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))];
  const open = names.filter((name) => new Set(variants.map(({ options }) => options[name])).size > 1);
  return open.find((name) => SIZES.test(name)) ?? open.find((name) => COLOURS.test(name)) ?? open[0] ?? null;
}

function valuesOf(context: ShoppingContext): Value[] {
  const name = openOption(context);
  if (name === null) return [];
  const values = [...new Set(possible(context).flatMap(({ options }) => options[name] ?? []))];
  return values.slice(0, ROWS).map((value) => ({ value, chosen: { ...context.chosen, [name]: value } }));
}

function isThere(variant: KeptVariant | null): boolean {
  return variant !== null && isInStock(variant);
}
