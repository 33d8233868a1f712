import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { CheckCheck, FileText, Image, List, Mic, Reply } from 'lucide-react';
import type { PhoneMessage } from '../../../../../src/api/simulatorShapes.ts';
import { time } from '../../../data/say.ts';

interface PhoneMessageBubbleProps {
  message: PhoneMessage;
  language: string;
  hasTail: boolean;
  onTap: ((choice: string) => void) | null;
}

/** One message as it stands on a phone, with what can be tapped below it. */
export function PhoneMessageBubble({ message, language, hasTail, onTap }: PhoneMessageBubbleProps) {
  const isMine = message.from === 'customer';
  const { header, text, footer, media, choices } = message;
  return (
    <div
      className={clsx('flex flex-col', isMine ? 'items-end' : 'items-start', hasTail ? 'mt-1.5' : 'mt-[3px]')}
    >
      <div
        lang={language}
        className={clsx(
          'max-w-[84%] rounded-[9px] px-2.5 py-1.5 text-base leading-[18px] whitespace-pre-wrap shadow-[0_1px_.5px_rgb(0_0_0/.13)] [overflow-wrap:anywhere]',
          isMine ? 'bg-[oklch(.935_.058_145)]' : 'bg-white',
          hasTail && (isMine ? 'rounded-tr-[2px]' : 'rounded-tl-[2px]'),
        )}
      >
        {header !== null && <div className="font-semibold">{header}</div>}
        {media !== null && <PhoneMedia kind={media.kind} fileName={media.fileName} />}
        <span dir="auto">{text}</span>
        {footer !== null && <div className="text-xs text-black/65">{footer}</div>}
        <Stamp message={message} />
      </div>
      {choices.length > 0 && <Choices choices={choices} language={language} onTap={onTap} />}
    </div>
  );
}

function Stamp({ message: { at, from, status } }: { message: PhoneMessage }) {
  const { t } = useLingui();
  return (
    <span className="num float-right mt-1 ml-2 flex items-center gap-0.5 text-2xs text-black/65">
      {time(at)}
      {from === 'customer' && (
        <CheckCheck
          size={13}
          role="img"
          aria-label={status === 'read' ? t`read` : t`delivered`}
          className={status === 'read' ? 'text-[oklch(.5_.13_235)]' : ''}
        />
      )}
    </span>
  );
}

const ICONS: Record<string, typeof Image> = { image: Image, audio: Mic, voice: Mic };

function PhoneMedia({ kind, fileName }: { kind: string; fileName: string | null }) {
  const { t } = useLingui();
  const Icon = ICONS[kind] ?? FileText;
  const words: Record<string, string> = { image: t`Photo`, audio: t`Voice note`, voice: t`Voice note` };
  return (
    <span className="mb-1 flex items-center gap-2 rounded-md bg-black/5 px-2 py-1.5">
      <Icon size={16} aria-hidden />
      {fileName ?? words[kind] ?? t`Document`}
    </span>
  );
}

interface ChoicesProps {
  choices: PhoneMessage['choices'];
  language: string;
  onTap: ((choice: string) => void) | null;
}

function Choices({ choices, language, onTap }: ChoicesProps) {
  return (
    <div className="mt-[3px] grid w-[84%] gap-[3px]">
      {choices.map(({ id, title, kind }) => (
        <button
          key={id}
          type="button"
          lang={language}
          disabled={onTap === null || kind === 'url'}
          onClick={() => onTap?.(id)}
          className="flex min-h-8 items-center justify-center gap-1.5 rounded-[9px] bg-white px-2 py-[5px] text-base font-medium text-[oklch(.48_.12_235)] shadow-[0_1px_.5px_rgb(0_0_0/.13)] hover:bg-[oklch(.97_.01_235)] pointer-coarse:min-h-11"
        >
          {kind === 'row' ? <List size={13} aria-hidden /> : <Reply size={13} aria-hidden />}
          {title}
        </button>
      ))}
    </div>
  );
}
