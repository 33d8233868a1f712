import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Expectation, Flow, OfferedOption } from 'loopline/flow';
import type { InboundContent } from '../../src/conversation/content.ts';
import type { Command } from '../../src/understanding/command.ts';
import { untrust } from '../../src/base/untrusted.ts';
import { understandExpected } from '../../src/understanding/understandExpected.ts';
import { store } from './blueprint.ts';
import { CURRENCY, TIME_ZONE } from './business.ts';
import {
  happeningsIn,
  playDialogue,
  type HappeningsByLanguage,
  type Played,
} from './testing/playDialogue.ts';
import type { Dialogue } from './testing/readDialogue.ts';
import { readDialogues } from './testing/readDialogues.ts';
import { shownTitle } from './testing/shownBy.ts';
import { statesOf } from './testing/statesOf.ts';
import type { Walked } from './testing/walk.ts';

interface Performance {
  flow: Flow;
  dialogue: Dialogue;
  played: Played;
}

/** From the first word to the stars: what every shop with a chat promises, in the order in which it happens. */
const CORE_PATH = [
  'greeting',
  'searching',
  'showingResults',
  'readingProduct',
  'showingProduct',
  'creatingCart',
  'addingLine',
  'added',
  'startingCheckout',
  'askingAddress',
  'keepingBuyer',
  'keepingAddress',
  'listingShipping',
  'keepingDelivery',
  'confirmingOrder',
  'placingOrder',
  'requestingPayment',
  'awaitingCard',
  'readingPayment',
  'markingPaid',
  'confirmingPaid',
  'awaitingParcel',
  'tracking',
  'unpacking',
  'askingRating',
  'loggingReview',
  'delivered',
];

let all: Performance[] = [];

before(async () => {
  const performances = await Promise.all(store.flows.map(performedOf));
  all = performances.flat();
});

test('written dialogues reach at least 150 named states of the store, and at least 60 of the shopping alone', (t) => {
  const reached = new Map(store.flows.map(({ name }) => [name, reachedIn(name)]));
  for (const { name, plans } of store.flows) {
    const count = all.filter(({ flow }) => flow.name === name).length;
    t.diagnostic(`${name}: ${reached.get(name)?.size} of ${plans.size} states, ${count} dialogues`);
  }
  const named = [...reached].flatMap(([flow, states]) => [...states].map((state) => `${flow}.${state}`));
  const states = store.flows.reduce((sum, { plans }) => sum + plans.size, 0);
  t.diagnostic(`all: ${named.length} of ${states} states, ${all.length} dialogues`);
  assert.ok(named.length >= 150, `${named.length}`);
  assert.ok((reached.get('shopping')?.size ?? 0) >= 60, `${reached.get('shopping')?.size}`);
});

test('one written dialogue goes the whole way from the greeting to the review', () => {
  const ways = all.map(({ flow, played: { input, path } }) => [...statesOf(flow, input, path)]);
  const ofCore = ways.map((states) => states.filter((state) => CORE_PATH.includes(state)));
  assert.deepEqual(
    ofCore.find((states) => states.length === CORE_PATH.length),
    CORE_PATH,
  );
});

test('the shopping is written in every language of the store', () => {
  const languages = all.flatMap(({ flow, dialogue }) => (flow.name === 'shopping' ? dialogue.language : []));
  assert.deepEqual([...new Set(languages)].toSorted(), ['en', 'es', 'pt-BR']);
});

test('what customers of the dialogues write, a turn hears as the dialogues do', () => {
  const otherwise = all.flatMap(({ flow, dialogue: { language }, played: { said } }) =>
    said.flatMap(({ words, from, heard: { type, ...what } }) => {
      const expected = expectedIn(words, from, language);
      const isSame = isDeepStrictEqual(expected, { kind: type, ...what });
      const isFree = 'slots' in what && from.move.rest?.expects?.kind === 'choice';
      const isLeftToOthers = expected === null && (isFree || type === 'unclear' || type === 'cancel');
      return isSame || isLeftToOthers ? [] : [`${flow.name}: ${words}: ${JSON.stringify(expected)}`];
    }),
  );
  assert.deepEqual(otherwise, []);
});

async function performedOf(flow: Flow): Promise<Performance[]> {
  const folder = join(import.meta.dirname, 'flows', flow.name);
  const dialogues = readDialogues(folder);
  const file = join(folder, 'dialogues', 'happenings.ts');
  const { happenings = {} }: { happenings?: HappeningsByLanguage } = existsSync(file)
    ? await import(file)
    : {};
  return dialogues.map((dialogue) => ({
    flow,
    dialogue,
    played: playDialogue(flow, dialogue, happeningsIn(dialogue.language, happenings)),
  }));
}

function reachedIn(name: string): Set<string> {
  const own = all.filter(({ flow }) => flow.name === name);
  return new Set(own.flatMap(({ flow, played: { input, path } }) => [...statesOf(flow, input, path)]));
}

/** What the first stage of a turn hears; null: it leaves the words to those that know wishes. */
function expectedIn(words: string, { at, move: { rest } }: Walked, language: string): Command | null {
  const expects = rest?.expects ?? null;
  const offered = expects !== null && 'options' in expects ? (expects.options ?? []) : [];
  const tapped = offered.find((option) => shownTitle(option, language) === words);
  const understood = understandExpected(contentOf(words, tapped, expects), {
    expects,
    corrects: rest?.corrects ?? [],
    language,
    now: new Date(at),
    timeZone: TIME_ZONE,
    currency: CURRENCY,
    titleOf: (option) => shownTitle(option, language),
  });
  return understood?.commands[0] ?? null;
}

/** A tap, a photo where one is asked for, or words. */
function contentOf(
  words: string,
  tapped: OfferedOption | undefined,
  expects: Expectation | null,
): InboundContent {
  if (tapped !== undefined) return { kind: 'choice', optionId: untrust(tapped.id), title: untrust(words) };
  if (expects?.kind === 'slot' && expects.as === 'photo' && words.startsWith('('))
    return { kind: 'media', media: 'image', mediaId: words, mediaType: 'image/jpeg' };
  return { kind: 'text', text: untrust(words) };
}
