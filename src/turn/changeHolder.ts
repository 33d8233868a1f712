import type { Draft } from './draft.ts';
import type { Holder } from './situation.ts';

/**
 * Passes the conversation on. The epoch rises with every change of holder, so whatever was decided
 * under the old one and has not left yet never leaves.
 */
export function changeHolder(draft: Draft, holder: Holder): void {
  if (isSame(draft.holder, holder)) return;
  draft.holder = holder;
  draft.epoch += 1;
  // Who holds the conversation owns its open loops: their rows are written again.
  for (const loop of draft.loops.values()) loop.isChanged = true;
}

function isSame(a: Holder, b: Holder): boolean {
  return a.kind === b.kind && (a.kind === 'assistant' || b.kind === 'assistant' || a.name === b.name);
}
