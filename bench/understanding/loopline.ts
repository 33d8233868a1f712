import { encodeModel } from '../../src/understanding/classifier/modelBytes.ts';
import { makePredictor } from '../../src/understanding/classifier/predict.ts';
import { readWords } from '../../src/understanding/classifier/readWords.ts';
import { trainClassifier } from '../../src/understanding/classifier/trainClassifier.ts';
import type { Intent } from '../../src/understanding/intent.ts';
import type { Contestant } from './contestant.ts';
import type { Split } from './split.ts';

/** Our own, with the settings that a business gets. */
export const loopline: Contestant = {
  name: 'Loopline',
  train: async (split) => {
    const model = trainClassifier(intentsOf(split));
    const predictor = makePredictor(model);
    const { classes, thresholds } = model;
    return {
      bytes: encodeModel(model).byteLength,
      isSure: ({ intent, confidences: [confidence = 0] }) =>
        confidence >= (thresholds.byClass[classes.indexOf(intent)] ?? 1.01),
      say: (text) => {
        const { best, right } = predictor.predict(readWords(text));
        return { intent: classes[best] ?? '', confidences: [right] };
      },
    };
  },
};

function intentsOf({ train, strangers }: Split): Intent[] {
  const byIntent = Map.groupBy(train, ({ intent }) => intent);
  return [
    ...[...byIntent].map(([name, rows]): Intent => ({
      name,
      means: { ask: true },
      examples: { en: rows.map(({ text }) => text) },
    })),
    { name: 'outOfScope', means: { outOfScope: true }, examples: { en: strangers } },
  ];
}
