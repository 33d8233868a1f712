import { dropSpeech, noChange, type Draft } from './draft.ts';
import { openMatter } from './openMatter.ts';
import { parkLoop } from './parkLoop.ts';
import type { WaitingEvent } from './situation.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';

/** Turns over the same event that threw or died before it is set aside. */
export const MAX_ATTEMPTS = 3;

/**
 * Sets aside what breaks every turn that touches it: the events are taken unread, a person gets the conversation,
 * everybody else's goes on. The events stay as they are, so a repaired product can be shown them again.
 */
export async function quarantine(deps: TurnDeps, book: TurnBook, draft: Draft): Promise<void> {
  for (const event of draft.situation.events) {
    draft.taken.push(event.id);
    setAside(draft, event);
  }
  const event = draft.taken.at(-1) ?? '';
  if (draft.loops.size === 0) await openMatter(deps, book, draft, { flow: book.inquiry, slots: {}, event });
  for (const loop of draft.loops.values()) parkLoop(draft, book, { loop, event, why: 'quarantined' });
  // What an earlier turn decided to say is said.
  dropSpeech(draft, ({ waitsUntil }) => waitsUntil === undefined);
}

/** Who acted is told that nothing was done, and keeps their words. */
function setAside(draft: Draft, { id, payload }: WaitingEvent): void {
  if (payload.kind !== 'act') return noChange(draft, id, 'quarantined: every turn over it failed');
  const { act, agentId } = payload;
  const words = act.kind === 'write' ? act.text : act.kind === 'handBack' ? act.say : undefined;
  if (words !== undefined) draft.rows.unsent.push({ agent_id: agentId, text: words });
  draft.changes.push({ event: id, none: 'refused: every turn over it failed', refused: 'ACT_REFUSED' });
}
