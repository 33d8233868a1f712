import { clsx } from 'clsx';
import type { RefObject } from 'react';
import { later } from '../../../kit/later.tsx';
import type { Known } from '../data/messages.ts';
import type { Beside, ConversationView, Teammate } from '../data/types.ts';
import type { Hold } from '../data/useHold.ts';
import { Choices } from './Choices.tsx';
import { ComposerBody } from './ComposerBody.tsx';
import { ComposerHead } from './ComposerHead.tsx';
import type { Mode } from './ModeTabs.tsx';
import { useComposer } from './useComposer.ts';
import { useListbox } from './useListbox.ts';
import { useSuggestion } from './useSuggestion.ts';
import { useTakeFiles } from './useTakeFiles.ts';

const SharedDrafts = later(async () => (await import('./SharedDrafts.tsx')).SharedDrafts);
const SuggestedReply = later(async () => (await import('./SuggestedReply.tsx')).SuggestedReply);

export interface ComposerProps {
  view: ConversationView;
  known: Known;
  beside: Beside | undefined;
  team: readonly Teammate[];
  hold: Hold;
  mode: Mode;
  setMode: (mode: Mode) => void;
  onTyped: () => void;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Where one answers. In note mode all of it looks other, so that nobody mistakes one for the other. */
export function Composer(props: ComposerProps) {
  const { view, known, beside, team, hold, mode, setMode, onTyped, field } = props;
  const state = useComposer({ view, beside, hold, mode });
  const { draft, isWindowClosed } = state;
  const isNote = mode === 'note';
  const suggestion = useSuggestion(view.id, known, !isNote && hold.by.kind === 'me' && !isWindowClosed);
  const list = useListbox({ mode, draft, conversationId: view.id, ticketId: state.ticketId, team });
  const files = useTakeFiles(view.id);
  const write = (text: string) => {
    if (!isNote) hold.typed();
    onTyped();
    draft.write(text);
  };
  const useSuggested = () => {
    write(suggestion.text ?? '');
    suggestion.dismiss();
    field.current?.focus();
  };
  return (
    <div className="px-4 pb-3 max-md:px-2 max-md:pb-2" {...files.drop}>
      <div className="mx-auto max-w-[700px]">
        {!isNote && draft.others.length > 0 && (
          <SharedDrafts drafts={draft.others} team={team} onUse={write} isEmpty={draft.text === ''} />
        )}
        {suggestion.text !== null && (
          <SuggestedReply
            text={suggestion.text}
            sources={suggestion.sources}
            language={view.language}
            onUse={useSuggested}
            onDismiss={suggestion.dismiss}
          />
        )}
        {list.isOpen && <Choices {...list.shown} />}
        <div
          className={clsx(
            'rounded-md border shadow-card',
            isNote
              ? 'hatch border-note-line bg-note'
              : hold.by.kind === 'me'
                ? 'border-line-2 bg-raised focus-within:border-accent'
                : 'border-line-2 bg-sunken focus-within:border-accent',
          )}
        >
          <ComposerHead {...{ state, view, mode, setMode }} />
          <ComposerBody
            {...{ state, view, hold, mode, field, list, write, files }}
            suggestion={suggestion.text === null ? null : { use: useSuggested, dismiss: suggestion.dismiss }}
          />
        </div>
      </div>
    </div>
  );
}
