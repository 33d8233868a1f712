import { z } from 'zod';
import { AgentName } from './agentName.ts';
import { endpoint } from './endpoint.ts';
import { LanguageTag, ListLimit } from './knowledge.ts';
import { Instant } from './page.ts';

const IntentName = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,99}$/);
const ReviewStatus = z.enum(['open', 'accepted', 'dismissed', 'outOfScope']);
const ReviewReason = z.enum([
  'lowConfidence',
  'unsure',
  'between',
  'model',
  'corrected',
  'wantedPerson',
  'choseOther',
  'relabelled',
]);

const ReviewItem = z.strictObject({
  id: z.uuid(),
  conversationId: z.uuid(),
  turn: z.int(),
  language: LanguageTag,
  text: z.string(),
  reason: ReviewReason,
  suggested: z.string().nullable(),
  commands: z.json(),
  candidates: z.json(),
  confidence: z.number(),
  stage: z.int(),
  saidAt: Instant,
  status: ReviewStatus,
  decidedIntent: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  similar: z.int(),
});

const Example = z.strictObject({ intent: z.string(), language: LanguageTag, text: z.string() });

const Decided = z.strictObject({
  decided: z.strictObject({
    id: z.uuid(),
    status: ReviewStatus,
    items: z.int(),
    example: Example.nullable(),
  }),
});

const Measured = z.strictObject({
  texts: z.int(),
  settled: z.number(),
  wrong: z.number(),
  accuracy: z.record(z.string(), z.strictObject({ texts: z.int(), right: z.int() })),
});
const Pair = z.strictObject({
  current: Measured,
  candidate: Measured,
  chance: z.strictObject({ settled: z.number(), wrong: z.number() }),
});
const Confused = z.array(z.strictObject({ intent: z.string(), takenFor: z.string(), share: z.number() }));
const Comparison = z.strictObject({
  recorded: Pair.nullable(),
  folds: Pair,
  confused: z.strictObject({ current: Confused, candidate: Confused }),
});

const Version = z.strictObject({
  number: z.int(),
  examples: z.int(),
  added: z.int(),
  comparison: Comparison.nullable(),
  verdict: z.string(),
  trainedBy: z.string(),
  trainedAt: Instant,
  publishedBy: z.string().nullable(),
  publishedAt: Instant.nullable(),
  isCurrent: z.boolean(),
});

const ItemParams = z.strictObject({ itemId: z.uuid() });
/** `agent`: the name that the decision is recorded under, when it is not the one who asks. */
const Decision = z.strictObject({ agent: AgentName.optional() });

/** Decisions that need no more than to be taken. */
const decide = (decision: 'dismiss' | 'outOfScope' | 'undo', summary: string) =>
  endpoint({
    method: 'POST',
    path: `/learning/items/:itemId/${decision}`,
    access: 'knowledge.write',
    summary,
    params: ItemParams,
    body: Decision,
    reply: Decided,
  });

export const learningEndpoints = {
  items: endpoint({
    method: 'GET',
    path: '/learning/items',
    access: 'knowledge.read',
    summary: 'List the messages whose understanding somebody should look at',
    query: z.strictObject({
      status: ReviewStatus.default('open'),
      reason: ReviewReason.optional(),
      language: LanguageTag.optional(),
      order: z.enum(['newest', 'frequent']).default('newest'),
      limit: ListLimit,
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
    }),
    reply: z.strictObject({ items: z.array(ReviewItem) }),
  }),
  /** The turn that the message was taken in, and what it meant. */
  relabel: endpoint({
    method: 'POST',
    path: '/learning/items',
    access: 'knowledge.write',
    summary: 'Say that a message meant another intent than it was taken for',
    body: Decision.extend({ conversationId: z.uuid(), turn: z.int().min(1), intent: IntentName }),
  }),
  accept: endpoint({
    method: 'POST',
    path: '/learning/items/:itemId/accept',
    access: 'knowledge.write',
    summary: 'Make a message an example of an intent',
    params: ItemParams,
    body: Decision.extend({ intent: IntentName }),
    reply: Decided,
  }),
  dismiss: decide('dismiss', 'Lay a message aside'),
  outOfScope: decide('outOfScope', 'Make a message an example of what the business does not do'),
  undo: decide('undo', 'Take a decision back'),
  examples: endpoint({
    method: 'GET',
    path: '/learning/examples',
    access: 'knowledge.read',
    summary: 'List the examples that people added',
    reply: z.strictObject({ examples: z.array(Example.extend({ addedBy: z.string(), addedAt: Instant })) }),
  }),
  versions: endpoint({
    method: 'GET',
    path: '/learning/versions',
    access: 'knowledge.read',
    summary: 'List the trained classifiers, the newest first',
    query: z.strictObject({ limit: ListLimit }),
    reply: z.strictObject({ versions: z.array(Version) }),
  }),
  /** `dryRun`: compares, and keeps and publishes nothing. */
  retrain: endpoint({
    method: 'POST',
    path: '/learning/retrain',
    access: 'knowledge.write',
    summary: 'Train a classifier with the examples that people added, and publish it when it is not worse',
    body: Decision.extend({ dryRun: z.boolean().default(false) }),
    reply: z.strictObject({
      version: z.int().nullable(),
      isPublished: z.boolean(),
      verdict: z.string(),
      comparison: Comparison,
      added: z.int(),
    }),
  }),
  publish: endpoint({
    method: 'POST',
    path: '/learning/versions/:number/publish',
    access: 'knowledge.write',
    summary: 'Let another trained classifier understand from now on',
    params: z.strictObject({ number: z.coerce.number().int().min(1).max(2_147_483_647) }),
    body: Decision,
    reply: z.strictObject({ version: Version }),
  }),
};
