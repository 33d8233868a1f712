import type { Command } from '../understanding/command.ts';
import type { Intent } from '../understanding/intent.ts';

/** What a command comes to, without what it carries: 'start refund', 'ask deliveryCost', 'complain 2'. */
export function keyOfCommand(command: Command): string {
  switch (command.kind) {
    case 'start':
      return `start ${command.flow}`;
    case 'ask':
      return `ask ${command.topic ?? ''}`;
    case 'smallTalk':
      return `smallTalk ${command.talk}`;
    case 'complain':
      return `complain ${command.level}`;
    case 'answer':
    case 'correct':
    case 'choose':
    case 'affirm':
    case 'deny':
    case 'cancel':
    case 'resume':
    case 'wantHuman':
    case 'repeat':
    case 'optOut':
    case 'outOfScope':
    case 'clarify':
      return command.kind;
  }
}

/** The same of what an intent means. Two intents that open one flow come to the same. */
export function keyOfIntent({ name, means }: Pick<Intent, 'name' | 'means'>): string {
  if ('start' in means) return `start ${means.start}`;
  if ('ask' in means) return `ask ${name}`;
  if ('smallTalk' in means) return `smallTalk ${means.smallTalk}`;
  if ('complain' in means) return `complain ${means.complain}`;
  return Object.keys(means)[0] ?? '';
}
