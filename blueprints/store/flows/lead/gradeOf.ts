import type { KeptDecision } from 'loopline/flow';
import { leadPolicy } from '../../policies/lead.ts';
import type { LeadContext } from './context.ts';

/** What the policy made of it; null: not judged yet. */
export function gradeOf({
  decisions = [],
}: LeadContext & { decisions?: readonly KeptDecision[] }): string | null {
  return decisions.findLast(({ policy }) => policy === leadPolicy.name)?.decision ?? null;
}
