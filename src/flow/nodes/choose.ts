import type { JsonObject } from '../../base/json.ts';
import type { Fact, OfferedOption } from '../effect.ts';
import { keep } from '../keep.ts';
import { atOf, type FlowNode, type Step, type Transition } from '../node.ts';
import { goTo, type Way } from '../way.ts';
import { factsOf, type From } from '../words.ts';
import { customerNode, type AsksContact } from './customer.ts';

export interface Choose<Context> extends AsksContact<Context> {
  /** Options read from the context, in their order. */
  readonly list?: OptionList<Context>;
  /** Options of the flow itself, after those of the list. */
  readonly options?: readonly FixedOption<Context>[];
  /** Words are welcome, too: such as are none of the options, and no wish for something else, go on here. */
  readonly words?: FreeWords<Context>;
  /** Where a plain yes and a plain no lead, when the words of the question can be answered so. */
  readonly yesNo?: { readonly yes: Way<Context>; readonly no: Way<Context> };
}

interface FreeWords<Context> {
  /** The name that understanding gives the words under. */
  readonly slot: string;
  readonly to: string;
  /** What is kept of them, and of what else was understood in them; null: nothing that goes on from here. */
  readonly set: SetWords<Context>;
}

/** Compared like a method, so that words of one flow are words of any. */
type SetWords<Context> = {
  set(context: Context, slots: JsonObject, at: string): Partial<Context> | null;
}['set'];

interface FixedOption<Context> {
  readonly id: string;
  /** Key of a text, as is `description`. */
  readonly title: string;
  readonly description?: string;
  readonly way: Way<Context>;
  /** It is offered, and taken, only while this holds. */
  readonly when?: From<Context, boolean>;
}

/** One option for each thing of a list in the context. Made with `optionList`, which knows what an item is. */
export interface OptionList<Context> {
  offered(context: Context, at: string): OfferedOption[];
  taken(context: Context, optionId: string): Partial<Context> | null;
  readonly to: string;
  /** The text that describes an item, and the placeholders that have a fact. */
  readonly described?: { readonly text: string; readonly facts: readonly string[] };
}

export interface ListOfItems<Context, Item> {
  of(context: Context): readonly Item[];
  id(item: Item): string;
  title(item: Item): Fact;
  /** A text, and the facts of one item for its placeholders. */
  readonly description?: {
    readonly text: string;
    readonly facts: { [placeholder: string]: From<Item, Fact> };
  };
  /** What is kept when the item is chosen. */
  take(item: Item): Partial<Context>;
  readonly to: string;
}

/** Options from a list in the context, such as the orders of the contact. */
export function optionList<Context extends object, Item>(
  list: ListOfItems<Context, Item>,
): OptionList<Context> {
  const { description } = list;
  const offer = (item: Item, at: string): OfferedOption => ({
    id: list.id(item),
    title: { fact: list.title(item) },
    ...(description === undefined
      ? {}
      : { description: { text: description.text, facts: factsOf(description.facts, item, at) } }),
  });
  return {
    to: list.to,
    ...(description === undefined
      ? {}
      : { described: { text: description.text, facts: Object.keys(description.facts) } }),
    offered: (context, at) => list.of(context).map((item) => offer(item, at)),
    taken: (context, optionId) => {
      const item = list.of(context).find((each) => list.id(each) === optionId);
      return item === undefined ? null : list.take(item);
    },
  };
}

/** Offers options and goes on by the one that was taken. An option that is not offered is not accepted here. */
export function choose<Context extends object>(choose: Choose<Context>): FlowNode {
  const { list, options = [], words, yesNo } = choose;
  const fixed = (context: Context, at: string) =>
    options.filter(({ when }) => when?.(context, at) ?? true).map(fixedOffer);
  const offers = (context: Context, at: string) => [
    ...(list?.offered(context, at) ?? []),
    ...fixed(context, at),
  ];
  return customerNode(choose, {
    kind: 'choose',
    expects: (context, at) => ({
      kind: 'choice',
      options: offers(context, at),
      ...(words === undefined ? {} : { words: words.slot }),
      ...(yesNo === undefined ? {} : { takesYesNo: true as const }),
    }),
    offers,
    options: options.map(({ id, title, description }) => ({
      id,
      title,
      ...(description === undefined ? {} : { description }),
    })),
    ...(list?.described === undefined ? {} : { described: list.described }),
    on: {
      choose: [...options.map(fixedTransition), ...(list === undefined ? [] : [listTransition(list)])],
      ...(words === undefined ? {} : { answer: wordsTransition(words) }),
      ...(yesNo === undefined ? {} : { affirm: goTo(yesNo.yes), deny: goTo(yesNo.no) }),
    },
  });
}

function fixedOffer<Context>({ id, title, description }: FixedOption<Context>): OfferedOption {
  return {
    id,
    title: { text: title },
    ...(description === undefined ? {} : { description: { text: description } }),
  };
}

function fixedTransition<Context extends object>({ id, way, when }: FixedOption<Context>): Transition {
  return {
    ...goTo(way),
    guard: (step) =>
      step.event.type === 'choose' &&
      step.event.option === id &&
      (when?.(step.context as Context, atOf(step)) ?? true),
  };
}

function wordsTransition<Context extends object>({ to, set }: FreeWords<Context>): Transition {
  const kept = (step: Step) =>
    step.event.type === 'answer' ? set(step.context as Context, step.event.slots, atOf(step)) : null;
  return { target: to, guard: (step) => kept(step) !== null, actions: [keep((step) => kept(step) ?? {})] };
}

function listTransition<Context extends object>(list: OptionList<Context>): Transition {
  const taken = (step: Step) =>
    step.event.type === 'choose' ? list.taken(step.context as Context, step.event.option) : null;
  return {
    target: list.to,
    guard: (step) => taken(step) !== null,
    actions: [keep((step) => taken(step) ?? {})],
  };
}
