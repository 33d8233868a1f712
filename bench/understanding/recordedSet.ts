import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationRow } from '../../blueprints/store/evaluation/evaluationRow.ts';
import { readEvaluation } from '../../blueprints/store/evaluation/readEvaluation.ts';

const FOLDER = join(import.meta.dirname, '../../blueprints/store/evaluation');
const DEVELOPMENT = 'development.jsonl';

export interface RecordedSet {
  /** Its folder. */
  name: string;
  rows: readonly EvaluationRow[];
}

/** What customers of the store send: the measured rows, or only those that may be looked at. */
export function readRecorded(
  names: readonly string[],
  { development }: { development: boolean },
): RecordedSet[] {
  return names
    .filter((name) => existsSync(join(FOLDER, name)))
    .map((name) => {
      const files = readdirSync(join(FOLDER, name)).filter((file) => file.endsWith('.jsonl'));
      const wanted = files.filter((file) => (file === DEVELOPMENT) === development);
      return { name, rows: wanted.sort().flatMap((file) => readEvaluation(`${name}/${file}`)) };
    });
}
