import { untrust } from '../../base/untrusted.ts';
import type { InboundContent } from '../../conversation/content.ts';
import { given, idOf, listOf, numberOf, objectOf, objectsOf, textOf, type WireObject } from '../wire.ts';
import { identityChangeOf } from './identityChangeOf.ts';
import { interactiveContentOf } from './interactiveContentOf.ts';
import { mediaContentOf } from './mediaContentOf.ts';

const TYPE_NAME = /^[a-z_]{1,40}$/;

/** What a message of WhatsApp says, in our words; null for a type that we do not know or cannot read. */
export function contentOf(message: WireObject): InboundContent | null {
  switch (message.type) {
    case 'text':
      return textContentOf(message);
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return mediaContentOf(message.type, objectOf(message[message.type]));
    case 'location':
      return locationOf(objectOf(message.location));
    case 'contacts':
      return contactCardsOf(message.contacts);
    case 'interactive':
      return interactiveContentOf(objectOf(message.interactive));
    case 'button':
      return templateButtonOf(objectOf(message.button));
    case 'reaction':
      return reactionOf(objectOf(message.reaction));
    case 'order':
      return cartOf(objectOf(message.order));
    case 'system':
      return identityChangeOf(objectOf(message.system));
    case 'edit':
      return editOf(objectOf(message.edit));
    case 'revoke':
      return revokeOf(objectOf(message.revoke));
    case 'unsupported':
      return { kind: 'unsupported', type: typeNameOf(objectOf(message.unsupported)?.type) };
    default:
      return null;
  }
}

/** A type as the provider names it, safe for logs and texts. */
export function typeNameOf(type: unknown): string {
  return typeof type === 'string' && TYPE_NAME.test(type) ? type : 'unknown';
}

function textContentOf(message: WireObject): InboundContent | null {
  const text = textOf(objectOf(message.text)?.body);
  return text === null ? null : { kind: 'text', text };
}

function locationOf(location: WireObject | null): InboundContent | null {
  const latitude = numberOf(location?.latitude);
  const longitude = numberOf(location?.longitude);
  if (latitude === null || longitude === null) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  const words = given({ name: textOf(location?.name), address: textOf(location?.address) });
  return { kind: 'location', latitude, longitude, ...words };
}

function contactCardsOf(contacts: unknown): InboundContent | null {
  const cards = objectsOf(contacts).map((card) => {
    const name = objectOf(card.name);
    return {
      name: textOf(name?.formatted_name) ?? textOf(name?.first_name) ?? untrust(''),
      phones: objectsOf(card.phones).flatMap((phone) => textOf(phone.phone) ?? textOf(phone.wa_id) ?? []),
      emails: objectsOf(card.emails).flatMap((email) => textOf(email.email) ?? []),
    };
  });
  return cards.length === 0 ? null : { kind: 'contactCards', cards };
}

/** The quick reply of a template. Without a payload of ours, its payload is its text. */
function templateButtonOf(button: WireObject | null): InboundContent | null {
  const title = textOf(button?.text) ?? textOf(button?.payload);
  const optionId = textOf(button?.payload) ?? title;
  return title === null || optionId === null ? null : { kind: 'choice', optionId, title };
}

/** A reaction that was taken back has an empty emoji or none. */
function reactionOf(reaction: WireObject | null): InboundContent | null {
  const toExternalId = idOf(reaction?.message_id);
  return toExternalId === null
    ? null
    : { kind: 'reaction', toExternalId, emoji: textOf(reaction?.emoji) || null };
}

/** Prices in it are what the contact's phone showed, so they are left out: ours are asked from the shop. */
function cartOf(order: WireObject | null): InboundContent | null {
  const catalogId = idOf(order?.catalog_id);
  const items = listOf(order?.product_items).flatMap((item) => {
    const productId = idOf(objectOf(item)?.product_retailer_id);
    const quantity = numberOf(objectOf(item)?.quantity);
    return productId === null || quantity === null || quantity <= 0 ? [] : { productId, quantity };
  });
  if (catalogId === null || items.length === 0 || items.length !== listOf(order?.product_items).length)
    return null;
  return { kind: 'cart', catalogId, items, ...given({ note: textOf(order?.text) || null }) };
}

function editOf(edit: WireObject | null): InboundContent | null {
  const ofExternalId = idOf(edit?.original_message_id);
  const message = objectOf(edit?.message);
  if (ofExternalId === null) return null;
  const media = typeof message?.type === 'string' ? objectOf(message[message.type]) : null;
  return { kind: 'edit', ofExternalId, text: textOf(media?.body) ?? textOf(media?.caption) };
}

function revokeOf(revoke: WireObject | null): InboundContent | null {
  const ofExternalId = idOf(revoke?.original_message_id);
  return ofExternalId === null ? null : { kind: 'revoke', ofExternalId };
}
