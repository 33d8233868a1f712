import type { StateValue } from 'xstate';
import type { Correctable, Expectation } from '../flow/effect.ts';
import { repeat } from '../flow/repeat.ts';
import type { Possible } from '../understanding/interpreter.ts';
import type { Asking } from './askingLoops.ts';
import type { Draft, DraftLoop } from './draft.ts';
import { accepts, openLoops, waitingLoops } from './loopsOf.ts';
import { titleOf } from './say.ts';
import { matterTitle } from './titles.ts';
import type { TurnBook } from './turnBook.ts';

/** All that a contact's words may come to where the conversation stands. A model is offered this and nothing else. */
export function possibleNow(draft: Draft, book: TurnBook, asking: Asking | null): Possible[] {
  return [
    ...wishes(draft, book),
    ...(asking === null ? [] : answers(draft, book, asking)),
    ...openLoops(draft)
      .filter((loop) => accepts(draft, book, { loop, heard: { type: 'cancel' } }))
      .map((loop) => ({ kind: 'cancel' as const, loop: loop.id, about: matterTitle(draft, book, loop) })),
    ...waitingLoops(draft).map((loop) => ({
      kind: 'resume' as const,
      loop: loop.id,
      about: matterTitle(draft, book, loop),
    })),
    ...(['smallTalk', 'wantHuman', 'complain', 'repeat', 'outOfScope'] as const).map((kind) => ({ kind })),
  ];
}

/** What may be opened and asked, each with an example in the language of the contact. */
function wishes({ language }: Draft, book: TurnBook): Possible[] {
  const intents = [...book.intents.values()].map(({ name, means, examples }) => ({
    intent: name,
    means,
    example: examples[language]?.[0] ?? Object.values(examples)[0]?.[0] ?? name,
  }));
  const starts = intents.filter(({ means }) => 'start' in means && book.newest(means.start) !== null);
  const topics = intents.filter(({ means }) => 'ask' in means);
  return [
    ...starts.map(({ intent, example }) => ({ kind: 'start' as const, intent, example })),
    { kind: 'ask', topics: topics.map(({ intent, example }) => ({ intent, example })) },
  ];
}

function answers(draft: Draft, book: TurnBook, { loop, expects, corrects }: Asking): Possible[] {
  const shown = (option: Parameters<typeof titleOf>[2]) => ({
    id: option.id,
    title: titleOf(draft, book, option),
  });
  return [
    ...(expects === null ? [] : answer(expects, { question: questionOf(draft, book, loop), shown })),
    ...corrects.filter(isSaid).map((each): Possible => {
      const { slot } = each;
      return 'as' in each
        ? { kind: 'correct', slot, as: each.as }
        : { kind: 'correct', slot, options: each.options.map(shown) };
    }),
  ];
}

/** Lines of a basket are never words. */
function isSaid(one: Correctable): boolean {
  return !('as' in one) || one.as !== 'lines';
}

/** As the contact was asked. */
function questionOf(draft: Draft, book: TurnBook, loop: DraftLoop): string {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const state = { value: loop.value as StateValue, context: loop.context }; // written by applyMove only
  const said = flow === null ? [] : repeat(flow, state, draft.now.toISOString());
  return said.map(({ text, facts }) => book.text(draft.language, text, facts)).join(' ');
}

interface Shown {
  question: string;
  shown(option: Parameters<typeof titleOf>[2]): { id: string; title: string };
}

/** A model says no yes for a contact: a yes-or-no question is offered to none. */
function answer(expects: Expectation, { question, shown }: Shown): Possible[] {
  switch (expects.kind) {
    case 'slot':
      return [{ kind: 'answer', slot: expects.slot, as: expects.as, question }];
    case 'choice':
      return [
        { kind: 'choose', options: expects.options.map(shown), question },
        ...(expects.words === undefined
          ? []
          : [{ kind: 'answer' as const, slot: expects.words, as: 'words' as const, question }]),
      ];
    case 'yesNo':
      return [];
  }
}
