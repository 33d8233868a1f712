import { useEffect, useState } from 'react';
import { contentOf, textOf } from '../data/contentOf.ts';
import type { Known } from '../data/messages.ts';

const MOST = 300;

/** What the contact has just said, for those who hear the page. What was there before is not read aloud. */
export function useAnnounced(known: Known, name: string): string {
  const [since] = useState(known.items.at(-1)?.id ?? '');
  const [words, setWords] = useState('');
  const last = known.items.findLast(({ direction }) => direction === 'in');
  const text = last && last.id > since ? textOf(contentOf(last)).slice(0, MOST) : '';
  useEffect(() => {
    if (text !== '') setWords(`${name}: ${text}`);
  }, [text, name]);
  return words;
}
