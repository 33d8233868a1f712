import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel as SdkModel } from 'ai';
import type { LanguageModel } from '../../understanding/model/languageModel.ts';
import { boundedFetch } from './boundedFetch.ts';
import { proposeWith } from './proposeWith.ts';

export interface AiSdkOptions {
  /** `compatible`: whatever speaks OpenAI's chat completions: Ollama, vLLM, llama.cpp. */
  provider: 'openai' | 'anthropic' | 'compatible';
  /** As the provider calls it: 'gpt-5-mini'. */
  model: string;
  /** Null for a server that asks for none. */
  key: string | null;
  /** With the version: 'http://127.0.0.1:11434/v1'. Null: the provider's own; `compatible` has none. */
  url: string | null;
}

/** A model behind the AI SDK. It tries once, reports to nobody, and takes no answer over 1 MB. */
export function aiSdkModel(options: AiSdkOptions): LanguageModel {
  const model = sdkModel(options);
  return {
    name: `${options.provider}/${options.model}`,
    propose: (asked, signal) => proposeWith(model, options.provider, asked, signal),
  };
}

function sdkModel({ provider, model, key, url }: AiSdkOptions): SdkModel {
  // A key that is missing must not be looked for in the environment.
  const settings = { apiKey: key ?? 'none', fetch: boundedFetch, ...(url !== null && { baseURL: url }) };
  switch (provider) {
    case 'openai':
      return createOpenAI(settings)(model);
    case 'anthropic':
      return createAnthropic(settings)(model);
    case 'compatible': {
      if (url === null) throw new Error('A compatible provider has no address of its own; give url');
      const { apiKey: _none, ...withoutKey } = settings;
      return createOpenAICompatible({
        ...withoutKey,
        name: 'compatible',
        baseURL: url,
        supportsStructuredOutputs: true,
        ...(key !== null && { apiKey: key }),
      })(model);
    }
  }
}
