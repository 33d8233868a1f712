import type { Expectation } from '../flow/effect.ts';
import type { Command } from './command.ts';

/**
 * What a yes and a no come to where they answer the question: of a choice between `yes` and `no` with titles of their
 * own, its option. Some choices take both beside their options. Null where the question is none that a yes answers.
 */
export function asksYesNo(expects: Expectation | null): ((meaning: 'affirm' | 'deny') => Command) | null {
  if (expects?.kind === 'yesNo') return (kind) => ({ kind });
  if (expects?.kind === 'choice' && expects.takesYesNo) return (kind) => ({ kind });
  if (expects?.kind !== 'choice' || !isBetweenYesAndNo(expects.options)) return null;
  return (meaning) => ({ kind: 'choose', option: meaning === 'affirm' ? 'yes' : 'no' });
}

function isBetweenYesAndNo(options: readonly { id: string }[]): boolean {
  return options.length === 2 && ['yes', 'no'].every((id) => options.some((option) => option.id === id));
}
