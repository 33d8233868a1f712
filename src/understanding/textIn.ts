import type { InboundContent } from '../conversation/content.ts';

/** The words in what a contact sent: a text, a caption, the title of a button; null when there are none. */
export function textIn(content: InboundContent): string | null {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'choice':
      return content.title;
    case 'media':
      return content.caption ?? null;
    case 'location':
      return content.address ?? content.name ?? null;
    case 'cart':
      return content.note ?? null;
    case 'contactCards':
    case 'form':
    case 'reaction':
    case 'edit':
    case 'revoke':
    case 'identityChange':
    case 'unsupported':
      return null;
  }
}
