import { productIntents } from '../classifier/productIntents/productIntents.ts';
import { calmEn } from './examples/calmEn.ts';
import { calmEs } from './examples/calmEs.ts';
import { calmPtBr } from './examples/calmPtBr.ts';
import { frustratedEn } from './examples/frustratedEn.ts';
import { frustratedEs } from './examples/frustratedEs.ts';
import { frustratedPtBr } from './examples/frustratedPtBr.ts';
import { shopEn } from './examples/shopEn.ts';
import { shopEs } from './examples/shopEs.ts';
import { shopPtBr } from './examples/shopPtBr.ts';
import { urgentEn } from './examples/urgentEn.ts';
import { urgentEs } from './examples/urgentEs.ts';
import { urgentPtBr } from './examples/urgentPtBr.ts';

/** Examples of intents that may be said in anger. */
const HEATED = new Set(['angry', 'displeased', 'threatens', 'outOfScope']);
/** One of so many is enough to know how small talk sounds. */
const TAKEN = 3;

const smallTalk = productIntents
  .filter(({ name }) => !HEATED.has(name))
  .flatMap(({ examples }) => Object.values(examples).flat())
  .filter((_, at) => at % TAKEN === 0);

/** What the signals are learned from, in all languages. A text may stand among both the frustrated and the urgent. */
export const SIGNAL_TEXTS = {
  frustration: [...frustratedEn, ...frustratedPtBr, ...frustratedEs],
  urgency: [...urgentEn, ...urgentPtBr, ...urgentEs],
  calm: [...calmEn, ...calmPtBr, ...calmEs, ...shopEn, ...shopPtBr, ...shopEs, ...smallTalk],
} as const;
