import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useCommands, type Command } from '../../actions/commands.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { candidatesOf } from './candidatesOf.ts';
import type { Item } from './useLearning.ts';
import type { ReviewDecision } from './useReview.ts';

interface Reviewing {
  /** Undefined: nothing is there to decide, or not for this person. */
  item: Item | undefined;
  act: (decision: ReviewDecision) => void;
  undo: (() => void) | null;
  search: () => void;
}

/** 1 the best, 2 to 5 another, F any other, O out of scope, X lay aside, Z take back. */
export function useReviewCommands({ item, act, undo, search }: Reviewing): void {
  const { t } = useLingui();
  const offered = useMemo<Command[]>(() => {
    const taken: Command[] =
      undo === null ? [] : [command('undo', t`Take the last decision back`, 'z', undo)];
    if (!item) return taken;
    const candidates = candidatesOf(item);
    const accept = (intent: string) => () => act({ kind: 'accept', intent });
    return [
      ...taken,
      ...candidates.map((intent, index) =>
        command(
          `candidate${index + 1}`,
          t`It means ${wordsOfName(intent)}`,
          String(index + 1),
          accept(intent),
        ),
      ),
      command('find', t`It means another intent …`, 'f', search),
      command('outOfScope', t`Out of scope`, 'o', () => act({ kind: 'outOfScope' })),
      command('dismiss', t`It teaches nothing`, 'x', () => act({ kind: 'dismiss' })),
    ];
  }, [item, act, undo, search, t]);
  useCommands(offered);
}

const command = (id: string, words: string, keys: string, run: () => void): Command => ({
  id: `intents.${id}`,
  words,
  group: 'list',
  keys,
  run,
});
