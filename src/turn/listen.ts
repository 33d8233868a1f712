import { untrust } from '../base/untrusted.ts';
import type { InboundContent } from '../conversation/content.ts';
import type { Draft } from './draft.ts';
import type { TurnDeps } from './turnDeps.ts';

export interface Listened {
  /** What is understood: of a voice note its words, as if they had been typed. */
  content: InboundContent;
  /** What a voice note says; null when there was none. Untrusted. */
  transcript: string | null;
}

/** Hears what a contact sent. Null: a voice note that nobody here can make words of. */
export async function listen(
  deps: TurnDeps,
  draft: Draft,
  content: InboundContent,
): Promise<Listened | null> {
  if (content.kind !== 'media' || !SPOKEN.has(content.media)) return { content, transcript: null };
  if (content.caption !== undefined) return { content, transcript: null };
  const { channel = '', account = '' } = draft.replyTo ?? {};
  const { workspaceId, conversationId } = draft.situation;
  const heard = await deps.transcribe?.(workspaceId, {
    conversationId,
    media: content,
    from: { channel, account },
    language: draft.spoken,
  });
  if (!heard || heard.text.trim() === '') return null;
  return { content: { kind: 'text', text: untrust(heard.text) }, transcript: heard.text };
}

const SPOKEN: ReadonlySet<string> = new Set(['voice', 'audio']);
