import { answerAtLeast } from './answerAtLeast.ts';
import { hearAct } from './acts/hearAct.ts';
import { hearAssign } from './hearAssign.ts';
import { hearEcho } from './hearEcho.ts';
import { hearMessage } from './hearMessage.ts';
import { hearKeptNotices, hearNotice } from './hearNotice.ts';
import { hearRatingTime } from './hearRatingTime.ts';
import { hearResult } from './hearResult.ts';
import { hearTimer } from './hearTimer.ts';
import { hearUndelivered } from './hearUndelivered.ts';
import type { Draft } from './draft.ts';
import { joinBursts, type HeardEvent } from './joinBursts.ts';
import { returnToMatters } from './returnToMatter.ts';
import { settleQuestions } from './settleQuestions.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';

/** Hears all that waits, oldest first; every event leaves a change, or the reason why there is none. */
export async function decideTurn(deps: TurnDeps, book: TurnBook, draft: Draft): Promise<void> {
  for (const event of joinBursts(draft.situation.events)) {
    draft.taken.push(...event.ids);
    await hear(deps, book, draft, event);
  }
  await hearKeptNotices(deps, book, draft);
  settleQuestions(draft, book);
  returnToMatters(draft, book);
  answerAtLeast(draft, book);
}

async function hear(deps: TurnDeps, book: TurnBook, draft: Draft, event: HeardEvent): Promise<void> {
  const { id, payload } = event;
  switch (payload.kind) {
    case 'message':
      return hearMessage(deps, book, draft, { id, message: payload });
    case 'echo':
      return hearEcho(draft, id);
    case 'result':
      return hearResult(draft, book, id, payload);
    case 'timer':
      return hearTimer(draft, book, id, payload);
    case 'undelivered':
      return hearUndelivered(draft, book, id, payload);
    case 'notice':
      return hearNotice(deps, book, draft, { id, notice: payload });
    case 'ratingTime':
      return hearRatingTime(deps, book, draft, { id, payload });
    case 'act':
      return hearAct(deps, book, draft, { id, payload });
    case 'assign':
      return hearAssign(draft, book, id, payload);
  }
}
