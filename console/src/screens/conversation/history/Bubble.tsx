import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Smartphone, Sparkle } from 'lucide-react';
import { memo } from 'react';
import { useMe } from '../../../data/me.ts';
import { time } from '../../../data/say.ts';
import { Avatar } from '../../../kit/Avatar.tsx';
import { contentOf } from '../data/contentOf.ts';
import type { Message, Teammate } from '../data/types.ts';
import { nameOf } from '../data/useHold.ts';
import { MessageContent } from './MessageContent.tsx';
import { Ticks } from './Ticks.tsx';
import { later } from '../../../kit/later.tsx';

const FailedLine = later(async () => (await import('./FailedLine.tsx')).FailedLine);

interface BubbleProps {
  message: Message;
  isFirst: boolean;
  isLast: boolean;
  conversationId: string;
  contactName: string;
  /** BCP 47: what the contact writes in. */
  language: string | null;
  team: readonly Teammate[];
}

/** What somebody said: the contact at the left, the business at the right, AI always dashed and named. */
export const Bubble = memo(function Bubble(props: BubbleProps) {
  const { message, isFirst, isLast, conversationId, contactName, language } = props;
  const { direction, author, status } = message;
  const isOut = direction === 'out';
  const isAi = isOut && author === 'assistant';
  const hasFailed = status === 'failed' || status === 'dropped';
  return (
    <div className={clsx('flex gap-2', isOut && 'justify-end', isFirst ? 'mt-1.5' : 'mt-[3px]')}>
      {!isOut && (
        <span className="w-6 shrink-0 self-end">{isLast && <Avatar name={contactName} size={24} />}</span>
      )}
      <article
        data-message={message.id}
        className={clsx(
          'relative max-w-[76%] min-w-0 rounded-lg px-2.5 py-1.5 text-base max-md:max-w-[88%]',
          isOut ? 'rounded-br-[3px] border' : 'rounded-bl-[3px] bg-raised shadow-card',
          isAi && 'border-dashed border-ai-line bg-ai-soft',
          isOut && !isAi && 'border-me-line bg-me-soft',
          hasFailed && 'border-hot-line',
        )}
      >
        {isFirst && isOut && <AuthorLine author={author} team={props.team} />}
        <MessageContent
          content={contentOf(message)}
          conversationId={conversationId}
          messageId={message.id}
          language={language}
        />
        <span
          className={clsx(
            'num float-right mt-[3px] ml-2.5 flex items-center gap-0.5 text-2xs leading-[15px]',
            isAi ? 'text-ai' : 'text-ink-3',
          )}
        >
          <time>{time(message.writtenAt)}</time>
          {isOut && <Ticks status={status} />}
        </span>
        {hasFailed && <FailedLine message={message} conversationId={conversationId} />}
      </article>
    </div>
  );
});

function AuthorLine({ author, team }: { author: string; team: readonly Teammate[] }) {
  const { t } = useLingui();
  const { agent } = useMe();
  if (author === 'assistant')
    return (
      <span className="mb-0.5 flex items-center gap-1 text-xs font-semibold text-ai">
        <Sparkle size={11} strokeWidth={2.4} aria-hidden />
        <Trans>AI assistant</Trans>
      </span>
    );
  const id = author.replace(/^agent:/, '');
  if (id === agent?.id) return <span className="sr-only">{t`You`}</span>;
  const isPhone = id === 'phone';
  return (
    <span className="mb-0.5 flex items-center gap-1 text-xs font-semibold text-ink-2">
      {isPhone && <Smartphone size={11} aria-hidden />}
      {isPhone ? <Trans>Phone app</Trans> : nameOf(team, id)}
    </span>
  );
}
