import type { ReviewReason } from './reviewItem.ts';
import type { Understood } from './understoodTurns.ts';

/**
 * Sure, but so little that somebody should look: measured 2026-11-21 on the stress set's development rows, one in eight of
 * what the store's classifier takes for sure.
 */
const ONLY_JUST = 0.88;

/** What a message tells about itself: whether its understanding should be looked at, and why. */
export function ownReason({ verdict, stage, confidence, commands }: Understood): ReviewReason | null {
  if (commands.length === 0 || verdict === 'fixed') return null;
  if (stage === 2) return 'model';
  if (verdict !== 'sure') return verdict;
  return stage === 1 && confidence < ONLY_JUST ? 'lowConfidence' : null;
}

/** The intent that a language model took a message for, when it was one question; null when that is not to be told. */
export function suggestedBy({ stage, commands }: Understood): string | null {
  const [only, another] = commands;
  if (stage !== 2 || only?.kind !== 'ask' || another !== undefined) return null;
  return typeof only['topic'] === 'string' ? only['topic'] : null;
}

/** What the words after a message tell about it: they changed it, asked for a person, or chose another of two. */
export function reasonAfter(
  before: Understood,
  next: Understood,
  chosen: string | null,
): { reason: ReviewReason; suggested: string | null } | null {
  if (before.stage === 0 || before.commands.length === 0) return null;
  const candidates = before.candidates.map(({ intent }) => intent);
  if (before.verdict === 'between' && chosen !== null && candidates.includes(chosen))
    return { reason: chosen === candidates[0] ? 'between' : 'choseOther', suggested: chosen };
  const kinds = next.commands.map(({ kind }) => kind);
  const wanted = before.commands.map(({ kind }) => kind);
  if (kinds.includes('correct')) return { reason: 'corrected', suggested: null };
  if (kinds.includes('wantHuman') && !wanted.some((kind) => PERSON_FOLLOWS.includes(kind)))
    return { reason: 'wantedPerson', suggested: null };
  return null;
}

/** After these a person is no sign that something was misunderstood. */
const PERSON_FOLLOWS = ['wantHuman', 'smallTalk', 'complain'];
