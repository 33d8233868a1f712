import type { Json, JsonObject } from '../../base/json.ts';
import type { Rest } from '../../flow/effect.ts';
import { advanceLoop, type Heard } from '../advanceLoop.ts';
import type { DraftLoop } from '../draft.ts';
import { restIn } from '../loopsOf.ts';
import type { Occasion } from './occasion.ts';

/** Gives a loop what was told beside what was wanted: an order number, a reason. False when it has no use for it here. */
export function takesTold({ draft, book, id }: Occasion, loop: DraftLoop, slots: JsonObject): boolean {
  const rest = restIn(draft, book, loop);
  const told = rest === null ? null : toldBy(rest, slots, loop.context);
  return told !== null && advanceLoop(draft, book, { loop, heard: told, event: id });
}

/**
 * What was told is the answer that the loop waits for, one of its options, or another answer than before. What is known
 * already changes nothing.
 */
function toldBy({ expects, corrects = [] }: Rest, slots: JsonObject, known: JsonObject): Heard | null {
  if (expects?.kind === 'slot' && slots[expects.slot] !== undefined) return { type: 'answer', slots };
  if (expects?.kind === 'choice' && expects.words !== undefined) return { type: 'answer', slots };
  const values = Object.values(slots);
  const option =
    expects?.kind === 'choice' && expects.options.find(({ id, title }) => isOne(values, id, title));
  if (option) return { type: 'choose', option: option.id };
  const changed = corrects.flatMap((each) => {
    // Of its kind under another name: any e-mail is 'email', and may be the one that proves an order.
    const value = slots[each.slot] ?? ('as' in each ? slots[each.as] : undefined);
    return value === undefined || value === known[each.slot] ? [] : [[each.slot, value] as const];
  });
  return changed.length === 0 ? null : { type: 'correct', slots: Object.fromEntries(changed) };
}

function isOne(values: Json[], id: string, title: object): boolean {
  const shown = 'fact' in title && isName(title.fact) ? title.fact.value : null;
  return values.includes(id) || (shown !== null && values.includes(shown));
}

function isName(fact: unknown): fact is { kind: 'name'; value: string } {
  return typeof fact === 'object' && fact !== null && 'kind' in fact && fact.kind === 'name';
}
