import type { z } from 'zod';

/**
 * A language model, whoever serves it. Asked for one JSON value of a shape; what comes is untrusted all the same.
 * Implementations: src/models.
 */
export interface LanguageModel {
  /** 'openai/gpt-5-mini': as the ledger and the price table name it. */
  readonly name: string;
  /** Never throws, tries once, and ends soon after `signal` does. */
  propose(asked: Asked, signal: AbortSignal): Promise<Proposal>;
}

export interface Asked {
  /** What stays the same from call to call stands here, so that the provider can keep it. */
  system: string;
  prompt: string;
  /** Sent as JSON schema. Whether the answer fits is for the asker to check. */
  schema: z.ZodType;
  maxOutputTokens: number;
  /** Calls with one key share their beginning. */
  cacheKey?: string;
}

export type Proposal =
  /** `json` is undefined when the text is no JSON. */
  | { kind: 'answer'; json: unknown; text: string; tokens: TokenUse }
  | { kind: 'refused'; tokens: TokenUse }
  | { kind: 'failed'; reason: ModelFailure };

export type ModelFailure =
  /** Not reached, or it broke down. */
  | 'unavailable'
  | 'rateLimited'
  | 'invalidKey'
  /** It does not take what was asked: an unknown model, a schema that it cannot follow. */
  | 'badRequest'
  /** It answered, but not in its own wire format. */
  | 'malformed'
  /** `signal` ended it. */
  | 'aborted';

export interface TokenUse {
  /** All of the input, cached and written tokens included. */
  input: number;
  cachedInput: number;
  /** Input that the provider was paid to keep for later calls. */
  writtenInput: number;
  /** Reasoning included. */
  output: number;
}

export const noTokens: TokenUse = { input: 0, cachedInput: 0, writtenInput: 0, output: 0 };
