import type { Item } from './useLearning.ts';

const MOST = 5;

/** What a message may have meant, best first: what somebody said of it, then what the classifier held it for. */
export function candidatesOf({ suggested, candidates }: Pick<Item, 'suggested' | 'candidates'>): string[] {
  const listed = Array.isArray(candidates) ? candidates : [];
  const names = listed.flatMap((each) =>
    typeof each === 'object' && each !== null && 'intent' in each && typeof each.intent === 'string'
      ? [each.intent]
      : [],
  );
  return [...new Set(suggested === null ? names : [suggested, ...names])].slice(0, MOST);
}
