import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { ChevronRight, StickyNote } from 'lucide-react';
import { useMe } from '../../../data/me.ts';
import { day, time } from '../../../data/say.ts';
import { ChannelIcon, useChannelName } from '../../../kit/ChannelIcon.tsx';
import { HolderMark, type Holder } from '../../../kit/HolderMark.tsx';
import { inWords } from '../data/inWords.ts';
import type { Address, Beside, Handover, Teammate } from '../data/types.ts';
import { nameOf } from '../data/useHold.ts';

/** Another day, or another channel. */
export function Divider({
  day: on,
  channel,
  address,
}: {
  day: string;
  channel: string;
  address: Address | undefined;
}) {
  const name = useChannelName(channel);
  return (
    <div className="mt-2 mb-2.5 flex items-center gap-2.5 text-xs text-ink-3">
      <span className="h-px flex-1 bg-line-2" />
      <ChannelIcon channel={channel} />
      <span>
        <b className="font-semibold text-ink-2">{on}</b> · {name}{' '}
        <span className="mono text-2xs">{address?.phone ?? address?.email}</span>
      </span>
      <span className="h-px flex-1 bg-line-2" />
    </div>
  );
}

interface EpisodeProps {
  loop: Beside['loops'][number];
  count: number;
  channel: string;
  isOpen: boolean;
  onToggle: () => void;
}

/** A matter that is closed, in one line with what came of it. */
export function EpisodeLine({ loop, count, channel, isOpen, onToggle }: EpisodeProps) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onToggle}
      className="mb-1 flex min-h-7 w-full items-center gap-2 rounded-sm px-2 text-start text-sm text-ink-2 hover:bg-sunken pointer-coarse:min-h-11"
    >
      <ChevronRight size={13} aria-hidden className={clsx('shrink-0 text-ink-3', isOpen && 'rotate-90')} />
      <ChannelIcon channel={channel} size={13} />
      <span className="num shrink-0 text-ink-3">{day(loop.closedAt ?? loop.openedAt)}</span>
      <span className="truncate">{loop.title}</span>
      <span className="truncate text-ink-3">{inWords(loop.outcome ?? '')}</span>
      <span className="num ml-auto text-xs text-ink-3">{count}</span>
    </button>
  );
}

/** Who speaks from here on. */
export function HandoverLine({
  handover,
  at,
  team,
}: {
  handover: Handover;
  at: string;
  team: readonly Teammate[];
}) {
  const { agent } = useMe();
  const place = handover.to.replace(/^(agent|queue):/, '');
  const to = nameOf(team, place);
  const by = nameOf(team, handover.by);
  const isMe = handover.by === agent?.id;
  const mark: Holder =
    handover.kind === 'handedBack'
      ? { kind: 'assistant' }
      : handover.to.startsWith('queue:')
        ? { kind: 'queue', name: to }
        : { kind: place === agent?.id ? 'me' : 'agent', name: to };
  return (
    <p className="my-2 flex items-center justify-center gap-1.5 text-center text-xs text-ink-2">
      <HolderMark holder={mark} size={14} />
      <span>
        {handover.kind === 'assigned' ? (
          <Trans>Passed to {to}.</Trans>
        ) : handover.kind === 'handedBack' ? (
          isMe ? (
            <Trans>You gave it back to AI.</Trans>
          ) : (
            <Trans>{by} gave it back to AI.</Trans>
          )
        ) : isMe ? (
          <Trans>You took over. AI is paused in this conversation.</Trans>
        ) : (
          <Trans>{by} took over. AI is paused in this conversation.</Trans>
        )}
      </span>
      <time className="num text-ink-3">{time(at)}</time>
    </p>
  );
}

/** Words of the team; contacts never see them. */
export function NoteCard({ note, team }: { note: Beside['notes'][number]; team: readonly Teammate[] }) {
  const { t } = useLingui();
  return (
    <article
      aria-label={t`Note, team only`}
      className="hatch my-2 ml-auto w-fit max-w-[76%] rounded-md border border-note-line bg-note px-3 py-1.5 text-base"
    >
      <p className="flex items-center gap-1 text-xs font-semibold text-note-ink">
        <StickyNote size={11} aria-hidden />
        {nameOf(team, note.author)} · <Trans>note, team only</Trans>
        <time className="num ml-2 font-normal">{time(note.writtenAt)}</time>
      </p>
      <p className="break-words whitespace-pre-wrap" dir="auto">
        {note.text}
      </p>
    </article>
  );
}
