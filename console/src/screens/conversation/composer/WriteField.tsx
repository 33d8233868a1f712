import { useLingui } from '@lingui/react/macro';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { preferences } from '../../../data/preferences.ts';
import { useContactName } from '../ConversationHeader.tsx';
import type { ConversationView } from '../data/types.ts';
import type { Hold } from '../data/useHold.ts';
import type { Mode } from './ModeTabs.tsx';
import type { ComposerState } from './useComposer.ts';
import type { Listbox } from './useListbox.ts';

interface WriteFieldProps {
  state: ComposerState;
  view: ConversationView;
  hold: Hold;
  mode: Mode;
  list: Listbox;
  field: RefObject<HTMLTextAreaElement | null>;
  write: (text: string) => void;
  onPaste: (event: ClipboardEvent) => void;
  suggestion: { use: () => void; dismiss: () => void } | null;
}

/** What is written. Keys of other programs and of input methods stay theirs. */
export function WriteField({
  state,
  view,
  hold,
  mode,
  list,
  field,
  write,
  onPaste,
  suggestion,
}: WriteFieldProps) {
  const { t } = useLingui();
  const name = useContactName(view);
  const { draft } = state;
  const isNote = mode === 'note';
  const label = isNote ? t`Note for the team` : t`Reply to ${name}`;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || list.onKey(event)) return;
    const { key } = event;
    if (key === 'Enter') return enter(event, state);
    const suggested = draft.text === '' && !event.shiftKey ? suggestion : null;
    if (key === 'Escape') {
      if (suggested) suggested.dismiss();
      // Out of the field, so that letters are commands again.
      else event.currentTarget.blur();
    } else if (key === 'Tab' && suggested) {
      event.preventDefault();
      suggested.use();
    }
  };
  return (
    <textarea
      ref={field}
      value={draft.text}
      readOnly={!hold.canAct}
      rows={2}
      maxLength={isNote ? 10_000 : 60_000}
      dir="auto"
      aria-label={label}
      aria-describedby="composer-refusal"
      placeholder={placeholder()}
      onChange={(event) => write(event.target.value)}
      onPaste={isNote ? undefined : onPaste}
      onKeyDown={onKeyDown}
      {...list.field}
      className="scroll block field-sizing-content max-h-[38vh] min-h-[44px] w-full resize-none bg-transparent px-3 py-1.5 text-base outline-none placeholder:text-ink-3"
    />
  );

  function placeholder(): string {
    if (isNote) return t`Only your team sees this. @ to mention`;
    if (hold.by.kind === 'assistant') return t`Type to take over from AI`;
    return t`Write to ${name}. / for saved replies`;
  }
}

/** Enter sends and Shift Enter begins a line, or the other way round; Ctrl Enter sends and sets the next step. */
function enter(event: KeyboardEvent, state: ComposerState): void {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    state.submitAndGoOn();
    return;
  }
  if (event.shiftKey === preferences.get().enterSends) return;
  event.preventDefault();
  state.submit();
}
