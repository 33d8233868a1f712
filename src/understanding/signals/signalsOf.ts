import { featureCounter } from '../classifier/countFeatures.ts';
import { probability } from '../classifier/logistic.ts';
import { readWords } from '../classifier/readWords.ts';
import { scoreInto } from '../classifier/trainWeights.ts';
import { weighFeatures } from '../classifier/weighFeatures.ts';
import { calm, type Signals } from '../classifier.ts';
import { keptSignals } from './keptSignals.ts';
import { evidenceOf, learnSignals, type SignalModel } from './learnSignals.ts';
import { soundOf } from './soundOf.ts';

type Hear = (text: string) => Signals;

let hear: Hear | null = null;

/**
 * How a text is said: frustrated, urgent, both or neither; in English, Portuguese and Spanish. Learned from examples when it
 * is asked first, unless `recallSignals` came before; the same text always gives the same signals.
 * @param text As the contact wrote it: untrusted.
 */
export function signalsOf(text: string): Signals {
  hear ??= makeHear(learnSignals());
  return hear(text);
}

/** Takes what was learned at an earlier start from the folder: a third of a second less. Null: nothing is kept. */
export async function recallSignals(folder: string | null): Promise<void> {
  hear ??= makeHear(await keptSignals(folder));
}

function makeHear({ table, features, scores, calibrations }: SignalModel): Hear {
  const counter = featureCounter(table, { remembers: true });
  const found = new Float64Array(scores.stride);
  return (text) => {
    if (text.trim() === '') return calm;
    const vector = weighFeatures(counter.count(readWords(text)), features);
    scoreInto(found, vector, scores);
    const sound = soundOf(text);
    const [frustration = 0, urgency = 0] = found;
    return {
      frustration: probability(calibrations.frustration, evidenceOf(frustration, vector, sound)),
      urgency: probability(calibrations.urgency, evidenceOf(urgency, vector, sound)),
    };
  };
}
