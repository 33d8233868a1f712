import { given } from '../json.ts';
import type { Json } from '../json.ts';
import { buildMedia } from './buildMedia.ts';
import { buildChange } from './buildChange.ts';
import { buildTap } from './buildTap.ts';
import { newestOf, type Built, type Chat } from './chat.ts';
import type { Inbound } from './inboundSchema.ts';
import { metadataOf, statusError } from './statuses.ts';

/** Turns what a customer does into the message that Meta makes of it. */
export function buildInbound(chat: Chat, inbound: Inbound): Built {
  switch (inbound.type) {
    case 'text':
      return { type: 'text', content: { body: inbound.text }, shown: { text: inbound.text } };
    case 'tap':
      return buildTap(chat, inbound);
    case 'media':
      return buildMedia(chat, inbound);
    case 'location': {
      const { latitude, longitude, name, address } = inbound;
      return {
        type: 'location',
        content: given({ latitude, longitude, name, address }),
        shown: { text: name ?? '' },
      };
    }
    case 'contacts':
      return { type: 'contacts', content: inbound.contacts };
    case 'order': {
      const order = { catalog_id: inbound.catalogId ?? '774411225588990', text: inbound.text ?? '' };
      return { type: 'order', content: { ...order, product_items: inbound.products } };
    }
    case 'flowReply': {
      const reply = {
        name: inbound.name ?? 'flow',
        body: 'Sent',
        response_json: JSON.stringify(inbound.values),
      };
      return interactive(chat, { type: 'nfm_reply', nfm_reply: reply });
    }
    case 'callPermission': {
      const reply = { response: inbound.response, is_permanent: false, response_source: 'user_action' };
      return interactive(chat, { type: 'call_permission_reply', call_permission_reply: reply });
    }
    case 'unsupported':
      return unsupported(inbound.what ?? 'poll_creation', inbound.code ?? 131051);
    case 'requestWelcome':
      return { type: 'request_welcome', isBubble: false };
    case 'emptyInteractive':
      return { type: 'interactive', valueErrors: [emptyError()] };
    case 'other':
      return { type: inbound.name, content: inbound.content };
    default:
      return buildChange(chat, inbound);
  }
}

/** `context` of an answer to one of the business's messages. */
export function contextTo(chat: Chat, messageId: string): Json {
  return { from: metadataOf(chat.number).display_phone_number, id: messageId };
}

function interactive(chat: Chat, content: Json): Built {
  const asked = newestOf(chat, ['business'], (message) => message.type === 'interactive');
  return { type: 'interactive', content, ...(asked === null ? {} : { replyTo: asked.id }) };
}

function unsupported(what: string, code: number): Built {
  const { href: _href, ...error } = statusError(code);
  return { type: 'unsupported', content: { type: what }, keys: { errors: [error] } };
}

function emptyError(): Json {
  const details = 'Unsupported webhook payload';
  return { ...statusError(131000), error_data: { details } };
}
