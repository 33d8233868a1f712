import { noChange } from '../draft.ts';
import { sayText } from '../say.ts';
import type { Occasion } from './occasion.ts';

/** No more offers. What concerns the contact's own matters is still written. */
export function stopMarketing({ draft, book, id }: Occasion): void {
  if (draft.replyTo) {
    const consent = { marketing: 'stop', marketingAt: draft.now.toISOString() };
    draft.rows.consents.push({ address_id: draft.replyTo.id, consent });
  }
  sayText(draft, book, 'optOut.done');
  noChange(draft, id, 'the contact opted out');
}
