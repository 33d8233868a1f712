import type { Random } from '../random.ts';
import type { Malformed } from './model.ts';

const KINDS: readonly Malformed[] = ['broken', 'truncated', 'wrongSchema', 'prose', 'empty'];

/** What a model says that has lost its form. */
export function malformedAnswer(good: string, how: Malformed | undefined, random: Random): string {
  switch (how ?? KINDS[Math.floor(random() * KINDS.length)] ?? 'broken') {
    case 'broken':
      return good.replaceAll('"', "'").replace('}', ',}');
    case 'truncated':
      return good.slice(0, Math.max(1, Math.floor(good.length * 0.6)));
    case 'wrongSchema':
      return JSON.stringify({
        command: { name: 'c1', confidence: 0.93 },
        reasoning: 'The contact wants this.',
      });
    case 'prose':
      return `Sure! Based on the conversation, the best choice is c1. ${good.slice(0, 20)}…`;
    case 'empty':
      return '';
  }
}
