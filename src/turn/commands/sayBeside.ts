import type { Facts } from '../../flow/effect.ts';
import { openLoops, waitingMatters } from '../loopsOf.ts';
import { openMatter } from '../openMatter.ts';
import { sayText } from '../say.ts';
import { askingInquiry } from './inquire.ts';
import type { Occasion } from './occasion.ts';

/**
 * Says something beside the matters. The question that waits is asked again after it; when nothing is open, an inquiry
 * takes the contact in, with these words in place of its own and its options under them.
 */
export async function sayBeside(on: Occasion, text: string, facts: Facts = {}): Promise<void> {
  const { deps, book, draft, id } = on;
  draft.digressed ||= waitingMatters(draft, book).length > 0;
  if (openLoops(draft).length > 0 || askingInquiry(on)) return sayText(draft, book, text, { facts });
  const loop = await openMatter(deps, book, draft, { flow: book.inquiry, slots: {}, event: id });
  const words = book.text(draft.language, text, facts);
  const question = draft.speech.findLast(({ loopId }) => loopId === loop.id);
  if (question?.content.kind !== 'choices') return sayText(draft, book, text, { facts });
  question.content = { ...question.content, text: words };
}
