import type { SmallTalk } from '../../understanding/intent.ts';
import { noChange } from '../draft.ts';
import { openLoops, waitingMatters } from '../loopsOf.ts';
import { sayText } from '../say.ts';
import { flowTitle } from '../titles.ts';
import type { Occasion } from './occasion.ts';
import { sayBeside } from './sayBeside.ts';
import { tell } from './tell.ts';

/** A short answer of its kind; the question that waits is asked again after it, but not to who says thanks or goodbye. */
export async function smallTalk(on: Occasion, talk: SmallTalk): Promise<void> {
  const { draft, book, id } = on;
  switch (talk) {
    case 'greeting':
      return greet(on);
    case 'thanks':
      if (openLoops(draft).length === 0 && !isGuessed(on))
        return noChange(draft, id, 'thanks need no answer');
      sayText(draft, book, 'smallTalk.thanks');
      return noChange(draft, id, 'thanks');
    case 'goodbye':
      sayText(draft, book, 'smallTalk.goodbye');
      return noChange(draft, id, 'goodbye');
    case 'howAreYou':
    case 'praise':
      noChange(draft, id, talk);
      return sayBeside(on, `smallTalk.${talk}`);
    case 'whoAreYou':
      noChange(draft, id, talk);
      return sayBeside(on, 'smallTalk.whoAreYou', { business: { kind: 'name', value: book.business } });
    case 'ability':
      noChange(draft, id, talk);
      return sayBeside(on, 'smallTalk.ability', { list: { kind: 'name', value: abilities(on) } });
  }
}

/** A model may have taken something else for thanks: who hears a word can say so. */
function isGuessed({ stage }: Occasion): boolean {
  return stage === 2;
}

/** A greeting is answered by what the conversation is about, or by asking what it is about. */
async function greet(on: Occasion): Promise<void> {
  const { draft, book, id } = on;
  if (waitingMatters(draft, book).length === 0) return tell(on, { type: 'repeat' });
  noChange(draft, id, 'greeting');
  return sayBeside(on, 'smallTalk.greeting');
}

function abilities({ draft, book }: Occasion): string {
  const titles = book.flows
    .filter((flow) => flow !== book.inquiry)
    .map((flow) => flowTitle(draft, book, flow));
  return new Intl.ListFormat(draft.language, { type: 'conjunction' }).format(titles);
}
