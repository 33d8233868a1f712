import type { Config } from '../config.ts';
import type { AiSdkOptions } from '../models/aiSdk/aiSdkModel.ts';
import type { TranscriberOptions } from '../models/aiSdk/aiSdkTranscriber.ts';
import type { ModelsSetup } from '../start/modelAdvisers.ts';
import { DEFAULT_CEILINGS } from '../understanding/model/modelDesk.ts';

/** The models that the environment names. What speaks with them takes memory, so it is loaded only for those. */
export async function envModels({ model, transcription }: Config): Promise<ModelsSetup> {
  return {
    language: model && (await languageModel({ ...model, model: model.name })),
    transcriber: transcription && (await transcriber(transcription)),
    ceilings: model?.ceilings ?? DEFAULT_CEILINGS,
  };
}

async function languageModel(options: AiSdkOptions) {
  const { aiSdkModel } = await import('../models/aiSdk/aiSdkModel.ts');
  return aiSdkModel(options);
}

async function transcriber(options: TranscriberOptions) {
  const { aiSdkTranscriber } = await import('../models/aiSdk/aiSdkTranscriber.ts');
  return aiSdkTranscriber(options);
}
