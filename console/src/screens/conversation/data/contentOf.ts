import type { Message } from './types.ts';

/** What a message says, as the product keeps it: see src/conversation/content.ts. */
export type Content =
  | { kind: 'text'; text: string }
  | { kind: 'choices'; text: string; options: { id: string; title: string; description?: string }[] }
  | { kind: 'choice'; title: string }
  | { kind: 'document'; fileName: string; caption: string; shownAs?: 'image' | 'video' | 'audio' }
  | { kind: 'template'; name: string; language: string; parameters: string[]; text?: string }
  | { kind: 'media'; media: string; mediaType: string; caption?: string; fileName?: string }
  | { kind: 'location'; latitude: number; longitude: number; name?: string; address?: string }
  | { kind: 'contactCards'; cards: { name: string; phones: string[]; emails: string[] }[] }
  | { kind: 'cart'; note?: string; items: { productId: string; quantity: number }[] }
  | { kind: 'form'; name: string; answers: Record<string, unknown> }
  | { kind: 'reaction'; emoji: string | null }
  | { kind: 'edit'; text: string | null }
  | { kind: 'revoke' }
  | { kind: 'identityChange' }
  | { kind: 'unsupported'; type: string };

/** The server wrote it; of a kind that this page does not know yet, it says so. */
export function contentOf({ content }: Pick<Message, 'content'>): Content {
  if (
    typeof content !== 'object' ||
    content === null ||
    Array.isArray(content) ||
    typeof content.kind !== 'string'
  )
    return { kind: 'unsupported', type: 'unknown' };
  return content as unknown as Content; // of the kinds above, or told as unknown where it is shown
}

/** The words in it; empty when it has none. */
export function textOf(content: Content): string {
  if ('text' in content) return content.text ?? '';
  if ('caption' in content) return content.caption ?? '';
  return content.kind === 'choice' ? content.title : '';
}
