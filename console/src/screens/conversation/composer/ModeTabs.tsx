import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { StickyNote } from 'lucide-react';
import { ChannelIcon } from '../../../kit/ChannelIcon.tsx';

export type Mode = 'reply' | 'note';

interface TabsProps {
  mode: Mode;
  channel: string;
  onChoose: (mode: Mode) => void;
}

const TAB = 'flex h-6 items-center gap-1.5 rounded-sm px-2 whitespace-nowrap pointer-coarse:h-11';
const AWAY = 'text-ink-2 hover:bg-sunken/60';

/** To the customer, or to the team only. */
export function ModeTabs({ mode, channel, onChoose }: TabsProps) {
  const { t } = useLingui();
  const isNote = mode === 'note';
  return (
    <div role="group" aria-label={t`Who reads it`} className="flex items-center gap-1">
      <button
        type="button"
        aria-pressed={!isNote}
        onClick={() => onChoose('reply')}
        className={clsx(TAB, isNote ? AWAY : 'bg-sunken font-semibold')}
      >
        <ChannelIcon channel={channel} />
        <Trans>Reply to customer</Trans>
      </button>
      <button
        type="button"
        aria-pressed={isNote}
        onClick={() => onChoose('note')}
        className={clsx(TAB, isNote ? 'bg-note-line/50 font-semibold text-note-ink' : AWAY)}
      >
        <StickyNote size={12} aria-hidden />
        <Trans>Note, team only</Trans>
      </button>
    </div>
  );
}
