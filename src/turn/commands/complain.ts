import { noChange } from '../draft.ts';
import { fetchPerson } from './fetchPerson.ts';
import { handToCompliance } from './handToCompliance.ts';
import type { Occasion } from './occasion.ts';
import { sayBeside } from './sayBeside.ts';

/** Displeasure is met with a word and the matter goes on; anger with a person; a threat with one fixed line. */
export async function complain(on: Occasion, level: 1 | 2 | 3): Promise<void> {
  if (level === 3) return handToCompliance(on, 'threat');
  if (level === 2) return fetchPerson(on, { reason: 'angry', priority: 'high', text: 'complain.person' });
  noChange(on.draft, on.id, 'the contact is displeased');
  return sayBeside(on, 'complain.sorry');
}
