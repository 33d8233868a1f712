import type { InboundContent } from '../../conversation/content.ts';
import { given, idOf, type WireObject } from '../wire.ts';
import { phoneOf } from './sender.ts';

/**
 * The provider says that the person behind an address may be another one: new number, new user id or new device keys.
 * Older bodies name the first `customer_changed_number` and carry `new_wa_id`.
 */
export function identityChangeOf(system: WireObject | null): InboundContent | null {
  const newExternalId = idOf(system?.user_id);
  switch (system?.type) {
    case 'user_changed_number':
    case 'customer_changed_number': {
      const newPhone = phoneOf(system.wa_id) ?? phoneOf(system.new_wa_id);
      return { kind: 'identityChange', change: 'number', ...given({ newExternalId, newPhone }) };
    }
    case 'user_changed_user_id':
      return { kind: 'identityChange', change: 'userId', ...given({ newExternalId }) };
    case 'customer_identity_changed':
    case 'user_identity_changed':
      return { kind: 'identityChange', change: 'device' };
    default:
      return null;
  }
}
