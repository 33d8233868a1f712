import { Trans } from '@lingui/react/macro';
import { useState } from 'react';

/** What fits on a screen; what is longer is folded. */
const SHORT = 1_200;

/** Words as they were written, in their own direction. */
export function LongText({ text, language }: { text: string; language: string | null }) {
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > SHORT;
  const shown = isLong && !isOpen ? `${text.slice(0, SHORT)}…` : text;
  return (
    <>
      <span
        dir="auto"
        className="break-words whitespace-pre-wrap [overflow-wrap:anywhere]"
        {...(language !== null && { lang: language })}
      >
        {shown}
      </span>
      {isLong && (
        <button
          type="button"
          className="block text-sm font-medium text-accent hover:underline pointer-coarse:min-h-11"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <Trans>Show less</Trans> : <Trans>Show all {text.length} characters</Trans>}
        </button>
      )}
    </>
  );
}
