import { alsoActions, planOfAlso, sayAction, type Also } from '../also.ts';
import type { FlowNode } from '../node.ts';
import { fullWords, type Words } from '../words.ts';

export interface Say<Context> {
  readonly say: Words<Context>;
  readonly also?: readonly Also<Context>[];
  readonly to: string;
}

/** Says something and goes on at once. */
export function say<Context extends object>(say: Say<Context>): FlowNode {
  const also = planOfAlso(say.also);
  return {
    entry: [sayAction(say.say), ...alsoActions(say.also)],
    always: [{ target: say.to }],
    meta: {
      plan: {
        kind: 'say',
        says: [{ words: fullWords(say.say), when: 'entry' }, ...also.says],
        promises: also.promises,
        queues: also.queues,
      },
    },
  };
}
