import type { Draft } from './draft.ts';

/**
 * What earlier turns let wait comes first in this one: it is joined with what follows, said by itself, or waits on.
 * So no words are in two places, and a turn that loses its version has taken none away.
 */
export function takeUpWords(draft: Draft): void {
  for (const loop of draft.loops.values()) {
    const { unsaid } = loop.waiting;
    if (!unsaid) continue;
    draft.speech.push(...unsaid);
    delete loop.waiting.unsaid;
    loop.isChanged = true;
  }
}
