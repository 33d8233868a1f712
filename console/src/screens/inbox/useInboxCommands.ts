import { useLingui } from '@lingui/react/macro';
import { AlarmClock, AlarmClockOff, ArrowDown, ArrowUp, MailOpen, PanelRight } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands, type Command } from '../../actions/commands.ts';
import type { Row } from './inboxShapes.ts';
import type { InboxPlace } from './useInboxPlace.ts';
import { useIsWide } from './useIsWide.ts';
import type { useOrder } from './useOrder.ts';
import type { Reading } from './useReadOpen.ts';
import type { Snoozing } from './useSnooze.ts';

interface Offered {
  place: InboxPlace;
  rows: readonly Row[];
  order: Pick<ReturnType<typeof useOrder>, 'onStep'>;
  snoozing: Snoozing;
  reading: Reading;
}

/** What the keys do in the inbox, beside what can be done with the open conversation itself. */
export function useInboxCommands({ place, rows, order, snoozing, reading }: Offered): void {
  useStepCommands(place, rows, order.onStep);
  useSnoozeCommand(place.conversationId, rows, snoozing);
  usePanelCommands(place, reading);
}

function useStepCommands(
  { conversationId, open }: InboxPlace,
  rows: readonly Row[],
  onStep: () => void,
): void {
  const { t } = useLingui();
  const offered = useMemo<Command[]>(() => {
    const at = rows.findIndex(({ id }) => id === conversationId);
    const step = (by: 1 | -1) => () => {
      const next = rows[at < 0 ? 0 : at + by];
      if (next === undefined) return;
      onStep();
      open(next.id);
    };
    const refusal = rows.length === 0 ? t`The list is empty` : null;
    const group = 'list';
    return [
      {
        id: 'inbox.next',
        words: t`Next conversation`,
        icon: ArrowDown,
        group,
        keys: 'j',
        refusal,
        run: step(1),
      },
      {
        id: 'inbox.previous',
        words: t`Previous conversation`,
        icon: ArrowUp,
        group,
        keys: 'k',
        refusal,
        run: step(-1),
      },
    ];
  }, [t, rows, conversationId, open, onStep]);
  useCommands(offered);
}

/** Puts off, and brings back what is. */
function useSnoozeCommand(id: string | undefined, rows: readonly Row[], { ask, wake }: Snoozing): void {
  const { t } = useLingui();
  const isSnoozed = rows.find((row) => row.id === id)?.snoozedUntil != null;
  const offered = useMemo<Command[]>(() => {
    const common = { group: 'conversation', keys: 'h' } as const;
    if (isSnoozed && id !== undefined)
      return [
        { ...common, id: 'inbox.wake', words: t`Bring back now`, icon: AlarmClockOff, run: () => wake(id) },
      ];
    return [
      {
        ...common,
        id: 'inbox.snooze',
        words: t`Put off`,
        icon: AlarmClock,
        refusal: id === undefined ? t`No conversation is open` : null,
        run: () => id !== undefined && ask(id),
      },
    ];
  }, [t, id, isSnoozed, ask, wake]);
  useCommands(offered);
}

function usePanelCommands({ conversationId, search, show }: InboxPlace, { markUnread }: Reading): void {
  const { t } = useLingui();
  const isWide = useIsWide();
  const panel = search.panel ?? (isWide ? 'case' : 'none');
  const offered = useMemo<Command[]>(() => {
    const refusal = conversationId === undefined ? t`No conversation is open` : null;
    const group = 'conversation';
    return [
      {
        id: 'inbox.unread',
        words: t`Mark as unread`,
        icon: MailOpen,
        group,
        keys: 'u',
        refusal,
        run: markUnread,
      },
      {
        id: 'inbox.panel',
        words: t`Show or hide the case`,
        icon: PanelRight,
        group,
        keys: '$mod+.',
        whileTyping: true,
        refusal,
        run: () => show({ panel: panel === 'none' ? 'case' : 'none' }),
      },
    ];
  }, [t, conversationId, panel, show, markUnread]);
  useCommands(offered);
}
