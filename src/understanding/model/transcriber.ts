/** Turns speech into text, whoever does it. Implementations: src/models. */
export interface Transcriber {
  /** 'whisper-1': as the price table names it. */
  readonly name: string;
  /** Never throws, tries once, and ends soon after `signal` does. */
  transcribe(recording: Recording, signal: AbortSignal): Promise<Transcription>;
}

export interface Recording {
  bytes: Uint8Array;
  /** 'audio/ogg'. */
  mediaType: string;
  /** A hint, as a BCP 47 tag; null when the language is not known. */
  language: string | null;
}

export type Transcription =
  /** `text` is untrusted; empty when nothing was said. `speechMs` is null when nobody told. */
  { text: string; speechMs: number | null } | { failed: TranscriptionFailure };

export type TranscriptionFailure =
  'unavailable' | 'rateLimited' | 'invalidKey' | 'badRequest' | 'malformed' | 'aborted' | 'tooLarge';
