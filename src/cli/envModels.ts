import type { Config } from '../config.ts';
import { aiSdkModel } from '../models/aiSdk/aiSdkModel.ts';
import { aiSdkTranscriber } from '../models/aiSdk/aiSdkTranscriber.ts';
import type { ModelsSetup } from '../start/modelAdvisers.ts';
import { DEFAULT_CEILINGS } from '../understanding/model/modelDesk.ts';

/** The models that the environment names. */
export function envModels({ model, transcription }: Config): ModelsSetup {
  return {
    language: model && aiSdkModel({ ...model, model: model.name }),
    transcriber: transcription && aiSdkTranscriber(transcription),
    ceilings: model?.ceilings ?? DEFAULT_CEILINGS,
  };
}
