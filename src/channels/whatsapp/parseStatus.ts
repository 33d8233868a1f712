import type { ChannelUpdate, SendFailure } from '../channel.ts';
import { given, idOf, instantOf, listOf, objectOf, textOf, type WireObject } from '../wire.ts';
import { failureOf } from './failure.ts';
import { unread } from './unread.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const STATUSES = ['sent', 'delivered', 'read', 'played', 'failed'] as const;

/** What became of one of our messages. Repeats and any order are normal: ranks only rise where they are kept. */
export function parseStatus(item: unknown, account: string): ChannelUpdate[] {
  const fields = objectOf(item);
  if (fields === null) return [unread(account, 'a status that is not an object', item)];
  if (fields.type === 'call') return [unread(account, 'the status of a call', item)];
  if (fields.recipient_type === 'group') return [unread(account, 'a status in a group', item)];

  const externalId = idOf(fields.id);
  const at = instantOf(fields.timestamp);
  const status = STATUSES.find((known) => known === fields.status);
  if (externalId === null || at === null || status === undefined) {
    return [unread(account, 'a status without id, timestamp or a known name', item)];
  }
  const known = given({
    failure: status === 'failed' ? failureIn(fields) : null,
    pricing: pricingOf(fields),
  });
  return [{ kind: 'status', account, externalId, messageId: messageIdOf(fields), status, at, ...known }];
}

/** Our id travels with each message. Other programs that send from the same number put their own words there. */
function messageIdOf(fields: WireObject): string | null {
  const ours = textOf(fields.biz_opaque_callback_data);
  return ours !== null && UUID.test(ours) ? ours : null;
}

function failureIn(fields: WireObject): SendFailure {
  const failure = failureOf(listOf(fields.errors)[0]);
  return failure ?? { code: 'unknown', detail: 'failed without a readable error', remedy: 'fix' };
}

function pricingOf(fields: WireObject): { category: string; type: string } | null {
  const pricing = objectOf(fields.pricing);
  const category = textOf(pricing?.category);
  const type = textOf(pricing?.type);
  return category === null || type === null ? null : { category, type };
}
