import { fold } from '../../understanding/fold.ts';
import { advanceLoop } from '../advanceLoop.ts';
import { noChange, type DraftLoop } from '../draft.ts';
import { accepts, objectOf, openLoops, waitingLoops } from '../loopsOf.ts';
import { askQuestion } from '../question/askQuestion.ts';
import { returnTo } from '../returnToMatter.ts';
import { sayText } from '../say.ts';
import { matterTitle } from '../titles.ts';
import type { Occasion } from './occasion.ts';
import { tell } from './tell.ts';

interface Wish {
  kind: 'cancel' | 'resume';
  /** The id or the protocol number of a matter; null when the words did not say. */
  loop: string | null;
}

/** Stops or takes up the matter that is meant. Between several that wait for the contact, they are asked which. */
export async function cancelOrResume(on: Occasion, wish: Wish): Promise<void> {
  const { draft, id } = on;
  const possible = possibleFor(on, wish.kind);
  const meant = possible.find((loop) => isNamed(on, loop, wish.loop));
  if (meant) return carryOut(on, wish.kind, meant);
  const waiting = possible.filter(({ waitsFor }) => waitsFor === 'customer');
  const [only, another] = waiting.length > 0 ? waiting : possible;
  if (only === undefined) return nothingToDo(on, wish.kind);
  if (another === undefined) return carryOut(on, wish.kind, only);
  askWhich(on, wish.kind, waiting.length > 0 ? waiting : possible);
  noChange(draft, id, `${wish.kind}: several matters are open`);
}

/** An inquiry counts only when nothing else is open. */
function possibleFor({ draft, book }: Occasion, kind: Wish['kind']): DraftLoop[] {
  const all =
    kind === 'resume'
      ? waitingLoops(draft)
      : openLoops(draft).filter((loop) => accepts(draft, book, { loop, heard: { type: 'cancel' } }));
  const matters = all.filter(({ flow }) => flow !== book.inquiry);
  return matters.length > 0 ? matters : all;
}

/** Whether the words name an open matter: by its number, or by what it is about. */
export function namesOpenMatter(on: Occasion): boolean {
  return openLoops(on.draft).some((loop) => isNamed(on, loop, null));
}

function isNamed({ book, text }: Occasion, loop: DraftLoop, named: string | null): boolean {
  if (named !== null) return named === loop.id || named === loop.protocolNumber;
  const said = fold(text);
  const ref = objectOf(book, loop)?.ref;
  return said.includes(loop.protocolNumber) || (ref !== undefined && said.includes(fold(ref)));
}

function carryOut({ draft, book, id }: Occasion, kind: Wish['kind'], loop: DraftLoop): void {
  if (kind === 'resume') return returnTo(draft, book, { loop, event: id });
  advanceLoop(draft, book, { loop, heard: { type: 'cancel' }, event: id });
}

function askWhich({ draft, book }: Occasion, kind: Wish['kind'], loops: readonly DraftLoop[]): void {
  askQuestion(draft, book, {
    kind: 'whichLoop',
    text: 'which.loop',
    loop: null,
    options: loops.slice(0, MOST_OPTIONS).map((loop) => ({
      name: loop.protocolNumber,
      title: matterTitle(draft, book, loop),
      description: loop.protocolNumber,
      command: { kind, loop: loop.id },
    })),
  });
}

/** As many rows as a list has. */
const MOST_OPTIONS = 10;

async function nothingToDo(on: Occasion, kind: Wish['kind']): Promise<void> {
  const { draft, book, id } = on;
  if (kind === 'resume' || openLoops(draft).length > 0)
    return tell({ ...on, loop: null }, { type: 'repeat' });
  sayText(draft, book, 'cancel.nothing');
  noChange(draft, id, 'nothing is open that could be cancelled');
}
