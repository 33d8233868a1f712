import type { Command } from '../../understanding/command.ts';
import { entitiesIn } from '../../understanding/entities.ts';
import type { Intent } from '../../understanding/intent.ts';
import type { Occasion } from './occasion.ts';

/** What an intent comes to in these words; null when it is none that can be carried out. */
export function commandOf({ book, text }: Occasion, name: string): Command | null {
  const intent = book.intents.get(name);
  if (intent) return meantBy(intent, text);
  return book.newest(name) === null ? null : { kind: 'start', flow: name, slots: entitiesIn(text) };
}

function meantBy({ name, means }: Intent, text: string): Command | null {
  if ('start' in means)
    return { kind: 'start', flow: means.start, slots: { ...means.slots, ...entitiesIn(text) } };
  if ('ask' in means) return { kind: 'ask', question: text, topic: name };
  if ('smallTalk' in means) return { kind: 'smallTalk', talk: means.smallTalk };
  if ('complain' in means) return { kind: 'complain', level: means.complain };
  if ('wantHuman' in means) return { kind: 'wantHuman', reason: null };
  if ('cancel' in means) return { kind: 'cancel', loop: null };
  if ('resume' in means) return { kind: 'resume', loop: null };
  if ('repeat' in means) return { kind: 'repeat' };
  return 'optOut' in means ? { kind: 'optOut' } : null;
}
