import type { Facts } from '../../flow/effect.ts';
import type { Draft, DraftLoop } from '../draft.ts';
import type { TurnBook } from '../turnBook.ts';
import { askQuestion } from './askQuestion.ts';

/** Says why the assistant cannot go on with something, and asks whether a person shall. `reason`: of their ticket. */
export function offerPerson(
  draft: Draft,
  book: TurnBook,
  { text, facts = {}, loop, reason }: { text: string; facts?: Facts; loop: DraftLoop | null; reason: string },
): void {
  const title = (key: string) => book.text(draft.language, key, {});
  askQuestion(draft, book, {
    kind: 'offer',
    text,
    facts,
    loop,
    options: [
      { name: 'person', title: title('offer.person'), command: { kind: 'wantHuman', reason } },
      { name: 'no', title: title('offer.no'), command: null },
    ],
  });
}
