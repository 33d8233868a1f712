import type { Intent } from 'loopline/blueprint';
import { asides } from './asides.ts';
import { refund } from './refund.ts';

/** How customers of the store say what they want, beside what the product understands by itself. */
export const intents: readonly Intent[] = [
  { name: 'refund', means: { start: 'refund' }, examples: refund },
  { name: 'wantHuman', means: { wantHuman: true }, examples: asides.wantHuman },
  { name: 'cancel', means: { cancel: true }, examples: asides.cancel },
  { name: 'optOut', means: { optOut: true }, examples: asides.optOut },
  { name: 'thanks', means: { smallTalk: 'thanks' }, examples: asides.thanks },
  { name: 'greeting', means: { smallTalk: 'greeting' }, examples: asides.greeting },
  { name: 'repeat', means: { repeat: true }, examples: asides.repeat },
];
