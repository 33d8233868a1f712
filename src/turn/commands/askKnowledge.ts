import { noChange, type Draft } from '../draft.ts';
import { openLoops, waitingMatters } from '../loopsOf.ts';
import { offerPerson } from '../question/offerPerson.ts';
import { sayText } from '../say.ts';
import type { TurnBook } from '../turnBook.ts';
import type { KnownAnswer } from '../turnDeps.ts';
import { closeInquiry, inquire } from './inquire.ts';
import type { Occasion } from './occasion.ts';
import { tellStatus } from './tellStatus.ts';

interface Question {
  question: string;
  topic: string | null;
}

/**
 * A question is answered by what the business wrote down, with its source; the matter that waits is gone on with after
 * it. How far an own matter is, the matter itself tells. What is not written down is said to be unknown, and a person is offered. Each counts as an inquiry of its topic.
 */
export async function askKnowledge(on: Occasion, { question, topic }: Question): Promise<void> {
  if (tellStatus(on, topic)) return;
  const { deps, draft, book, id } = on;
  const { language, situation } = draft;
  const asked = { conversationId: situation.conversationId, question, topic, language };
  const answer = (await deps.answerOf?.(situation.workspaceId, asked)) ?? null;
  const isAside = waitingMatters(draft, book).length > 0;
  draft.digressed ||= isAside;
  const inquiry = await inquire(on, topic);
  if (answer) {
    sayAnswer(on, answer, inquiry.id);
    return closeInquiry(on, inquiry, 'answered');
  }
  if (!isAside && !hasBegun(draft, book)) {
    offerPerson(draft, book, { text: 'answer.unknown', loop: inquiry, reason: topic ?? 'question' });
    return noChange(draft, id, 'no article answers it');
  }
  sayText(draft, book, 'answer.unknownAside');
  return closeInquiry(on, inquiry, 'unanswered');
}

/** A matter that was opened by the same message will ask its own question: one is enough. */
function hasBegun(draft: Draft, book: TurnBook): boolean {
  return openLoops(draft).some(({ flow, waitsFor }) => flow !== book.inquiry && waitsFor === 'system');
}

/** The words of the business as they stand, or what was made of them; with the place of each. */
function sayAnswer({ draft, book }: Occasion, { text, sources }: KnownAnswer, loopId: string): void {
  const from = sources.map(({ title, url }) => {
    const facts = { title: { kind: 'name', value: title } as const };
    if (url === null) return book.text(draft.language, 'answer.source', facts);
    return book.text(draft.language, 'answer.sourceAt', { ...facts, url: { kind: 'name', value: url } });
  });
  draft.speech.push({
    author: 'assistant',
    content: { kind: 'text', text: `${text}\n\n${from.join('\n')}` },
    template: null,
    loopId,
    statesMoney: false,
  });
}
