import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../../src/base/readCsv.ts';
import { limitsIn } from '../../../src/products/wish/limitsIn.ts';
import { JUDGED } from './judged.ts';

export interface ConversationalFigures {
  queries: number;
  constraints: number;
  /** How many of the constraints were read as they were judged. */
  parsed: number;
  /** Queries of the file for which nobody wrote down what they set. */
  unjudged: number;
  /** Numbers of queries with what was read and what should have been. */
  wrong: string[];
}

const FILE = join('esci_conversational', 'queries_cell_phones_accessories.csv');

/** Reads the public queries where they lie and compares the limits in them with those that a person would read; null without the file. */
export function measureConversational(folder: string): ConversationalFigures | null {
  const path = join(folder, FILE);
  if (!existsSync(path)) return null;
  const [head = [], ...rows] = readCsv(readFileSync(path, 'utf8')) ?? [];
  const [id, text] = [head.indexOf('query_id'), head.indexOf('query')];
  const queries = new Map(rows.map((row) => [row[id] ?? '', row[text] ?? '']));
  const figures: ConversationalFigures = {
    queries: queries.size,
    constraints: 0,
    parsed: 0,
    unjudged: 0,
    wrong: [],
  };
  for (const [number, query] of queries) {
    const judged = JUDGED[number];
    const read = new Set(
      limitsIn(query, 'en', 'USD').limits.map(({ kind, min, max }) => `${kind} ${min ?? ''}..${max ?? ''}`),
    );
    if (judged === undefined) {
      // What sets nothing numeric is not in the list; a limit read of it was read wrongly, or was not judged.
      figures.unjudged += read.size > 0 ? 1 : 0;
      continue;
    }
    const expected = judged.split(', ');
    const found = expected.filter((each) => read.has(each)).length;
    figures.constraints += expected.length;
    figures.parsed += found;
    if (found < expected.length || read.size > expected.length)
      figures.wrong.push(`${number}: read ${[...read].join(', ') || 'nothing'}, meant ${judged}`);
  }
  return figures;
}
