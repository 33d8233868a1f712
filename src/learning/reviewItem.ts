import type { Json } from '../base/json.ts';

/** Why somebody should look at how a message was understood; the later in the list, the more it tells. */
export const REVIEW_REASONS = [
  /** Taken for sure, and only just. */
  'lowConfidence',
  /** No local stage was sure, and nobody else was asked or knew. */
  'unsure',
  /** The contact was asked which of two was meant. */
  'between',
  /** A language model had to be asked. */
  'model',
  /** The next words changed what had been understood. */
  'corrected',
  /** The next words asked for a person. */
  'wantedPerson',
  /** Asked which of two was meant, the contact chose the one that was held for less likely. */
  'choseOther',
  /** A person of the business put it here. */
  'relabelled',
] as const;

export type ReviewReason = (typeof REVIEW_REASONS)[number];

export const REVIEW_STATUSES = ['open', 'accepted', 'dismissed', 'outOfScope'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** A message whose understanding somebody should look at. */
export interface ReviewItem {
  id: string;
  conversationId: string;
  turn: number;
  language: string;
  /** As the contact wrote it: untrusted. Shown, never logged. */
  text: string;
  reason: ReviewReason;
  /** The intent that the contact chose when asked, or that a model took it for; null when that is not known. */
  suggested: string | null;
  /** What was understood. */
  commands: Json;
  /** The best intents, best first. */
  candidates: Json;
  confidence: number;
  stage: number;
  saidAt: Date;
  status: ReviewStatus;
  decidedIntent: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** How many items of the list have the same words, this one included. */
  similar: number;
}
