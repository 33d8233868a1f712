import type { Fact, Facts, SayEffect } from './effect.ts';

/** Something read from a loop's context when it is needed. `at` is the instant of the turn (ISO). */
export type From<Context, Value> = { read(context: Context, at: string): Value }['read'];

/** Where the facts of a text come from, by placeholder: `{ amount: (context) => moneyFact(context.total) }`. */
export type FactSources<Context> = { readonly [placeholder: string]: From<Context, Fact> };

/** What is said: the key of a text of the blueprint, alone or with the facts that fill its placeholders. */
export type Words<Context> = string | FullWords<Context>;

export interface FullWords<Context> {
  readonly text: string;
  readonly facts?: FactSources<Context>;
  /** The template that says the same when the service window is closed. */
  readonly template?: string;
  readonly document?: From<Context, { fileId: string; fileName: string }>;
  /** True when it states that money moved: such a message is never sent twice. */
  readonly statesMoney?: boolean;
}

export function fullWords<Context>(words: Words<Context>): FullWords<Context> {
  return typeof words === 'string' ? { text: words } : words;
}

export function sayOf<Context>(words: FullWords<Context>, context: Context, at: string): SayEffect {
  return {
    kind: 'say',
    text: words.text,
    facts: factsOf(words.facts ?? {}, context, at),
    ...(words.template === undefined ? {} : { template: words.template }),
    ...(words.document === undefined ? {} : { document: words.document(context, at) }),
    ...(words.statesMoney === undefined ? {} : { statesMoney: words.statesMoney }),
  };
}

export function factsOf<Context>(sources: FactSources<Context>, context: Context, at: string): Facts {
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, source(context, at)]));
}
