import type { Command } from '../understanding/command.ts';
import { askKnowledge } from './commands/askKnowledge.ts';
import { clarify } from './commands/clarify.ts';
import { complain } from './commands/complain.ts';
import { correct } from './commands/correct.ts';
import { fetchPerson } from './commands/fetchPerson.ts';
import type { Occasion } from './commands/occasion.ts';
import { smallTalk } from './commands/smallTalk.ts';
import { start } from './commands/start.ts';
import { stopMarketing } from './commands/stopMarketing.ts';
import { outOfScope, unclear } from './commands/stray.ts';
import { tell } from './commands/tell.ts';
import { cancelOrResume } from './commands/whichMatter.ts';
import type { TurnBook } from './turnBook.ts';
import type { DraftLoop } from './draft.ts';

/** Carries out one command. What holds for every flow is done here, above the flows; the rest is the loop's to hear. */
export async function obey(on: Occasion, command: Command): Promise<void> {
  switch (command.kind) {
    case 'start':
      return start(on, command);
    case 'answer':
      return tell(on, { type: 'answer', slots: command.slots });
    case 'correct':
      return correct(on, command.slots);
    case 'choose':
      if (namesFlow(on.book, on.loop, command.option)) return start(on, { flow: command.option, slots: {} });
      return tell(on, { type: 'choose', option: command.option });
    case 'affirm':
    case 'deny':
      return tell(on, { type: command.kind });
    case 'cancel':
    case 'resume':
      return cancelOrResume(on, command);
    case 'ask':
      return askKnowledge(on, command);
    case 'smallTalk':
      return smallTalk(on, command.talk);
    case 'wantHuman':
      return fetchPerson(on, { reason: command.reason ?? 'wantsPerson', priority: 'normal' });
    case 'complain':
      return complain(on, command.level);
    case 'repeat':
      return tell(on, { type: 'repeat' });
    case 'optOut':
      return stopMarketing(on);
    case 'outOfScope':
      return on.isSure ? outOfScope(on) : unclear(on);
    case 'clarify': {
      const only = await clarify(on, command.candidates);
      return only === null ? undefined : obey(on, only);
    }
  }
}

/** An option of the inquiry that is named like a flow opens it. */
function namesFlow(book: TurnBook, loop: DraftLoop | null, option: string): boolean {
  return loop?.flow === book.inquiry && option !== book.inquiry && book.newest(option) !== null;
}
