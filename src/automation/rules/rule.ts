import type { WrittenRule } from '../../api/automation.ts';

/** When this happens and that holds, do so. */
export interface Rule extends WrittenRule {
  id: string;
  version: number;
  changedBy: string;
  changedAt: Date;
}

/** In whose name a rule does what it does. */
export const ruleActor = ({ name }: Pick<Rule, 'name'>): string => `automation:${name}`;

/** Rules do not answer to rules: two of them would keep each other busy for ever. */
export const isByRule = (by: unknown): boolean => typeof by === 'string' && by.startsWith('automation:');
