import type { JsonObject } from '../base/json.ts';
import type { Command } from './command.ts';
import type { Intent } from './intent.ts';

/** What an intent comes to when somebody wrote this text. What the intent says by itself stands above what the text tells. */
export function commandOf({ name, means }: Intent, text: string, entities: JsonObject): Command {
  if ('start' in means) {
    const words = means.words === undefined ? {} : { [means.words]: text };
    return { kind: 'start', flow: means.start, slots: { ...entities, ...words, ...means.slots } };
  }
  if ('ask' in means) return { kind: 'ask', question: text, topic: name };
  if ('smallTalk' in means) return { kind: 'smallTalk', talk: means.smallTalk };
  if ('complain' in means) return { kind: 'complain', level: means.complain };
  if ('wantHuman' in means) return { kind: 'wantHuman', reason: null };
  if ('cancel' in means) return { kind: 'cancel', loop: null };
  if ('resume' in means) return { kind: 'resume', loop: null };
  if ('repeat' in means) return { kind: 'repeat' };
  if ('optOut' in means) return { kind: 'optOut' };
  return { kind: 'outOfScope' };
}
