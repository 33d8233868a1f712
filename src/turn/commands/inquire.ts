import type { DraftLoop } from '../draft.ts';
import { openLoops } from '../loopsOf.ts';
import { openMatter } from '../openMatter.ts';
import type { Occasion } from './occasion.ts';

/** The inquiry that asks this contact what it is about; null when none does. */
export function askingInquiry({ draft, book }: Pick<Occasion, 'draft' | 'book'>): DraftLoop | null {
  return (
    openLoops(draft).find(({ flow, waitsFor }) => flow === book.inquiry && waitsFor === 'customer') ?? null
  );
}

/**
 * The inquiry that what was said belongs to: the one that asks already, else a new one that says nothing by itself.
 * @param topic What it counts under from now on.
 */
export async function inquire(on: Occasion, topic: string | null = null): Promise<DraftLoop> {
  const { deps, book, draft, id } = on;
  const asking = askingInquiry(on);
  if (asking) {
    asking.isChanged = true;
    asking.reason = topic ?? asking.reason;
    return asking;
  }
  const reason = topic === null ? {} : { reason: topic };
  return openMatter(deps, book, draft, {
    flow: book.inquiry,
    slots: {},
    event: id,
    isSilent: true,
    ...reason,
  });
}

/** An inquiry ends by what the turn itself did about it: a question was answered, its flow was found. */
export function closeInquiry({ draft, id }: Occasion, loop: DraftLoop, outcome: string): void {
  loop.outcome = outcome;
  loop.isChanged = true;
  draft.changes.push({ event: id, loop: loop.id, flow: loop.flow, from: null, to: outcome, on: 'inquiry' });
}
