import { correctWalks } from './correct.ts';
import { decideWalks } from './decide.ts';
import { exchangeWalks } from './exchange.ts';
import { finishWalks } from './finish.ts';
import { identifyWalks } from './identify.ts';
import { payWalks } from './pay.ts';
import { walked, type Walk } from './walk.ts';
import type { Walked } from '../../../testing/walk.ts';

export const allWalks: readonly Walk[] = [
  ...identifyWalks,
  ...decideWalks,
  ...exchangeWalks,
  ...payWalks,
  ...finishWalks,
  ...correctWalks,
];

/** For each state that a walk rests in: how it was first entered. */
export function visits(): Map<string, Walked> {
  const first = new Map<string, Walked>();
  for (const visit of allWalks.flatMap(walked)) {
    if (visit.move.entered && !first.has(visit.move.to)) first.set(visit.move.to, visit);
  }
  return first;
}
