import type { ModelsSetup } from '../src/start/modelAdvisers.ts';
import { DEFAULT_CEILINGS } from '../src/understanding/model/modelDesk.ts';
import type { WorldAddresses, WorldKeys } from './workspaceOn.ts';

/** The world's language model, and what hears voice notes there. What speaks to them is loaded only here. */
export async function modelsOn({ model }: WorldAddresses, keys: WorldKeys): Promise<ModelsSetup> {
  const { aiSdkModel } = await import('../src/models/aiSdk/aiSdkModel.ts');
  const { aiSdkTranscriber } = await import('../src/models/aiSdk/aiSdkTranscriber.ts');
  const access = { url: `${model.url}/v1`, key: keys.model.apiKey };
  return {
    language: aiSdkModel({ ...access, provider: 'openai', model: 'gpt-5-mini' }),
    transcriber: aiSdkTranscriber({ ...access, model: 'whisper-1' }),
    ceilings: DEFAULT_CEILINGS,
  };
}
