import { entitiesIn } from '../../understanding/entities.ts';
import type { DraftLoop } from '../draft.ts';
import { dropSpeech } from '../draft.ts';
import { waitingMatters } from '../loopsOf.ts';
import { offerPerson } from '../question/offerPerson.ts';
import { fetchPerson } from './fetchPerson.ts';
import { askingInquiry } from './inquire.ts';
import type { Occasion } from './occasion.ts';
import { sayBeside } from './sayBeside.ts';
import { takesTold } from './takesTold.ts';
import { tell } from './tell.ts';

/** This many messages in a row that answer nothing, and a person is needed. */
const MOST_STRAYS = 3;

/** What is no matter of this business: its scope is told, never a general answer. Who goes on with it is offered a person. */
export async function outOfScope(on: Occasion): Promise<void> {
  const { draft, book } = on;
  const strays = stray(on);
  const business = { kind: 'name', value: book.business } as const;
  if (strays < MOST_STRAYS) return andCount(on, () => sayBeside(on, 'scope.onlyOurs', { business }));
  offerPerson(draft, book, {
    text: 'scope.person',
    facts: { business },
    loop: on.loop,
    reason: 'outOfScope',
  });
}

/** What nobody understood: the loop says so in its own words, or hands over by itself; the third time a person comes. */
export async function unclear(on: Occasion): Promise<void> {
  if (isBareValue(on)) return;
  const strays = stray(on);
  await andCount(on, () => tell(on, { type: 'unclear' }));
  const { loop, draft } = on;
  if (strays < MOST_STRAYS || loop?.waitsFor !== 'customer' || loop.outcome !== null) return;
  dropSpeech(draft, ({ loopId }) => loopId === loop.id);
  return fetchPerson(on, { reason: 'notUnderstood', priority: 'normal' });
}

/** An order number or an e-mail with hardly a word around it, to a question that has a use for it. */
function isBareValue(on: Occasion): boolean {
  const { loop, text } = on;
  if (loop === null || text.trim().split(/\s+/u).length > FEW_WORDS) return false;
  return takesTold(on, loop, entitiesIn(text));
}

const FEW_WORDS = 4;

/** Counts a message that was no answer. Gives how many there were in a row, this one included. */
export function stray(on: Occasion): number {
  const loop = strayedFrom(on);
  if (loop === null) return 1;
  loop.waiting.strays = (loop.waiting.strays ?? 0) + 1;
  loop.isChanged = true;
  return loop.waiting.strays;
}

/** The first of them may have opened the inquiry that counts them: it counts itself. */
async function andCount(on: Occasion, answer: () => Promise<void>): Promise<void> {
  const isFirst = strayedFrom(on) === null;
  await answer();
  if (isFirst) stray(on);
}

function strayedFrom(on: Occasion): DraftLoop | null {
  return on.loop ?? waitingMatters(on.draft, on.book)[0] ?? askingInquiry(on);
}
