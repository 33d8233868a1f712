import type { Command } from '../../understanding/command.ts';
import { commandOf as meantBy } from '../../understanding/commandOf.ts';
import { entitiesIn } from '../../understanding/entities.ts';
import type { Occasion } from './occasion.ts';

/** What an intent comes to in these words; null when it is none that can be carried out. */
export function commandOf({ draft, book, text }: Occasion, name: string): Command | null {
  const { timeZone, currency } = book;
  const entities = entitiesIn(text, { language: draft.language, now: draft.now, timeZone, currency });
  const intent = book.intents.get(name);
  if (!intent) return book.newest(name) === null ? null : { kind: 'start', flow: name, slots: entities };
  const command = meantBy(intent, text, entities);
  return command.kind === 'outOfScope' ? null : command;
}
