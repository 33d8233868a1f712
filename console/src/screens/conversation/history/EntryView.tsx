import type { ConversationView, Teammate } from '../data/types.ts';
import { Bubble } from './Bubble.tsx';
import type { Entry } from './entries.ts';
import { HandoffCard } from './HandoffCard.tsx';
import { Divider, EpisodeLine, HandoverLine, NoteCard } from './Lines.tsx';
import { SendBubble } from './SendBubble.tsx';
import { TraceLines } from './TraceLines.tsx';

interface EntryProps {
  entry: Entry | undefined;
  view: ConversationView;
  team: readonly Teammate[];
  contactName: string;
  unfolded: ReadonlySet<string>;
  onToggle: (key: string) => void;
  onGoTo: (source: { turn: number | null; messageId: string | null }) => void;
}

export function EntryView({ entry, view, team, contactName, unfolded, onToggle, onGoTo }: EntryProps) {
  switch (entry?.kind) {
    case 'message':
      return (
        <Bubble
          message={entry.message}
          isFirst={entry.isFirst}
          isLast={entry.isLast}
          conversationId={view.id}
          contactName={contactName}
          language={view.language}
          team={team}
        />
      );
    case 'divider':
      return (
        <Divider
          day={entry.day}
          channel={entry.channel}
          address={view.addresses.find(({ id }) => id === entry.addressId)}
        />
      );
    case 'episode':
      return (
        <EpisodeLine
          loop={entry.loop}
          count={entry.count}
          channel={entry.channel}
          isOpen={unfolded.has(entry.key)}
          onToggle={() => onToggle(entry.key)}
        />
      );
    case 'trace':
      return <TraceLines traced={entry.traced} />;
    case 'handover':
      return <HandoverLine handover={entry.handover} at={entry.at} team={team} />;
    case 'handoff':
      return <HandoffCard ticket={entry.ticket} team={team} onGoTo={onGoTo} />;
    case 'note':
      return <NoteCard note={entry.note} team={team} />;
    case 'send':
      return <SendBubble send={entry.send} />;
    case undefined:
      return null;
  }
}
