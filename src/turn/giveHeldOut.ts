import type { Understanding } from '../understanding/understand.ts';
import type { Occasion } from './commands/occasion.ts';
import { openLoops } from './loopsOf.ts';
import { openMatter } from './openMatter.ts';
import { parkLoop } from './parkLoop.ts';

/**
 * A contact whom the lot has served by people goes to them with every new matter, without a word of the assistant, as it
 * would be in a business that has none: only so can be told what the assistant changes. A matter that it had begun goes on;
 * who wants no more offers is heard, and a threat takes its own way. Gives whether the matter was given.
 */
export async function giveHeldOut(on: Occasion, { commands }: Understanding): Promise<boolean> {
  const { deps, book, draft, id } = on;
  if (!draft.situation.isHeldOut) return false;
  const open = openLoops(draft);
  if (open.some(({ flow }) => flow !== book.inquiry)) return false;
  const isApart = commands.some(
    (command) => command.kind === 'optOut' || (command.kind === 'complain' && command.level === 3),
  );
  if (isApart) return false;
  const asked = { flow: book.inquiry, slots: {}, event: id, isSilent: true };
  const loop = open[0] ?? (await openMatter(deps, book, draft, asked));
  parkLoop(draft, book, { loop, event: id, why: 'holdout', priority: 'normal' });
  return true;
}
