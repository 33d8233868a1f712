import { Trans } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Clock, Paperclip, RotateCcw, WifiOff } from 'lucide-react';
import { Button } from '../../../kit/Button.tsx';
import { dropSend, sendAgain, type Send } from '../data/sends.ts';
import { LongText } from './LongText.tsx';

/** What is on its way, before the server has it. */
export function SendBubble({ send }: { send: Send }) {
  const { id, shown, files, state, problem } = send;
  return (
    <div className="mt-1.5 flex justify-end">
      <article
        className={clsx(
          'max-w-[76%] min-w-0 rounded-lg rounded-br-[3px] border bg-me-soft px-2.5 py-1.5 text-base max-md:max-w-[88%]',
          state === 'failed' ? 'border-hot-line' : 'border-me-line',
        )}
      >
        <LongText text={shown} language={null} />
        {files.map((name) => (
          <span key={name} className="flex items-center gap-1 text-sm text-ink-2">
            <Paperclip size={12} aria-hidden />
            {name}
          </span>
        ))}
        <span className="flex flex-wrap items-center justify-end gap-1.5 text-xs text-ink-3">
          {state === 'sending' && (
            <>
              <Clock size={11} aria-hidden />
              <Trans>Sending</Trans>
            </>
          )}
          {state === 'waiting' && (
            <>
              <WifiOff size={11} aria-hidden />
              <Trans>Will be sent when the line is back</Trans>
            </>
          )}
          {state === 'failed' && (
            <>
              <span className="text-hot">{problem}</span>
              <Button size="sm" tone="hot" onClick={() => sendAgain(id)}>
                <RotateCcw size={11} aria-hidden />
                <Trans>Send again</Trans>
              </Button>
              <Button size="sm" tone="quiet" onClick={() => dropSend(id)}>
                <Trans>Throw away</Trans>
              </Button>
            </>
          )}
        </span>
      </article>
    </div>
  );
}
