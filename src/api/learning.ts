import { z } from 'zod';
import { AgentName } from './acts.ts';
import { LanguageTag, ListLimit } from './knowledge.ts';

const IntentName = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,99}$/);

export const ReviewQuery = z.strictObject({
  status: z.enum(['open', 'accepted', 'dismissed', 'outOfScope']).default('open'),
  reason: z
    .enum([
      'lowConfidence',
      'unsure',
      'between',
      'model',
      'corrected',
      'wantedPerson',
      'choseOther',
      'relabelled',
    ])
    .optional(),
  language: LanguageTag.optional(),
  order: z.enum(['newest', 'frequent']).default('newest'),
  limit: ListLimit,
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

export const ReviewParams = z.strictObject({ itemId: z.uuid() });
/** `agent`: the name that the decision is recorded under. */
export const AcceptRequest = z.strictObject({ agent: AgentName, intent: IntentName });
export const DecisionRequest = z.strictObject({ agent: AgentName });

/** A message that was understood as something else than it meant: the turn that it was taken in, and the intent. */
export const RelabelRequest = z.strictObject({
  agent: AgentName,
  conversationId: z.uuid(),
  turn: z.int().min(1),
  intent: IntentName,
});

/** `dryRun`: compares, and keeps and publishes nothing. */
export const RetrainRequest = z.strictObject({ agent: AgentName, dryRun: z.boolean().default(false) });

export const VersionQuery = z.strictObject({ limit: ListLimit });
export const VersionParams = z.strictObject({ number: z.coerce.number().int().min(1).max(2_147_483_647) });
