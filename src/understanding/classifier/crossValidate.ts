import { learn, type Corpus, type LearnOptions } from './corpus.ts';
import { decide, type Decision } from './decision.ts';
import { scoreText, type Scorer } from './scoreText.ts';
import { seeded, shuffle } from './random.ts';
import { NO_CLASS } from './trainingTexts.ts';
import { roundedUp, scoreInto } from './trainWeights.ts';

/** What a model said of a text that it had not seen. */
export interface UnseenRow extends Decision {
  /** The number of its class, or NO_CLASS. */
  label: number;
  /** own: its class was known. held: its class was kept from the model. strange: it belongs to no class. */
  kind: 'own' | 'held' | 'strange';
}

export interface FoldOptions extends LearnOptions {
  folds: number;
}

/** So many classes are kept from each fold's model: what they say is in no class that it knows. */
const HELD_SHARE = 0.15;
const LEAST_CLASSES_TO_HOLD = 4;

/**
 * Tests every example by a model that was trained without it. In each fold some classes are left out altogether: only
 * who has met the unknown can tell how the unknown looks (without it, a promised 95 % was 82 %).
 */
export function crossValidate(corpus: Corpus, classes: number, options: FoldOptions): UnseenRow[] {
  const { texts } = corpus;
  const random = seeded(options.seed + 5);
  const foldOf = assignFolds(corpus, classes, options);
  const shuffled = shuffle([...Array(classes).keys()], random);
  const heldCount = classes < LEAST_CLASSES_TO_HOLD ? 0 : Math.max(1, Math.round(classes * HELD_SHARE));
  const scores = new Float64Array(roundedUp(options.classes));
  const rows: UnseenRow[] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    const held = new Set(shuffled.slice(fold * heldCount, (fold + 1) * heldCount));
    const numbers = [...texts.keys()];
    const seen = numbers.filter(
      (number) => foldOf[number] !== fold && !held.has(texts[number]?.label ?? NO_CLASS),
    );
    const learned = learn(corpus, seen, options);
    const scorer: Scorer = {
      classes,
      vectorOf: learned.vectorOf,
      score: (vector, into) => scoreInto(into, vector, learned.scores),
    };
    for (const number of numbers) {
      const text = texts[number];
      if (foldOf[number] !== fold || text === undefined || text.copyOf !== null) continue;
      const { vector } = scoreText(text.words, scores, scorer);
      const strange = options.strangeClass === null ? undefined : scores[options.strangeClass];
      const kind = text.label === NO_CLASS ? 'strange' : held.has(text.label) ? 'held' : 'own';
      rows.push({ ...decide(scores, classes, vector, strange), label: text.label, kind });
    }
  }
  return rows;
}

/** By turns within each class. A copy goes with its example, a name is in none: it is always learned from. */
function assignFolds({ texts }: Corpus, classes: number, { folds, seed }: FoldOptions): Int32Array {
  const random = seeded(seed + 11);
  const foldOf = new Int32Array(texts.length).fill(-1);
  const ofClass = Array.from({ length: classes + 1 }, (): number[] => []);
  for (const [number, { label, copyOf, isName }] of texts.entries())
    if (copyOf === null && !isName) ofClass[label === NO_CLASS ? classes : label]?.push(number);
  for (const numbers of ofClass)
    for (const [turn, number] of shuffle(numbers, random).entries()) foldOf[number] = turn % folds;
  for (const [number, { copyOf }] of texts.entries())
    if (copyOf !== null) foldOf[number] = foldOf[copyOf] ?? -1;
  return foldOf;
}
