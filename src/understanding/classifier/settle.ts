import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../base/json.ts';
import type { Candidate, Classification } from '../classifier.ts';
import type { Command } from '../command.ts';
import type { Intent } from '../intent.ts';
import { commandOf } from '../commandOf.ts';
import { courtesyOf } from './courtesyOf.ts';
import type { ExamplesOf } from './exampleIndex.ts';
import type { Prediction, Predictor } from './predict.ts';
import { NEVER } from './thresholds.ts';

/** So many are kept for the record. */
export const MOST_CANDIDATES = 3;

export type Settled = Omit<Classification, 'signals'>;

export interface Judge {
  predictor: Predictor;
  intentOf: ReadonlyMap<string, Intent>;
  examplesOf: ExamplesOf;
  entitiesOf: (text: string) => JsonObject;
}

/** Below this nothing is guessed at. */
const POSSIBLE = 0.5;
/** From here on it is worth asking which of two. */
const ONE_OF_TWO = 0.8;
/** Of a text that is an example, word for word. */
const EXAMPLE_CONFIDENCE = 0.99;

/** What one text comes to, as a whole. Who says an example word for word, or only greets or thanks, is taken at it. */
export function settle(judge: Judge, text: string, words: readonly string[]): Settled {
  const { predictor } = judge;
  const prediction = predictor.predict(words);
  const candidates = candidatesOf(prediction, predictor.model.classes);
  const examples = wantedFirst(known(judge, words));
  const settled = examples.length > 0 ? byExample(judge, text, examples) : decide(judge, text, prediction);
  const named = examples.length > 0 ? examples.map(({ name }) => candidateOf(name, examples.length)) : [];
  const others = candidates.filter(({ intent }) => !named.some((each) => each.intent === intent));
  return { ...settled, candidates: [...named, ...others].slice(0, MOST_CANDIDATES) };
}

function byExample(judge: Judge, text: string, examples: readonly Intent[]): Omit<Settled, 'candidates'> {
  const [first, second] = examples.map(({ name }) => name);
  if (first !== undefined && second !== undefined) {
    const shared = sharedIntent(judge, first, second);
    if (shared === null) {
      const commands: Command[] = [{ kind: 'clarify', candidates: [first, second] }];
      return { commands, confidence: EXAMPLE_CONFIDENCE, verdict: 'between' };
    }
    const command = commandOf(shared, text, judge.entitiesOf(text));
    return { commands: [command], confidence: EXAMPLE_CONFIDENCE, verdict: 'sure' };
  }
  return {
    commands: [commandFor(judge, first ?? '', text)],
    confidence: EXAMPLE_CONFIDENCE,
    verdict: 'sure',
  };
}

/** Of which intents a text is an example, or would be one. */
function known({ examplesOf, intentOf }: Judge, words: readonly string[]): readonly Intent[] {
  const examples = examplesOf(words);
  const courtesy = examples.length > 0 ? null : courtesyOf(words);
  if (courtesy === null) return examples;
  const talk = [...intentOf.values()].find(
    ({ means }) => 'smallTalk' in means && means.smallTalk === courtesy,
  );
  return talk === undefined ? [] : [talk];
}

/** What is an example of nothing and of something is taken for something. */
function wantedFirst(examples: readonly Intent[]): readonly Intent[] {
  const wanted = examples.filter(({ means }) => !('outOfScope' in means));
  return wanted.length > 0 ? wanted : examples;
}

function candidateOf(intent: string, count: number): Candidate {
  return { intent, confidence: EXAMPLE_CONFIDENCE / count };
}

function decide(
  judge: Judge,
  text: string,
  { best, second, right, rightOfTwo, strange }: Prediction,
): Omit<Settled, 'candidates'> {
  const { classes, thresholds } = judge.predictor.model;
  const [first = '', next = ''] = [classes[best], classes[second]];
  if (strange >= thresholds.strange) {
    return { commands: [{ kind: 'outOfScope' }], confidence: strange, verdict: 'sure' };
  }
  if (right >= (thresholds.byClass[best] ?? NEVER)) {
    return { commands: [commandFor(judge, first, text)], confidence: right, verdict: 'sure' };
  }
  const shared = rightOfTwo >= thresholds.ofTwo ? sharedIntent(judge, first, next) : null;
  if (shared !== null) {
    const command = commandOf(shared, text, judge.entitiesOf(text));
    return { commands: [command], confidence: rightOfTwo, verdict: 'sure' };
  }
  if (right >= POSSIBLE && rightOfTwo >= ONE_OF_TWO && second >= 0) {
    return {
      commands: [{ kind: 'clarify', candidates: [first, next] }],
      confidence: rightOfTwo,
      verdict: 'between',
    };
  }
  return { commands: [{ kind: 'outOfScope' }], confidence: 1 - rightOfTwo, verdict: 'unsure' };
}

function commandFor({ intentOf, entitiesOf }: Judge, name: string, text: string): Command {
  const intent = intentOf.get(name);
  return intent === undefined ? { kind: 'outOfScope' } : commandOf(intent, text, entitiesOf(text));
}

/**
 * What two intents have in common when it is enough to go on with: they open the same flow, which asks for what only one of
 * them says; or they mean the same. Null when it matters which of them was meant.
 */
function sharedIntent({ intentOf }: Judge, one: string, other: string): Intent | null {
  const [first, second] = [intentOf.get(one), intentOf.get(other)];
  if (first === undefined || second === undefined || 'ask' in first.means) return null;
  if (isDeepStrictEqual(first.means, second.means)) return first;
  const [a, b] = [first.means, second.means];
  if (!('start' in a && 'start' in b) || a.start !== b.start) return null;
  const slots = Object.entries(a.slots ?? {}).filter(([slot, value]) =>
    isDeepStrictEqual(b.slots?.[slot], value),
  );
  const words = a.words !== undefined && a.words === b.words ? { words: a.words } : {};
  return { ...first, means: { start: a.start, slots: Object.fromEntries(slots), ...words } };
}

/** The best two with what is known of them, and the next with what is left, as far as it goes. */
function candidatesOf(
  { best, second, right, rightOfTwo, scores }: Prediction,
  classes: readonly string[],
): Candidate[] {
  if (best < 0 || right === 0) return [];
  const ofSecond = Math.min(right, Math.max(0, rightOfTwo - right));
  let third = -1;
  for (let each = 0; each < classes.length; each++) {
    if (each !== best && each !== second && (third < 0 || (scores[each] ?? 0) > (scores[third] ?? 0)))
      third = each;
  }
  const ofThird = Math.min(ofSecond, (1 - Math.max(right, rightOfTwo)) / 2);
  return [
    [best, right],
    [second, ofSecond],
    [third, ofThird],
  ].flatMap(([each = -1, confidence = 0]) => {
    const intent = classes[each];
    return intent === undefined ? [] : [{ intent, confidence }];
  });
}
