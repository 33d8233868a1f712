import {
  generateText,
  type LanguageModel as SdkModel,
  type LanguageModelUsage,
  type OutputInterface,
} from 'ai';
import { z } from 'zod';
import type { Asked, Proposal, TokenUse } from '../../understanding/model/languageModel.ts';
import type { AiSdkOptions } from './aiSdkModel.ts';
import { failureOf } from './failureOf.ts';
import { jsonIn } from './jsonIn.ts';

// It would write its warnings to the terminal; what fails is told by its reason.
globalThis.AI_SDK_LOG_WARNINGS = false;

/** Asks once. Source: ai 7.0.173, docs/07-reference/01-ai-sdk-core/01-generate-text.mdx, read 2026-11-21. */
export async function proposeWith(
  model: SdkModel,
  provider: AiSdkOptions['provider'],
  asked: Asked,
  signal: AbortSignal,
): Promise<Proposal> {
  try {
    const { text, finishReason, usage } = await generateText({
      model,
      instructions: {
        role: 'system',
        content: asked.system,
        providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } },
      },
      prompt: asked.prompt,
      output: rawJson(asked.schema),
      maxOutputTokens: asked.maxOutputTokens,
      maxRetries: 0,
      abortSignal: signal,
      telemetry: { isEnabled: false },
      ...(provider === 'openai' && { providerOptions: { openai: openAiOptions(asked) } }),
    });
    const tokens = tokensOf(usage);
    if (finishReason === 'content-filter') return { kind: 'refused', tokens };
    return { kind: 'answer', json: finishReason === 'length' ? undefined : jsonIn(text), text, tokens };
  } catch (error) {
    return { kind: 'failed', reason: failureOf(error, signal) };
  }
}

/** The text as it came: whether it fits is checked by who asked, and a text that does not is worth a second round. */
function rawJson(schema: z.ZodType): OutputInterface<string, string, never> {
  const { $schema: _unused, ...jsonSchema } = z.toJSONSchema(schema);
  return {
    name: 'object',
    responseFormat: Promise.resolve({ type: 'json', schema: jsonSchema, name: 'answer' }),
    parseCompleteOutput: async ({ text }) => text,
    parsePartialOutput: async ({ text }) => ({ partial: text }),
    createElementStreamTransform: () => undefined,
  };
}

/** Not kept by the provider beyond its own rules. The same key sends calls to where their beginning is known. */
function openAiOptions({ cacheKey }: Asked) {
  return {
    store: false,
    strictJsonSchema: true,
    ...(cacheKey !== undefined && { promptCacheKey: cacheKey }),
  };
}

function tokensOf({ inputTokens, outputTokens, inputTokenDetails }: LanguageModelUsage): TokenUse {
  return {
    input: inputTokens ?? 0,
    cachedInput: inputTokenDetails.cacheReadTokens ?? 0,
    writtenInput: inputTokenDetails.cacheWriteTokens ?? 0,
    output: outputTokens ?? 0,
  };
}
