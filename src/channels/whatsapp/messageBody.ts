import type { OutboundContent, ShownAs } from '../../conversation/content.ts';
import type { OutboundMessage } from '../channel.ts';
import type { Built } from './built.ts';
import { choicesBody } from './choicesBody.ts';
import { LIMITS } from './limits.ts';
import { templateBody, type KnownTemplate } from './templateBody.ts';

const USER_ID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;
const PHONE = /^\d{5,20}$/;
type Sayable = Exclude<OutboundContent, { kind: 'document' }>;
type Named = { fileName: string; caption: string; shownAs?: ShownAs };

/** What is said, as the provider wants it. Nothing is cut here: what is too long was not fitted to the channel. */
export function sayBody(content: Sayable, template: KnownTemplate | null): Built {
  switch (content.kind) {
    case 'text':
      if (content.text.trim() === '') return { problem: 'the text is empty' };
      if (content.text.length > LIMITS.text) return { problem: `the text is longer than ${LIMITS.text}` };
      return { body: { type: 'text', text: { preview_url: false, body: content.text } } };
    case 'choices':
      return choicesBody(content);
    case 'template':
      return templateBody(content, template);
  }
}

/** Why a document can never be sent, asked before its bytes are; null when it can. */
export function documentProblem({ fileName, caption }: { fileName: string; caption: string }): string | null {
  if (caption.length > LIMITS.caption) return `the caption is longer than ${LIMITS.caption}`;
  const isNamed = fileName.trim() !== '' && fileName.length <= LIMITS.fileName;
  return isNamed ? null : `the file name is empty or longer than ${LIMITS.fileName}`;
}

/** A document that was uploaded before under `mediaId`. */
export function documentBody(document: Named, mediaId: string): Built {
  const { fileName, caption, shownAs = 'document' } = document;
  const named = shownAs === 'document' ? { filename: fileName } : {};
  const shown = caption === '' || shownAs === 'audio' ? {} : { caption };
  return { body: { type: shownAs, [shownAs]: { id: mediaId, ...named, ...shown } } };
}

/** The keys that every message has. Our id travels in the callback data and comes back in the statuses. */
export function envelopeOf(message: OutboundMessage, recipient: Recipient): { [key: string]: unknown } {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient,
    biz_opaque_callback_data: message.id,
  };
}

/** A business-scoped user id goes into another key than a phone. */
export type Recipient = { recipient: string } | { to: string };

/** The user id comes first: a phone may have passed to another person since. */
export function recipientOf({ to }: OutboundMessage): Recipient | null {
  if (USER_ID.test(to.externalId)) return { recipient: to.externalId };
  return PHONE.test(to.externalId) ? { to: to.externalId } : phoneOf(to.phone);
}

/** The phone, for what cannot be sent to a user id (code 131062). */
export function phoneOf(phone: string | null): Recipient | null {
  return phone !== null && PHONE.test(phone) ? { to: phone } : null;
}
