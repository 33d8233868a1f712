import type { TokenUse } from '../understanding/model/languageModel.ts';

/** US dollars for a million tokens, which is millionths of a dollar for one. Standard tier, shortest context band. */
export interface Price {
  input: number;
  cachedInput: number;
  /** Input that is written to the provider's cache; the same as `input` where nothing is charged for it. */
  writtenInput: number;
  output: number;
}

/**
 * By the name of the model; a dated name (`gpt-5-mini-2025-08-07`) has the price of the name without its date.
 * A model that is not here has no known price: its calls are counted, not priced.
 *
 * Source: https://developers.openai.com/api/docs/pricing, as quoted by lists of 2026-08 to 2026-11, read 2026-11-21.
 * Source: https://platform.claude.com/docs/en/about-claude/pricing, read 2026-11-21; the models of series 5.5 as quoted by
 * lists of 2026-10, read 2026-11-21.
 */
export const PRICES: { readonly [model: string]: Price } = {
  'openai/gpt-6-astra': openai(10, 1, 50, 12.5),
  'openai/gpt-5.6-sol': openai(4, 0.4, 20),
  'openai/gpt-5.6-terra': openai(2, 0.2, 12),
  'openai/gpt-5.6-luna': openai(0.2, 0.02, 1.2),
  'openai/gpt-5.5': openai(5, 0.5, 30),
  'openai/gpt-5.4': openai(2.5, 0.25, 15),
  'openai/gpt-5.4-mini': openai(0.75, 0.075, 4.5),
  'openai/gpt-5.4-nano': openai(0.2, 0.02, 1.25),
  'openai/gpt-5.2': openai(1.75, 0.175, 14),
  'openai/gpt-5.1': openai(1.25, 0.125, 10),
  'openai/gpt-5': openai(1.25, 0.125, 10),
  'openai/gpt-5-mini': openai(0.25, 0.025, 2),
  'openai/gpt-5-nano': openai(0.05, 0.005, 0.4),
  'openai/gpt-4.1': openai(2, 0.5, 8),
  'openai/gpt-4.1-mini': openai(0.4, 0.1, 1.6),
  'openai/gpt-4.1-nano': openai(0.1, 0.025, 0.4),
  'openai/gpt-4o': openai(2.5, 1.25, 10),
  'openai/gpt-4o-mini': openai(0.15, 0.075, 0.6),
  'anthropic/claude-opus-5-5': anthropic(4, 0.2, 20),
  'anthropic/claude-sonnet-5-5': anthropic(2, 0.1, 10),
  'anthropic/claude-haiku-5-5': anthropic(0.1, 0.01, 0.5),
  'anthropic/claude-opus-5': anthropic(5, 0.5, 25),
  'anthropic/claude-opus-4-8': anthropic(5, 0.5, 25),
  'anthropic/claude-sonnet-5': anthropic(2, 0.2, 10),
  'anthropic/claude-sonnet-4-6': anthropic(3, 0.3, 15),
  'anthropic/claude-sonnet-4-5': anthropic(3, 0.3, 15),
  'anthropic/claude-haiku-4-5': anthropic(1, 0.1, 5),
};

/** US dollars for a minute of speech. Source: the pricing page of OpenAI above; whisper-1 since 2023. */
const SPEECH_PRICES: { readonly [model: string]: number } = {
  'whisper-1': 0.006,
  'gpt-4o-transcribe': 0.006,
  'gpt-4o-mini-transcribe': 0.003,
};

/** Millionths of a US dollar; null when the price of the model is not known. */
export function costOf(model: string, tokens: TokenUse): number | null {
  const price = known(PRICES, model) ?? known(PRICES, withoutDate(model));
  if (!price) return null;
  const plainInput = Math.max(0, tokens.input - tokens.cachedInput - tokens.writtenInput);
  return Math.ceil(
    plainInput * price.input +
      tokens.cachedInput * price.cachedInput +
      tokens.writtenInput * price.writtenInput +
      tokens.output * price.output,
  );
}

/** Millionths of a US dollar for speech of this length; null when price or length is not known. */
export function speechCostOf(model: string, speechMs: number | null): number | null {
  const perMinute = known(SPEECH_PRICES, withoutDate(model));
  return perMinute === undefined || speechMs === null
    ? null
    : Math.ceil((speechMs / 60_000) * perMinute * 1e6);
}

/** A model may be called like anything, 'toString' included. */
function known<Value>(table: { readonly [model: string]: Value }, model: string): Value | undefined {
  return Object.hasOwn(table, model) ? table[model] : undefined;
}

const withoutDate = (model: string) => model.replace(/-(?:\d{4}-\d{2}-\d{2}|\d{8})$/, '');

function openai(input: number, cachedInput: number, output: number, writtenInput = input): Price {
  return { input, cachedInput, writtenInput, output };
}

/** Writing to the cache for five minutes costs a quarter more than reading the input. */
function anthropic(input: number, cachedInput: number, output: number): Price {
  return { input, cachedInput, writtenInput: input * 1.25, output };
}
