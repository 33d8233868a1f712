import { closeInquiry, askingInquiry } from './commands/inquire.ts';
import { fetchPerson } from './commands/fetchPerson.ts';
import type { Occasion } from './commands/occasion.ts';
import { stray } from './commands/stray.ts';
import { noChange } from './draft.ts';
import type { Listened } from './listen.ts';
import { waitingMatters } from './loopsOf.ts';
import { obey } from './obey.ts';
import { answerTo, type OpenQuestion } from './question/openQuestion.ts';
import { sayText } from './say.ts';

/** So often may a contact have been misunderstood, and then a person answers. */
const MISSES = 2;

/**
 * Carries out what the contact answers to the question of the conversation itself; false when they said something else.
 * The question is over either way.
 */
export async function answerOpenQuestion(on: Occasion, { content, transcript }: Listened): Promise<boolean> {
  const { draft, id } = on;
  const { question } = draft;
  draft.question = null;
  const answer = question && answerTo(question, content);
  if (!answer) return false;
  draft.understood.push({
    event: id,
    stage: 0,
    verdict: 'sure',
    commands: answer.command === null ? [] : [{ ...answer.command }],
    confidence: 1,
    candidates: [],
    signals: {},
    language: draft.language,
    microseconds: {},
    model: null,
    transcript,
  });
  if (answer.command !== null) await obey(on, answer.command);
  else await answerNone(on, question.kind);
  return true;
}

/** None of what was asked: then it is said once more in other words, and the second time to a person. */
async function answerNone(on: Occasion, kind: OpenQuestion['kind']): Promise<void> {
  const { draft, book, id } = on;
  if (kind === 'offer') return decline(on);
  if (stray(on) >= MISSES) return fetchPerson(on, { reason: 'notUnderstood', priority: 'normal' });
  sayText(draft, book, 'clarify.reprompt');
  noChange(draft, id, 'none of what it might have been');
}

/** No person is wanted: the matter that waits goes on, or the inquiry is over. */
function decline(on: Occasion): void {
  const { draft, book, id } = on;
  const inquiry = askingInquiry(on);
  sayText(draft, book, 'offer.declined');
  if (waitingMatters(draft, book).length > 0) draft.digressed = true;
  if (inquiry) return closeInquiry(on, inquiry, 'unanswered');
  noChange(draft, id, 'no person is wanted');
}
