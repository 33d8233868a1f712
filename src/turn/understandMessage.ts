import { untrust } from '../base/untrusted.ts';
import type { InboundContent } from '../conversation/content.ts';
import type { OfferedOption } from '../flow/effect.ts';
import type { Interpretation } from '../understanding/interpreter.ts';
import { catalogueOrder } from '../understanding/catalogueOrder.ts';
import { calm } from '../understanding/classifier.ts';
import type { Command } from '../understanding/command.ts';
import { understand, type Understanding } from '../understanding/understand.ts';
import { understandExpected } from '../understanding/understandExpected.ts';
import { asked, askingLoops, type Asking } from './askingLoops.ts';
import type { Draft, DraftLoop } from './draft.ts';
import type { Tap } from './optionTap.ts';
import { waitingLoops } from './loopsOf.ts';
import { possibleNow } from './possibleNow.ts';
import { descriptionOf, titleOf } from './say.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';

export interface Understood {
  understood: Understanding;
  /** The loop that the words were said to; null when none waits. */
  loop: DraftLoop | null;
}

/** The first loop whose question the words answer takes them; when none does, they are understood by themselves. */
export async function understandMessage(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { content, tap }: { content: InboundContent; tap: Tap | null },
): Promise<Understood> {
  const order = catalogueOrder(content, book.intents.values());
  if (order !== null) return { understood: ordered(order), loop: waitingLoops(draft)[0] ?? null };
  const isTap = tap?.kind === 'current' && content.kind === 'choice';
  const said = isTap ? { ...content, optionId: untrust(tap.optionId) } : content;
  const asking = isTap ? [asked(draft, book, tap.loop)] : askingLoops(draft, book);
  const heardBy = asking.find((one, index) => fits(draft, book, said, { ...one, isLast: index === 0 }));
  const to = heardBy ?? asking.find(({ loop }) => loop.waitsFor === 'customer') ?? null;
  const understood = await understand({
    ...frame(draft, book),
    content: said,
    expects: to?.expects ?? null,
    corrects: to?.corrects ?? [],
    ...(to !== null && { flow: to.loop.flow }),
    classifier: deps.classifierOf(draft.situation.workspaceId),
    meaningOf: (intent) => book.intents.get(intent)?.means ?? null,
    interpret: interpreterFor(deps, book, draft, to),
  });
  return { understood, loop: to?.loop ?? null };
}

/** A basket says exactly what is wanted. */
function ordered(order: Command): Understanding {
  return {
    commands: [order],
    stage: 0,
    verdict: 'sure',
    confidence: 1,
    candidates: [],
    signals: calm,
    microseconds: { expected: 0, classified: 0 },
    model: null,
  };
}

function frame(draft: Draft, book: TurnBook) {
  return {
    language: draft.language,
    now: draft.now,
    timeZone: book.timeZone,
    currency: book.currency,
    titleOf: (option: OfferedOption) => titleOf(draft, book, option),
    descriptionOf: (option: OfferedOption) => descriptionOf(draft, book, option),
  };
}

/** Any words would do where words are asked for: they are taken for an answer only when that was asked last. */
function fits(
  draft: Draft,
  book: TurnBook,
  content: InboundContent,
  { expects, corrects, isLast }: Asking & { isLast: boolean },
): boolean {
  if (expects === null && corrects.length === 0) return false;
  if (!isLast && expects?.kind === 'slot' && expects.as === 'words') return false;
  return understandExpected(content, { ...frame(draft, book), expects, corrects }) !== null;
}

function interpreterFor(deps: TurnDeps, book: TurnBook, draft: Draft, asking: Asking | null) {
  const { workspaceId, conversationId } = draft.situation;
  const interpreter = deps.interpreterOf?.(workspaceId) ?? null;
  if (interpreter === null) return null;
  return async (text: string): Promise<Interpretation> => {
    const said = await deps.historyOf(workspaceId, conversationId);
    const before = said.findLastIndex(({ who }) => who !== 'contact') + 1;
    return interpreter.interpret({
      workspaceId,
      conversationId,
      text,
      language: draft.language,
      now: draft.now,
      timeZone: book.timeZone,
      history: said.slice(0, before),
      possible: possibleNow(draft, book, asking),
    });
  };
}
