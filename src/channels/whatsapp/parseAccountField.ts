import type { ChannelUpdate } from '../channel.ts';
import { idOf, listOf, numberOf, objectOf, textOf, type WireObject } from '../wire.ts';
import { unread } from './unread.ts';

/** Fields that tell of a number or of the business account as a whole; a person should know of each. */
const ACCOUNT_FIELDS = new Set([
  'account_alerts',
  'account_review_update',
  'account_update',
  'business_capability_update',
  'message_template_components_update',
  'message_template_quality_update',
  'phone_number_name_update',
  'phone_number_quality_update',
  'security',
  'template_category_update',
]);
/** Events, restrictions and ban states after which nothing can be sent. */
const STOPS = new Set([
  'ACCOUNT_DELETED',
  'ACCOUNT_OFFBOARDED',
  'DISABLE',
  'PARTNER_REMOVED',
  'RESTRICTED_CUSTOMER_INITIATED_MESSAGING',
]);
const RESTORES = new Set(['ACCOUNT_RECONNECTED', 'REINSTATE']);
/** The keys whose words tell what happened; all of them are names from closed lists, never a person's words. */
const TELLING = [
  'event',
  'decision',
  'message_template_name',
  'message_template_language',
  'previous_category',
  'new_category',
  'previous_quality_score',
  'new_quality_score',
  'display_phone_number',
  'old_limit',
  'current_limit',
  'alert_type',
  'alert_severity',
];

/** Null for a field that this file knows nothing about. `wabaId` is the business account that owns the numbers. */
export function parseAccountField(field: unknown, value: unknown, wabaId: string): ChannelUpdate[] | null {
  const fields = objectOf(value);
  if (field === 'message_template_status_update') return parseTemplate(fields, wabaId);
  if (typeof field !== 'string' || !ACCOUNT_FIELDS.has(field)) return null;
  if (fields === null) return [unread(wabaId, `${field} that is not an object`, value)];
  const sending = sendingAfter(fields);
  const event = [field, ...TELLING.flatMap((key) => wordOf(fields[key]) ?? []), ...detailsOf(fields)].join(
    ' ',
  );
  return [{ kind: 'account', account: wabaId, event, ...(sending === null ? {} : { sending }) }];
}

/** An error that concerns the number and not one message. */
export function parseAccountError(item: unknown, account: string): ChannelUpdate[] {
  const error = objectOf(item);
  const code = numberOf(error?.code);
  if (code === null) return [unread(account, 'an error without a code', item)];
  return [{ kind: 'account', account, event: `error ${code} ${wordOf(error?.title) ?? ''}`.trim() }];
}

function parseTemplate(fields: WireObject | null, account: string): ChannelUpdate[] {
  const name = idOf(fields?.message_template_name);
  const language = idOf(fields?.message_template_language);
  const status = idOf(fields?.event);
  if (name === null || language === null || status === null) {
    return [unread(account, 'a template status without name, language or event', fields)];
  }
  return [{ kind: 'template', account, name, language, status }];
}

function sendingAfter(fields: WireObject): 'stopped' | 'restored' | null {
  const words = [fields.event, objectOf(fields.ban_info)?.waba_ban_state, ...restrictionsOf(fields)];
  if (words.some((word) => typeof word === 'string' && STOPS.has(word))) return 'stopped';
  return words.some((word) => typeof word === 'string' && RESTORES.has(word)) ? 'restored' : null;
}

function detailsOf(fields: WireObject): string[] {
  const ban = objectOf(fields.ban_info);
  const words = [
    ...restrictionsOf(fields),
    objectOf(fields.violation_info)?.violation_type,
    ban?.waba_ban_state,
    ban?.waba_ban_date,
    objectOf(fields.disconnection_info)?.reason,
  ];
  return words.flatMap((word) => wordOf(word) ?? []);
}

function restrictionsOf(fields: WireObject): string[] {
  return listOf(fields.restriction_info).flatMap((item) => wordOf(objectOf(item)?.restriction_type) ?? []);
}

function wordOf(value: unknown): string | null {
  const word = textOf(value)?.trim().slice(0, 120);
  return word === undefined || word === '' ? null : word;
}
