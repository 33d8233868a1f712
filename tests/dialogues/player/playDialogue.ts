import assert from 'node:assert/strict';
import type { Dialogue, DialogueLine } from '../../../blueprints/store/testing/readDialogue.ts';
import type { Product } from '../../harness/startProduct.ts';
import { playAside } from './asides.ts';
import { endOf, movedIn } from './endOf.ts';
import { matches, shownIn } from './shown.ts';
import { checkUnderstood, type Stages } from './understoodIn.ts';

/** What was played, written like the dialogue itself: what is equal was as it should be. */
export interface Played {
  lines: DialogueLine[];
  ends: string;
  stages: Stages;
}

/** Plays a dialogue with somebody who writes from this number. Whatever was said instead of what is written is kept. */
export async function playDialogue(product: Product, dialogue: Dialogue, from: string): Promise<Played> {
  const before = movedIn(product);
  const lines: DialogueLine[] = [];
  let answered = 0;
  let unanswered: string | null = null;
  for (const [index, line] of dialogue.lines.entries()) {
    if (line.who === 'assistant') continue;
    lines.push(line);
    const seen = product.chat(from).length;
    if (line.who === 'customer') {
      assert.equal(unanswered, null, 'silence');
      const isHeldBefore = await isHeld(product, from);
      if (!isHeldBefore) answered++;
      await product.write(from, line.words);
      unanswered = isHeldBefore ? null : line.words;
    } else await playAside(product, from, line.what);
    const shown = heardSince(product, from, seen).filter((each) => !isWrittenIn(line, each));
    if (shown.length > 0) unanswered = null;
    const written = dialogue.lines[index + 1];
    if (written?.who === 'assistant' && matches(written.shown, shown)) lines.push(written);
    else if (shown.length > 0) lines.push({ who: 'assistant', shown });
  }
  assert.equal(unanswered, null, 'silence');
  return {
    lines,
    ends: await endOf(product, from, before),
    stages: await checkUnderstood(product, from, answered),
  };
}

/** Of the assistant: what an agent writes stands in the dialogue as what the agent does. */
function heardSince(product: Product, from: string, seen: number): string[] {
  return product
    .chat(from)
    .slice(seen)
    .filter((message) => message.from === 'business')
    .flatMap(shownIn);
}

/** What an agent writes stands in the aside already. */
function isWrittenIn(line: DialogueLine, shown: string): boolean {
  return line.who === 'aside' && line.what.endsWith(`writes: ${shown}`);
}

async function isHeld(product: Product, from: string): Promise<boolean> {
  const [conversation] = await product.rows<{ holder: string }>(
    `select holder_kind as holder from conversation
     join address on address.contact_id = conversation.contact_id
     where $1 in (address.external_id, ltrim(address.phone, '+')) limit 1`,
    [from],
  );
  return conversation !== undefined && conversation.holder !== 'assistant';
}
