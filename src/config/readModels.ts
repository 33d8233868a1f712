import { isWhole } from './isWhole.ts';
import type { Values } from './variables.ts';

export interface ModelsConfig {
  /** Null: what the quicker stages leave open is asked of the contact, or of a person. */
  model: ModelConfig | null;
  /** Null: who sends a voice note is asked to write. */
  transcription: { model: string; url: string; key: string | null } | null;
}

export interface ModelConfig {
  provider: 'openai' | 'anthropic' | 'compatible';
  name: string;
  /** Null for a server of one's own that asks for none. */
  key: string | null;
  /** Null: the provider's own address. */
  url: string | null;
  /** What 24 hours may cost, in millionths of a US dollar. */
  ceilings: { conversationMicros: number; workspaceMicros: number };
}

export function readModels(values: Values, problems: string[]): ModelsConfig {
  return { model: readModel(values, problems), transcription: readTranscription(values, problems) };
}

function readModel(values: Values, problems: string[]): ModelConfig | null {
  const { MODEL_PROVIDER, MODEL_NAME, MODEL_KEY, MODEL_URL } = values;
  const isLocal = MODEL_PROVIDER === 'compatible';
  const needed: Record<string, string | undefined> = {
    MODEL_PROVIDER,
    MODEL_NAME,
    ...(isLocal ? { MODEL_URL } : { MODEL_KEY }),
  };
  if (!isWhole('The model', needed, problems) || !MODEL_PROVIDER || !MODEL_NAME) {
    noneAlone({ MODEL_KEY, MODEL_URL }, { MODEL_PROVIDER, MODEL_NAME }, problems);
    return null;
  }
  return {
    provider: MODEL_PROVIDER,
    name: MODEL_NAME,
    key: MODEL_KEY ?? null,
    url: MODEL_URL ?? null,
    ceilings: {
      conversationMicros: values.MODEL_CONVERSATION_CEILING_USD,
      workspaceMicros: values.MODEL_DAY_CEILING_USD,
    },
  };
}

function readTranscription(values: Values, problems: string[]): ModelsConfig['transcription'] {
  const { TRANSCRIPTION_URL, TRANSCRIPTION_MODEL, TRANSCRIPTION_KEY } = values;
  const needed = { TRANSCRIPTION_URL, TRANSCRIPTION_MODEL };
  if (!isWhole('Transcription', needed, problems)) {
    noneAlone({ TRANSCRIPTION_KEY }, needed, problems);
    return null;
  }
  const { TRANSCRIPTION_URL: url, TRANSCRIPTION_MODEL: model } = needed;
  return { model, url, key: TRANSCRIPTION_KEY ?? null };
}

/** What does nothing by itself is told when nothing is beside it. */
function noneAlone(
  extra: Record<string, string | undefined>,
  needed: Record<string, string | undefined>,
  problems: string[],
): void {
  if (Object.values(needed).some((value) => value !== undefined)) return;
  const alone = Object.keys(extra).filter((name) => extra[name] !== undefined);
  const names = Object.keys(needed).join(' and ');
  const isTold = problems.some((problem) =>
    Object.keys(needed).some((name) => problem.startsWith(`${name} is `)),
  );
  for (const name of isTold ? [] : alone)
    problems.push(`${name} is set without ${names}; expected them beside it`);
}
