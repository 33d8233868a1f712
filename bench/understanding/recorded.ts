import { store } from '../../blueprints/store/blueprint.ts';
import type { EvaluationRow } from '../../blueprints/store/evaluation/evaluationRow.ts';
import { untrust } from '../../src/base/untrusted.ts';
import type { Expectation, OfferedOption } from '../../src/flow/effect.ts';
import { intentClassifier } from '../../src/understanding/classifier/intentClassifier.ts';
import { trainOptionsFor } from '../../src/understanding/classifier/learnedClassifier.ts';
import { encodeModel } from '../../src/understanding/classifier/modelBytes.ts';
import { trainClassifier } from '../../src/understanding/classifier/trainClassifier.ts';
import { withProductIntents } from '../../src/understanding/classifier/withProductIntents.ts';
import type { Classifier } from '../../src/understanding/classifier.ts';
import type { Command } from '../../src/understanding/command.ts';
import type { Intent } from '../../src/understanding/intent.ts';
import { sensitiveIn } from '../../src/understanding/sensitive/sensitiveIn.ts';
import { signalsOf } from '../../src/understanding/signals/signalsOf.ts';
import { understand, type Understanding } from '../../src/understanding/understand.ts';
import { areMeant } from './asMeant.ts';
import { costOf, timeOf } from './timing.ts';
import { readRecorded } from './recordedSet.ts';

/** What came of one row. settled: a local stage was sure. clarified: one of two is asked for. asked: a model would be. */
export interface Outcome {
  row: EvaluationRow;
  set: string;
  stage: Understanding['stage'];
  state: 'settled' | 'clarified' | 'asked';
  /** Settled: as it was meant. Clarified: what was meant is one of the two. */
  isRight: boolean;
  commands: readonly Command[];
}

interface Micros {
  p50: number;
  p99: number;
}

export interface RecordedFigures {
  outcomes: Outcome[];
  intents: number;
  examples: number;
  trainMs: number;
  /** Of a processor. */
  trainCpuMs: number;
  megabytes: number;
  /** Stage 1 alone. */
  micros: Micros;
  /** Whether a text is sensitive; how frustrated and how urgent it sounds. */
  sensitiveMicros: Micros;
  signalsMicros: Micros;
}

/** The instant that the rows count their days from. */
const NOW = new Date('2026-11-21T12:00:00Z');

/** The local stages of understanding on what customers of the store send, without any model. */
export async function measureRecorded({ development }: { development: boolean }): Promise<RecordedFigures> {
  const sets = readRecorded(['traffic', 'stress'], { development });
  const intents = withProductIntents(store.intents);
  const training = await costOf(() => trainClassifier(intents, trainOptionsFor(intents)));
  const model = training.value;
  const classifier = intentClassifier(model, intents, { signalsOf });
  const byName = new Map(intents.map((intent) => [intent.name, intent]));
  const outcomes: Outcome[] = [];
  for (const { name: set, rows } of sets)
    for (const row of rows) {
      const understood = await understandRow(row, classifier, byName);
      outcomes.push({ ...outcomeOf(understood, row, byName), set });
    }
  const said = sets.flatMap(({ rows }) => rows);
  const texts = said.map(({ text }) => text);
  return {
    outcomes,
    intents: model.classes.length,
    examples: intents.flatMap(({ examples }) => Object.values(examples).flat()).length,
    trainMs: training.wallMs,
    trainCpuMs: training.cpuMs,
    megabytes: encodeModel(model).byteLength / 1e6,
    micros: await timeOf(texts, (text, index) =>
      classifier.classify(text, said[index]?.language ?? store.defaultLanguage),
    ),
    sensitiveMicros: await timeOf(texts, sensitiveIn),
    signalsMicros: await timeOf(texts, signalsOf),
  };
}

function understandRow(
  row: EvaluationRow,
  classifier: Classifier,
  intents: ReadonlyMap<string, Intent>,
): Promise<Understanding> {
  return understand({
    content: { kind: 'text', text: untrust(row.text) },
    expects: row.expects === undefined ? null : expectationOf(row.expects),
    corrects: (row.corrects ?? []).map((one) =>
      'as' in one ? one : { slot: one.slot, options: one.options.map(offered) },
    ),
    flow: 'refund',
    language: row.language,
    now: NOW,
    timeZone: store.timeZone,
    currency: store.currency,
    classifier,
    meaningOf: (name) => intents.get(name)?.means ?? null,
    interpret: null,
    titleOf: ({ title }) => ('text' in title ? title.text : title.fact.kind),
  });
}

function expectationOf(expects: NonNullable<EvaluationRow['expects']>): Expectation {
  return expects.kind === 'choice' ? { kind: 'choice', options: expects.options.map(offered) } : expects;
}

/** The row says the title as it was shown. */
function offered({ id, title }: { id: string; title: string }): OfferedOption {
  return { id, title: { text: title } };
}

function outcomeOf(
  { verdict, commands, stage }: Understanding,
  row: EvaluationRow,
  intents: ReadonlyMap<string, Intent>,
): Omit<Outcome, 'set'> {
  const common = { row, stage, commands };
  if (verdict === 'sure') return { ...common, state: 'settled', isRight: areMeant(commands, row, intents) };
  if (verdict === 'unsure') return { ...common, state: 'asked', isRight: false };
  const named = commands.flatMap((command) => (command.kind === 'clarify' ? command.candidates : []));
  return {
    ...common,
    state: 'clarified',
    isRight: row.means.some((meant) => isNamed(meant, named, intents)),
  };
}

/** Two intents of one flow come to the same. */
function isNamed(meant: string, named: readonly string[], intents: ReadonlyMap<string, Intent>): boolean {
  const means = intents.get(meant)?.means;
  return named.some((name) => {
    const other = intents.get(name)?.means;
    if (name === meant) return true;
    return (
      means !== undefined &&
      other !== undefined &&
      'start' in means &&
      'start' in other &&
      means.start === other.start
    );
  });
}
