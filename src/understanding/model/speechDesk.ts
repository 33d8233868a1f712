import { SECOND_MS, type Clock } from '../../base/clock.ts';
import type { ConversationId, WorkspaceId } from '../../base/id.ts';
import { untrust, type Untrusted } from '../../base/untrusted.ts';
import type { Database } from '../../db/pool.ts';
import { makeBreaker, type Breaker } from './breaker.ts';
import { withDeadline } from './deadline.ts';
import { readSpent, recordCall } from './ledger.ts';
import { noTokens } from './languageModel.ts';
import { isReached, type Ceilings } from './modelDesk.ts';
import type { Places } from './places.ts';
import type { Recording, Transcriber, Transcription, TranscriptionFailure } from './transcriber.ts';
import { findTranscript, keepTranscript } from './transcripts.ts';

/** What contacts say, in words: heard once, paid once. */
export interface SpeechDesk {
  /** Never throws. Only where it must be heard, `fetch` is called. */
  wordsOf(spoken: Spoken): Promise<{ text: Untrusted } | { failed: SpeechFailure }>;
}

export interface Spoken {
  workspaceId: WorkspaceId;
  /** It pays for what is heard in it. */
  conversationId: ConversationId;
  /** The channel's name and its id of the file: 'whatsapp:1014…'. */
  mediaKey: string;
  /** BCP 47; null when it is not known. */
  language: string | null;
  /** The recording; null when it cannot be had. */
  fetch(signal: AbortSignal): Promise<Pick<Recording, 'bytes' | 'mediaType'> | null>;
}

export type SpeechFailure = TranscriptionFailure | 'notThere' | 'breakerOpen' | 'ceilingReached' | 'silent';

export interface SpeechDeskDeps {
  db: Database;
  clock: Clock;
  transcriber: Transcriber;
  places: Places;
  /** Of all models together. */
  ceilings: Ceilings;
  costOf(model: string, speechMs: number | null): number | null;
  /** Fetching included, in real time. Default 20 s. */
  deadlineMs?: number;
  breaker?: Breaker;
  onTrouble(error: unknown, context: { workspaceId: WorkspaceId; model: string }): void;
}

const DEADLINE_MS = 20 * SECOND_MS;
/** What OpenAI takes. Source: https://platform.openai.com/docs/guides/speech-to-text, read 2026-11-21. */
const LARGEST_BYTES = 25 * 1024 * 1024;
/** Twenty minutes of talk; the rest can be listened to. */
const LONGEST_TEXT = 20_000;

export function makeSpeechDesk(deps: SpeechDeskDeps): SpeechDesk {
  const breaker = deps.breaker ?? makeBreaker(deps.clock);
  return {
    async wordsOf(spoken) {
      try {
        const known = await findTranscript(deps.db, spoken.workspaceId, spoken.mediaKey);
        if (known !== null) return saidIn(known);
        return await withDeadline(deps.deadlineMs ?? DEADLINE_MS, (signal) =>
          hear(deps, breaker, spoken, signal),
        );
      } catch (error) {
        deps.onTrouble(error, { workspaceId: spoken.workspaceId, model: deps.transcriber.name });
        return { failed: 'unavailable' };
      }
    },
  };
}

async function hear(
  deps: SpeechDeskDeps,
  breaker: Breaker,
  spoken: Spoken,
  signal: AbortSignal,
): Promise<{ text: Untrusted } | { failed: SpeechFailure }> {
  const { workspaceId, conversationId } = spoken;
  const spent = await readSpent(deps.db, workspaceId, conversationId, deps.clock.now());
  if (isReached(deps.ceilings, spent)) return { failed: 'ceilingReached' };
  const leave = await deps.places.enter(signal);
  if (!leave) return { failed: 'aborted' };
  try {
    const file = await spoken.fetch(signal);
    if (file === null) return { failed: signal.aborted ? 'aborted' : 'notThere' };
    if (file.bytes.byteLength > LARGEST_BYTES) return { failed: 'tooLarge' };
    if (!breaker.mayCall()) return { failed: 'breakerOpen' };
    return await transcribe(deps, breaker, { spoken, file, signal });
  } finally {
    leave();
  }
}

interface Hearing {
  spoken: Spoken;
  file: Pick<Recording, 'bytes' | 'mediaType'>;
  signal: AbortSignal;
}

async function transcribe(
  deps: SpeechDeskDeps,
  breaker: Breaker,
  { spoken, file, signal }: Hearing,
): Promise<{ text: Untrusted } | { failed: SpeechFailure }> {
  const { db, clock, transcriber, costOf } = deps;
  const { workspaceId, conversationId, mediaKey, language } = spoken;
  const calledAt = clock.now();
  const startedAt = performance.now();
  const heard = await Promise.race([
    transcriber.transcribe({ ...file, language }, signal),
    new Promise<Transcription>((resolve) => {
      signal.addEventListener('abort', () => resolve({ failed: 'aborted' }), { once: true });
    }),
  ]);
  const failed = 'failed' in heard ? heard.failed : null;
  breaker.tell(failed === null || failed === 'badRequest' ? 'well' : 'wrong');
  const costMicros = 'failed' in heard ? null : costOf(transcriber.name, heard.speechMs);
  await recordCall(db, {
    workspaceId,
    conversationId,
    purpose: 'transcribe',
    model: transcriber.name,
    tokens: noTokens,
    costMicros,
    outcome: failed ?? 'answer',
    elapsedMs: performance.now() - startedAt,
    calledAt,
  });
  if ('failed' in heard) {
    deps.onTrouble(new Error(`${transcriber.name} failed: ${heard.failed}`), {
      workspaceId,
      model: transcriber.name,
    });
    return heard;
  }
  const text = untrust(heard.text.trim().slice(0, LONGEST_TEXT));
  await keepTranscript(db, {
    workspaceId,
    mediaKey,
    text,
    model: transcriber.name,
    costMicros,
    madeAt: calledAt,
  });
  return saidIn(text);
}

function saidIn(text: Untrusted): { text: Untrusted } | { failed: 'silent' } {
  return text === '' ? { failed: 'silent' } : { text };
}
