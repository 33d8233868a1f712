import type { ChannelUpdate } from '../channel.ts';
import { idOf, objectOf, textOf, type WireObject } from '../wire.ts';
import { typeNameOf } from './contentOf.ts';
import { parseAccountError, parseAccountField } from './parseAccountField.ts';
import { parseEcho, parseMessage, type Received } from './parseMessage.ts';
import { parsePreference } from './parsePreference.ts';
import { parseStatus } from './parseStatus.ts';
import { peopleOf, phoneOf } from './sender.ts';
import { eachByItself, unread } from './unread.ts';

/**
 * All that one webhook of the WhatsApp Cloud API tells, in the order in which it tells it.
 * Pure, and never throws: each item is read by itself, and one that cannot be read comes back as `unread`.
 * `account` is the id of the number; for what concerns the whole business account it is the id of that.
 * Source: Webhooks, WhatsApp Cloud API, Meta for Developers, read 2026-11.
 */
export function parse(body: unknown): ChannelUpdate[] {
  return eachByItself(null, [body], (whole) => {
    const envelope = objectOf(whole);
    if (envelope?.object !== 'whatsapp_business_account' || !Array.isArray(envelope.entry)) {
      return [unread(null, 'not a webhook of WhatsApp', whole)];
    }
    return eachByItself(null, envelope.entry, parseEntry);
  });
}

function parseEntry(item: unknown): ChannelUpdate[] {
  const entry = objectOf(item);
  const wabaId = idOf(entry?.id);
  if (entry === null || wabaId === null || !Array.isArray(entry.changes)) {
    return [unread(wabaId, 'an entry without id or changes', item)];
  }
  return eachByItself(wabaId, entry.changes, (change) => parseChange(change, wabaId));
}

function parseChange(item: unknown, wabaId: string): ChannelUpdate[] {
  const change = objectOf(item);
  const value = objectOf(change?.value);
  const ofAccount = parseAccountField(change?.field, value, wabaId);
  if (ofAccount !== null) return ofAccount;

  const account = idOf(objectOf(value?.metadata)?.phone_number_id);
  const name = typeNameOf(change?.field);
  if (value === null || account === null)
    return [unread(wabaId, `a change of ${name} without a number`, item)];
  const updates = parseField(name, value, account);
  return updates.length === 0 ? [unread(account, `a change of ${name}`, item)] : updates;
}

/** Empty for a field that is only kept: calls, history (it happened long ago, nothing may answer it), standby, groups … */
function parseField(field: string, value: WireObject, account: string): ChannelUpdate[] {
  const received = receivedIn(value, account);
  switch (field) {
    case 'messages':
      return [
        ...eachByItself(account, itemsOf(value.messages), (item) => parseMessage(item, received)),
        ...eachByItself(account, itemsOf(value.statuses), (item) => parseStatus(item, account)),
        ...eachByItself(account, itemsOf(value.errors), (item) => parseAccountError(item, account)),
      ];
    case 'smb_message_echoes':
      return eachByItself(account, itemsOf(value.message_echoes), (item) => parseEcho(item, received));
    case 'user_preferences':
      return eachByItself(account, itemsOf(value.user_preferences), (item) =>
        parsePreference(item, account, received.people),
      );
    default:
      return [];
  }
}

function receivedIn(value: WireObject, account: string): Received {
  const ownPhone = phoneOf(textOf(objectOf(value.metadata)?.display_phone_number));
  return { account, ownPhone, people: peopleOf(value.contacts) };
}

/** What should be a list and is one thing is read as a list of it, so that it is not dropped. */
function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}
