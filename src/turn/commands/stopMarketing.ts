import { noChange } from '../draft.ts';
import { recordMarketing } from '../recordMarketing.ts';
import { sayText } from '../say.ts';
import type { Occasion } from './occasion.ts';

/** No more offers. What concerns the contact's own matters is still written. */
export function stopMarketing({ draft, book, id }: Occasion): void {
  recordMarketing(draft, 'stop');
  sayText(draft, book, 'optOut.done');
  noChange(draft, id, 'the contact opted out');
}
