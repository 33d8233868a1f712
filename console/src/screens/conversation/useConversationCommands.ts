import { useLingui } from '@lingui/react/macro';
import { MessageSquareReply, Pause, StickyNote, Undo2, Zap } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useCommands, type Command } from '../../actions/commands.ts';
import type { Hold } from './data/useHold.ts';

const GROUP = 'conversation';

interface Doing {
  giveBack: () => void;
  write: (mode: 'reply' | 'note') => void;
  savedReplies: () => void;
}

/** What can be done with the open conversation by keys and from the palette. */
export function useConversationCommands(hold: Hold, doing: Doing): void {
  const { t } = useLingui();
  const current = useRef({ hold, doing });
  current.current = { hold, doing };
  const isMine = hold.by.kind === 'me';
  const takeRefusal = isMine ? t`You hold it already` : hold.canTake ? null : t`Somebody else holds it`;
  const backRefusal = isMine ? null : t`Only who holds it can give it back`;
  const speaking = useMemo<Command[]>(
    () => [
      {
        id: 'conversation.takeOver',
        words: t`Take over`,
        icon: Pause,
        group: GROUP,
        keys: 't',
        refusal: takeRefusal,
        run: () => current.current.hold.takeOver(),
      },
      {
        id: 'conversation.giveBack',
        words: t`Give back to AI`,
        icon: Undo2,
        group: GROUP,
        keys: 'Shift+T',
        refusal: backRefusal,
        run: () => current.current.doing.giveBack(),
      },
    ],
    [t, takeRefusal, backRefusal],
  );
  useCommands(speaking);
  useWritingCommands(current, hold.canAct);
}

type Current = { current: { hold: Hold; doing: Doing } };

function useWritingCommands(current: Current, canAct: boolean): void {
  const { t } = useLingui();
  const refusal = canAct ? null : t`Your role may read only.`;
  useCommands(
    useMemo<Command[]>(
      () => [
        {
          id: 'conversation.reply',
          words: t`Reply to customer`,
          icon: MessageSquareReply,
          group: GROUP,
          keys: 'r',
          refusal,
          run: () => current.current.doing.write('reply'),
        },
        {
          id: 'conversation.note',
          words: t`Note, team only`,
          icon: StickyNote,
          group: GROUP,
          keys: 'n',
          refusal,
          run: () => current.current.doing.write('note'),
        },
        {
          id: 'conversation.savedReplies',
          words: t`Saved replies`,
          icon: Zap,
          group: GROUP,
          keys: '/',
          refusal,
          run: () => current.current.doing.savedReplies(),
        },
      ],
      [t, refusal, current],
    ),
  );
}
