import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { evaluationRowSchema, type EvaluationRow } from './evaluationRow.ts';

/** Whole conversations in usual words. For measuring only: nobody who builds understanding reads them. */
export const TRAFFIC_FILES = [
  'traffic/en.jsonl',
  'traffic/pt-BR.jsonl',
  'traffic/es.jsonl',
  'traffic/mixed.jsonl',
] as const;

/** Every third conversation, to look at while building. */
export const TRAFFIC_DEVELOPMENT_FILE = 'traffic/development.jsonl';

/** Rows that are unlike each other and unlike the usual. For measuring only: nobody who builds understanding reads them. */
export const STRESS_FILES = [
  'stress/en.jsonl',
  'stress/pt-BR.jsonl',
  'stress/es.jsonl',
  'stress/mixed.jsonl',
] as const;

/** More of the same make, to look at while building. */
export const STRESS_DEVELOPMENT_FILE = 'stress/development.jsonl';

/**
 * The rows of one file in this folder, in its order. Throws an Error that names the file, the line and what is
 * wrong there for the first row that cannot be used.
 */
export function readEvaluation(file: string, folder: string = import.meta.dirname): EvaluationRow[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => readRow(line, `${file}:${index + 1}`));
}

function readRow(line: string, place: string): EvaluationRow {
  const row = evaluationRowSchema.safeParse(readJson(line, place));
  if (row.success) return row.data;
  throw new Error(`${place} is no row of the evaluation; correct it:\n${z.prettifyError(row.error)}`);
}

function readJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`${place} is not JSON; one row per line is expected, without blank lines.`, { cause });
  }
}
