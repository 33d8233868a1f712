import { noChange } from '../draft.ts';
import { openLoops } from '../loopsOf.ts';
import { fetchPerson } from './fetchPerson.ts';
import { handToCompliance } from './handToCompliance.ts';
import type { Occasion } from './occasion.ts';
import { sayBeside } from './sayBeside.ts';
import { start } from './start.ts';

/** A business that has a flow of this name hears complaints in it. */
const COMPLAINT = 'complaint';

/** Displeasure is met with a word and the matter goes on, or begins a complaint when nothing is open; anger with a person; a threat with one fixed line. */
export async function complain(on: Occasion, level: 1 | 2 | 3): Promise<void> {
  if (level === 3) return handToCompliance(on, 'threat');
  if (level === 2) return fetchPerson(on, { reason: 'angry', priority: 'high', text: 'complain.person' });
  const { book, draft, id, text } = on;
  const nothingIsOpen = openLoops(draft).every(({ flow }) => flow === book.inquiry);
  if (nothingIsOpen && book.newest(COMPLAINT) !== null)
    return start(on, { flow: COMPLAINT, slots: { words: text } });
  noChange(draft, id, 'the contact is displeased');
  return sayBeside(on, 'complain.sorry');
}
