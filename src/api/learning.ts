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
  /** It is known what it takes for what: see `confusions`. */
  isMeasured: z.boolean(),
});

const Training = z.strictObject({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'failed']),
  isDryRun: z.boolean(),
  /** Of `steps` so many are done; 0 of 0 before anybody knows. */
  step: z.int(),
  steps: z.int(),
  by: z.string(),
  begunAt: Instant,
  endedAt: Instant.nullable(),
  /** Once it is done. `version` is null after a dry run. */
  result: z
    .strictObject({
      version: z.int().nullable(),
      isPublished: z.boolean(),
      verdict: z.string(),
      comparison: Comparison,
      added: z.int(),
    })
    .nullable(),
});

const TaughtIntent = z.strictObject({
  name: z.string(),
  /** What it comes to: 'start', 'ask', 'smallTalk' … */
  means: z.string(),
  /** Of a `start`: the flow. */
  flow: z.string().nullable(),
  /** Of the business, not one that every business has. */
  isOwn: z.boolean(),
  /** How many, by language; those that people added included. */
  examples: z.record(z.string(), z.int()),
  added: z.int(),
  /** Of the added, those that the version that understands now was not trained with. */
  untrained: z.int(),
  /** On its examples, by classifiers that did not know them; null: not measured. */
  accuracy: z.strictObject({ texts: z.int(), right: z.int() }).nullable(),
});

const VersionParams = z.strictObject({ number: z.coerce.number().int().min(1).max(2_147_483_647) });
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
  /** Answers at once; `training` tells how far it is. `dryRun`: compares, and keeps and publishes nothing. */
  retrain: endpoint({
    method: 'POST',
    path: '/learning/retrain',
    access: 'knowledge.write',
    summary:
      'Begin to train a classifier with the examples that people added; it is published when it is not worse',
    body: Decision.extend({ dryRun: z.boolean().default(false) }),
    reply: z.strictObject({ training: Training }),
    status: 202,
  }),
  training: endpoint({
    method: 'GET',
    path: '/learning/training',
    access: 'knowledge.read',
    summary: 'Read how far the newest training is, and what came of it',
    reply: z.strictObject({ training: Training.nullable() }),
  }),
  intents: endpoint({
    method: 'GET',
    path: '/learning/intents',
    access: 'knowledge.read',
    summary: 'List the intents with how many examples they have and how well they are told apart',
    reply: z.strictObject({ measured: z.int().nullable(), intents: z.array(TaughtIntent) }),
  }),
  intentExamples: endpoint({
    method: 'GET',
    path: '/learning/intents/:intent/examples',
    access: 'knowledge.read',
    summary: 'List the examples of an intent, those that people added first',
    params: z.strictObject({ intent: IntentName }),
    reply: z.strictObject({
      examples: z.array(
        z.strictObject({ language: LanguageTag, text: z.string(), addedBy: z.string().nullable() }),
      ),
    }),
  }),
  /** `takenFor` null: for nothing that is known. The worst first. */
  confusions: endpoint({
    method: 'GET',
    path: '/learning/versions/:number/confusions',
    access: 'knowledge.read',
    summary: 'Read which intents a version takes for which, on examples that it did not know',
    params: VersionParams,
    reply: z.strictObject({
      confusions: z
        .array(
          z.strictObject({
            intent: z.string(),
            takenFor: z.string().nullable(),
            texts: z.int(),
            of: z.int(),
          }),
        )
        .nullable(),
    }),
  }),
  publish: endpoint({
    method: 'POST',
    path: '/learning/versions/:number/publish',
    access: 'knowledge.write',
    summary: 'Let another trained classifier understand from now on',
    params: VersionParams,
    body: Decision,
    reply: z.strictObject({ version: Version }),
  }),
};
