import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { PhoneView } from '../../../../../src/api/simulatorShapes.ts';
import { initialsOf } from '../../../kit/initialsOf.ts';
import { PhoneMessageBubble } from './PhoneMessageBubble.tsx';

interface PhoneProps {
  phone: PhoneView;
  /** BCP 47: of the words on it. */
  language: string;
  /** The clock of the phone, in words. */
  clock: string;
  /** Null: nothing can be tapped now. */
  onTap: ((choice: string) => void) | null;
  /** What stands at its foot: where one writes. */
  children: ReactNode;
}

/** A customer's phone with the chat open, drawn by us. It is light in both themes, as a phone in a hand would be. */
export function Phone({ phone, language, clock, onTap, children }: PhoneProps) {
  const { t } = useLingui();
  const { messages, isTyping, business } = phone;
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [messages.length, isTyping]);
  return (
    <div className="flex h-full max-h-[850px] w-full max-w-[356px] flex-col overflow-hidden rounded-[40px] border-[9px] border-[oklch(.22_.012_232)] bg-[oklch(.22_.012_232)] shadow-pop">
      <div
        style={{ colorScheme: 'light' }}
        className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-[31px] bg-[oklch(.945_.013_88)] text-[oklch(.25_.02_230)]"
      >
        <PhoneHead business={business} clock={clock} isTyping={isTyping} />
        <div
          ref={log}
          role="log"
          tabIndex={0}
          aria-label={t`Chat on the customer’s phone`}
          style={{
            backgroundImage: 'radial-gradient(oklch(.88 .018 88) 1.1px, transparent 1.3px)',
            backgroundSize: '15px 15px',
          }}
          className="scroll min-h-0 flex-1 px-2.5 py-2"
        >
          {messages.map((message, index) => (
            <PhoneMessageBubble
              key={message.id}
              message={message}
              language={language}
              hasTail={messages[index - 1]?.from !== message.from}
              onTap={onTap}
            />
          ))}
          {isTyping && (
            <div aria-hidden className="typing mt-1.5 w-fit rounded-[9px] bg-white px-3 py-2 text-black/65">
              <i />
              <i />
              <i />
            </div>
          )}
        </div>
        {children}
      </div>
    </div>
  );
}

function PhoneHead({
  business,
  clock,
  isTyping,
}: Record<'business' | 'clock', string> & { isTyping: boolean }) {
  return (
    <>
      <div className="flex h-8 items-center bg-white px-6 text-sm font-semibold">
        <span className="num flex-1">{clock}</span>
        <span aria-hidden className="h-[18px] w-[78px] rounded-full bg-[oklch(.2_.01_232)]" />
        <span className="flex-1" />
      </div>
      <div className="flex items-center gap-2 border-b border-black/8 bg-white px-2 pb-2">
        <ChevronLeft size={20} aria-hidden />
        <span
          aria-hidden
          data-initials={initialsOf(business)}
          className="grid h-8 w-8 place-items-center rounded-full bg-[oklch(.33_.045_226)] text-xs font-bold text-white before:content-[attr(data-initials)]"
        />
        <div className="min-w-0 flex-1 leading-[15px]">
          <div className="truncate text-md font-semibold">{business}</div>
          <div className="text-xs text-black/65">
            {isTyping ? <Trans>typing…</Trans> : <Trans>business account</Trans>}
          </div>
        </div>
      </div>
    </>
  );
}
