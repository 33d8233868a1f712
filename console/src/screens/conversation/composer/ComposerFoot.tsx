import { Trans, useLingui } from '@lingui/react/macro';
import { Paperclip, SendHorizontal, Zap } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import { preferences } from '../../../data/preferences.ts';
import { problemWords } from '../../../data/problemWords.ts';
import { useStore } from '../../../data/store.ts';
import { Button } from '../../../kit/Button.tsx';
import { IconButton } from '../../../kit/IconButton.tsx';
import { Kbd } from '../../../kit/Kbd.tsx';
import { EmojiButton } from './EmojiButton.tsx';
import type { Mode } from './ModeTabs.tsx';
import type { ComposerState } from './useComposer.ts';

interface FootProps {
  state: ComposerState;
  mode: Mode;
  write: (text: string) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  onFiles: (files: Iterable<File>) => void;
}

/** What can be added, why it cannot be sent, and the button that sends. */
export function ComposerFoot({ state, mode, write, field, onFiles }: FootProps) {
  const { t } = useLingui();
  const { enterSends } = useStore(preferences);
  const { draft, refusal, noteProblem } = state;
  const isNote = mode === 'note';
  const insert = (words: string) => {
    const at = field.current?.selectionStart ?? draft.text.length;
    write(draft.text.slice(0, at) + words + draft.text.slice(at));
    field.current?.focus();
  };
  return (
    <div className="flex flex-wrap items-center gap-0.5 px-1.5 pb-1.5">
      {!isNote && <AttachButton onFiles={onFiles} />}
      <EmojiButton onChoose={insert} />
      {!isNote && (
        <IconButton
          label={t`Saved replies (/)`}
          disabled={draft.text !== ''}
          onClick={() => {
            write('/');
            field.current?.focus();
          }}
        >
          <Zap size={15} aria-hidden />
        </IconButton>
      )}
      <span className="ml-auto flex min-w-0 items-center gap-2">
        <span id="composer-refusal" className="min-w-0 text-xs text-ink-2">
          {noteProblem && isNote ? problemWords(noteProblem) : refusal}
        </span>
        {isNote ? (
          <Button
            className="border border-note-line bg-note-line/60 text-note-ink"
            disabled={refusal !== null}
            onClick={state.submit}
          >
            <Trans>Add note</Trans>
          </Button>
        ) : (
          <Button tone="solid" disabled={refusal !== null} onClick={state.submit}>
            <SendHorizontal size={13} aria-hidden />
            <Trans>Send</Trans>
            <Kbd keys={enterSends ? 'Enter' : 'Shift+Enter'} onDark />
          </Button>
        )}
      </span>
    </div>
  );
}

function AttachButton({ onFiles }: { onFiles: FootProps['onFiles'] }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={t`Attach`} onClick={() => input.current?.click()}>
        <Paperclip size={15} aria-hidden />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t`Files to attach`}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}
