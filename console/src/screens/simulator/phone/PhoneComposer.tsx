import { useLingui } from '@lingui/react/macro';
import { Camera, Mic, SendHorizontal } from 'lucide-react';
import { useState, type FormEvent } from 'react';

interface PhoneComposerProps {
  /** Who writes. */
  name: string;
  isBusy: boolean;
  onWrite: (text: string) => void;
  /** Left out: the phone can send words only. */
  onSpeak?: (words: string) => void;
  onPhoto?: (caption: string) => void;
}

const ROUND = 'grid h-9 w-9 shrink-0 place-items-center rounded-full pointer-coarse:h-11 pointer-coarse:w-11';

/** Where the customer writes. What is typed can be sent as words, said in a voice note, or put below a photo. */
export function PhoneComposer({ name, isBusy, onWrite, onSpeak, onPhoto }: PhoneComposerProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const words = text.trim();
  const give = (to: (words: string) => void) => {
    to(words);
    setText('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words !== '' && !isBusy) give(onWrite);
  };
  return (
    <form onSubmit={submit} className="flex items-center gap-1.5 bg-[oklch(.945_.013_88)] px-2 pt-1.5 pb-3">
      <input
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={t`Write as ${name}`}
        placeholder={t`Write as ${name}`}
        maxLength={4_096}
        className="h-9 min-w-0 flex-1 rounded-full bg-white px-3 text-base text-black shadow-sm placeholder:text-black/65 pointer-coarse:h-11"
      />
      {onPhoto && (
        <button
          type="button"
          disabled={isBusy}
          aria-label={t`Send a photo`}
          data-tip={t`A photo; what is typed stands below it`}
          onClick={() => give(onPhoto)}
          className={`${ROUND} text-black/65 hover:bg-black/5`}
        >
          <Camera size={18} aria-hidden />
        </button>
      )}
      {onSpeak && (
        <button
          type="button"
          disabled={isBusy || words === ''}
          aria-label={t`Say it in a voice note`}
          data-tip={t`What is typed, said in a voice note`}
          onClick={() => give(onSpeak)}
          className={`${ROUND} text-black/65 hover:bg-black/5`}
        >
          <Mic size={18} aria-hidden />
        </button>
      )}
      <button
        type="submit"
        disabled={isBusy || words === ''}
        aria-label={t`Send`}
        className={`${ROUND} bg-[oklch(.5_.13_152)] text-white`}
      >
        <SendHorizontal size={16} aria-hidden />
      </button>
    </form>
  );
}
