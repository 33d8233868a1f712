import type { Policy } from '../policy/policy.ts';
import { bookkeepingOf, type Bookkeeping } from './bookkeeping.ts';
import type { Fact, Facts, SayEffect } from './effect.ts';

/** Something read from a loop's context when it is needed. `at` is the instant of the turn (ISO). */
export type From<Context, Value> = { read(context: Context, at: string): Value }['read'];

/** Where the facts of a text come from, by placeholder: `{ amount: (context) => moneyFact(context.total) }`. */
export type FactSources<Context> = { readonly [placeholder: string]: From<Context, Fact> };

/** What is said: the key of a text of the blueprint, alone or with the facts that fill its placeholders. */
export type Words<Context> = string | FullWords<Context>;

export interface FullWords<Context> {
  readonly text: string | PolicyReason;
  readonly facts?: FactSources<Context>;
  /** The template that says the same when the service window is closed. */
  readonly template?: string;
  readonly document?: From<Context, { fileId: string; fileName: string }>;
  /** True when it states that money moved: such a message is never sent twice. */
  readonly statesMoney?: boolean;
  /** True for a word on the way: it stays unsaid when what it announces comes within moments. */
  readonly isPassing?: boolean;
  /** True for mere kindness: it is the answer to words, and stays unsaid when a button was tapped. */
  readonly isCourtesy?: boolean;
}

/**
 * The reason that a policy gave for its last decision in this loop, as the text.
 * With `decision`, only reasons of that decision can come: `{ reasonOf: returnsPolicy, decision: 'deny' }`.
 */
interface PolicyReason {
  readonly reasonOf: Policy;
  readonly decision?: string;
}

export function fullWords<Context>(words: Words<Context>): FullWords<Context> {
  return typeof words === 'string' ? { text: words } : words;
}

/** All texts that these words may come out as. */
export function textsOf({ text }: FullWords<never>): string[] {
  if (typeof text === 'string') return [text];
  const { reasonOf, decision } = text;
  const verdicts = [...reasonOf.rules, reasonOf.otherwise];
  const possible = verdicts.filter((each) => decision === undefined || each.decision === decision);
  return [...new Set(possible.map(({ reason }) => reason))];
}

export function sayOf<Context extends object>(
  words: FullWords<Context>,
  context: Context,
  at: string,
): SayEffect {
  return {
    kind: 'say',
    text: typeof words.text === 'string' ? words.text : givenReason(words.text, bookkeepingOf(context)),
    facts: factsOf(words.facts ?? {}, context, at),
    ...(words.template === undefined ? {} : { template: words.template }),
    ...(words.document === undefined ? {} : { document: words.document(context, at) }),
    ...(words.statesMoney === undefined ? {} : { statesMoney: words.statesMoney }),
    ...(words.isCourtesy === undefined ? {} : { isCourtesy: words.isCourtesy }),
    ...(words.isPassing === undefined ? {} : { isPassing: words.isPassing }),
  };
}

export function factsOf<Context>(sources: FactSources<Context>, context: Context, at: string): Facts {
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, source(context, at)]));
}

function givenReason({ reasonOf }: PolicyReason, { decisions }: Bookkeeping): string {
  const last = decisions.findLast(({ policy }) => policy === reasonOf.name);
  return last?.reasons[0] ?? reasonOf.otherwise.reason;
}
