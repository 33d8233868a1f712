import { createOpenAI } from '@ai-sdk/openai';
import type { Transcriber, Transcription } from '../../understanding/model/transcriber.ts';
import { boundedFetch } from './boundedFetch.ts';
import { failureOf } from './failureOf.ts';

export interface TranscriberOptions {
  /** 'whisper-1', or what a local server calls it. */
  model: string;
  /** With the version: 'https://api.openai.com/v1'. */
  url: string;
  /** Null for a server that asks for none. */
  key: string | null;
}

/** Speech to text at whatever has OpenAI's `POST /audio/transcriptions`: whisper.cpp, faster-whisper, vLLM … */
export function aiSdkTranscriber({ model, url, key }: TranscriberOptions): Transcriber {
  const provider = createOpenAI({ baseURL: url, apiKey: key ?? 'none', fetch: boundedFetch });
  // Asked directly: `transcribe` of the SDK would guess the media type again and take an empty recording for an error.
  const speech = provider.transcription(model);
  return {
    name: model,
    async transcribe({ bytes, mediaType, language }, signal): Promise<Transcription> {
      try {
        const { text, durationInSeconds } = await speech.doGenerate({
          audio: bytes,
          mediaType: plainType(mediaType),
          abortSignal: signal,
          ...(language !== null && { providerOptions: { openai: { language: primaryOf(language) } } }),
        });
        return { text, speechMs: durationInSeconds === undefined ? null : durationInSeconds * 1000 };
      } catch (error) {
        return { failed: failureOf(error, signal) };
      }
    },
  };
}

/** 'audio/ogg; codecs=opus' is 'audio/ogg': the file's name is made from it. */
const plainType = (mediaType: string) => mediaType.split(';')[0]?.trim() || 'audio/ogg';

/** ISO 639-1. */
const primaryOf = (language: string) => language.split('-')[0] ?? language;
