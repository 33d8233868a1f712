import type { JsonObject } from '../../base/json.ts';
import { calm, type Candidate, type Classifier, type Signals } from '../classifier.ts';
import { entitiesIn } from '../entities.ts';
import type { Intent } from '../intent.ts';
import type { ClassifierModel } from './classifierModel.ts';
import { clausesOf } from './clausesOf.ts';
import { exampleIndex } from './exampleIndex.ts';
import { makePredictor } from './predict.ts';
import { isQuestion } from '../questionBehind.ts';
import { fold } from '../fold.ts';
import { MOST_CHARACTERS, readWords } from './readWords.ts';
import { MOST_CANDIDATES, settle, type Judge, type Settled } from './settle.ts';

export interface IntentClassifierOptions {
  /** How a text is said. Left out: calmly. */
  signalsOf?: SignalsOf;
  /** What a text tells beside what is wanted, as slots. */
  entitiesOf?: (text: string, language: string) => JsonObject;
}

/** Frustration and urgency of a text. */
export type SignalsOf = (text: string, language: string) => Signals;

/**
 * Stage 1 from a trained model: says what the model knows in the grammar of commands.
 * @param intents Those that the model was trained with.
 */
export function intentClassifier(
  model: ClassifierModel,
  intents: readonly Intent[],
  { signalsOf = () => calm, entitiesOf = inLanguage }: IntentClassifierOptions = {},
): Classifier {
  const predictor = makePredictor(model);
  const intentOf = new Map(intents.map((intent) => [intent.name, intent]));
  const known = { predictor, intentOf, examplesOf: exampleIndex(intents) };
  return {
    classify(text, language) {
      const signals = signalsOf(text, language);
      const judge: Judge = { ...known, entitiesOf: (part) => entitiesOf(part, language) };
      const whole = settle(judge, text, readWords(text));
      const parts = partsOf(judge, text);
      return {
        ...(parts === null ? whole : (several(parts, whole) ?? withoutHalf(judge, parts, whole))),
        signals,
      };
    },
  };
}

/** From here on a part of a message is taken for a wish of its own. Guess. */
const OVERHEARD = 0.6;

function inLanguage(text: string, language: string): JsonObject {
  return entitiesIn(text, { language });
}

/** What a part of a message comes to by itself. */
interface Part extends Settled {
  text: string;
}

/** Null when a message has no parts. */
function partsOf(judge: Judge, text: string): Part[] | null {
  if (text.length > MOST_CHARACTERS) return null;
  const clauses = clausesOf(text);
  return clauses === null
    ? null
    : clauses.map((part) => ({ ...settle(judge, part, readWords(part)), text: part }));
}

/**
 * Several wishes in one message: each part is sure by itself, and they differ. What is said for company beside something
 * wanted is dropped. Null when the message is taken as a whole: also when it is surer as a whole than in parts.
 */
function several(settled: readonly Settled[], whole: Settled): Settled | null {
  const wanted = settled.filter((part) => !isCompany(part));
  if (wanted.length < 2 || !wanted.every(isWish)) return null;
  const different = wanted.filter(
    (part, at) => !wanted.slice(0, at).some((earlier) => isSame(earlier, part)),
  );
  if (different.length < 2) return null;
  const confidence = Math.min(...different.map((part) => part.confidence));
  if (whole.verdict === 'sure' && whole.confidence >= confidence) return null;
  return {
    commands: different.flatMap(({ commands }) => commands),
    confidence,
    verdict: 'sure',
    candidates: withoutRepeats([
      ...different.flatMap((part) => part.candidates.slice(0, 1)),
      ...whole.candidates,
    ]),
  };
}

/**
 * A part that is likely something else than the whole says was overheard: then the whole is not sure either. Who comes for
 * a person is sent to one whatever else was said, and who tells what was bought asks nothing.
 */
function withoutHalf({ intentOf }: Judge, parts: readonly Part[], whole: Settled): Settled {
  const [meant] = whole.candidates;
  if (whole.verdict !== 'sure' || meant === undefined || parts.length < 2) return whole;
  const meaningOf = (intent: string): object => intentOf.get(intent)?.means ?? {};
  if ('wantHuman' in meaningOf(meant.intent)) return whole;
  const likeliest = parts
    .flatMap(({ candidates, text }) => candidates.slice(0, 1).map((candidate) => ({ ...candidate, text })))
    .filter(({ intent }) => !('smallTalk' in meaningOf(intent)));
  const isHeard = likeliest.some(({ intent }) => intent === meant.intent);
  const isOverheard = likeliest.some(
    ({ intent, confidence, text }) => intent !== meant.intent && confidence >= OVERHEARD && !tellsOnly(text),
  );
  if (!isHeard || !isOverheard) return whole;
  return { ...whole, commands: [{ kind: 'outOfScope' }], verdict: 'unsure' };
}

/** 'I bought a lamp from you': what was done before the wish, and no question. */
function tellsOnly(text: string): boolean {
  return BOUGHT.test(fold(text)) && !isQuestion(text) && !text.includes('?');
}

const BOUGHT =
  /(?:^|[^\p{L}])(?:i (?:just )?(?:bought|ordered|purchased)|comprei|compre|pedi|he comprado)(?!\p{L})/u;

function withoutRepeats(candidates: Candidate[]): Candidate[] {
  const first = candidates.filter(
    ({ intent }, at) => candidates.findIndex((other) => other.intent === intent) === at,
  );
  return first.slice(0, MOST_CANDIDATES);
}

function isCompany({ verdict, commands }: Settled): boolean {
  return verdict === 'sure' && commands.every(({ kind }) => kind === 'smallTalk');
}

function isWish({ verdict, commands }: Settled): boolean {
  return verdict === 'sure' && commands.every(({ kind }) => kind !== 'outOfScope');
}

function isSame(one: Settled, other: Settled): boolean {
  const [a, b] = [one.commands[0], other.commands[0]];
  if (a?.kind === 'start' && b?.kind === 'start') return a.flow === b.flow;
  if (a?.kind === 'ask' && b?.kind === 'ask') return a.topic === b.topic;
  return a?.kind === b?.kind;
}
