import { Trans, useLingui } from '@lingui/react/macro';
import { CornerDownRight, FileText, MapPin, ShoppingCart, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Content } from '../data/contentOf.ts';
import { LongText } from './LongText.tsx';
import { later } from '../../../kit/later.tsx';

const FileContent = later(async () => (await import('./FileContent.tsx')).FileContent);

interface ContentProps {
  content: Content;
  conversationId: string;
  messageId: string;
  language: string | null;
}

/** A message by its kind. All of it is text from outside. */
export function MessageContent({ content, conversationId, messageId, language }: ContentProps) {
  const text = (words: string) => <LongText text={words} language={language} />;
  switch (content.kind) {
    case 'text':
      return text(content.text);
    case 'choices':
      return (
        <>
          {text(content.text)}
          <Options titles={content.options.map(({ title }) => title)} />
        </>
      );
    case 'choice':
      return (
        <Row icon={<CornerDownRight size={12} aria-hidden />}>
          <b className="font-medium">{content.title}</b>
        </Row>
      );
    case 'document':
    case 'media':
      return (
        <>
          <FileContent content={content} conversationId={conversationId} messageId={messageId} />
          {content.caption ? text(content.caption) : null}
        </>
      );
    case 'template':
      return (
        <>
          <Row icon={<FileText size={12} aria-hidden />}>
            <span className="text-xs text-ink-3">
              <Trans>Template</Trans> {content.name}
            </span>
          </Row>
          {text(content.text ?? content.parameters.join(' · '))}
        </>
      );
    default:
      return <OtherContent content={content} />;
  }
}

type Other = Exclude<Content, { kind: 'text' | 'choices' | 'choice' | 'document' | 'media' | 'template' }>;

function OtherContent({ content }: { content: Other }) {
  switch (content.kind) {
    case 'location':
      return (
        <Row icon={<MapPin size={13} aria-hidden />}>
          {content.name ?? <Trans>Location</Trans>} {content.address}{' '}
          <span className="mono text-xs text-ink-3">
            {content.latitude.toFixed(5)}, {content.longitude.toFixed(5)}
          </span>
        </Row>
      );
    case 'contactCards':
      return content.cards.map((card, index) => (
        <Row key={index} icon={<UserRound size={13} aria-hidden />}>
          {card.name} <span className="text-ink-2">{[...card.phones, ...card.emails].join(', ')}</span>
        </Row>
      ));
    case 'cart':
      return (
        <Row icon={<ShoppingCart size={13} aria-hidden />}>
          {content.items.map(({ productId, quantity }) => `${quantity} × ${productId}`).join(', ')}{' '}
          {content.note}
        </Row>
      );
    case 'form':
      return Object.entries(content.answers).map(([name, value]) => (
        <p key={name}>
          {name}: {typeof value === 'string' ? value : JSON.stringify(value)}
        </p>
      ));
    default:
      return <EventContent content={content} />;
  }
}

/** What somebody did to another message, or what cannot be shown. */
function EventContent({
  content,
}: {
  content: Exclude<Other, { kind: 'location' | 'contactCards' | 'cart' | 'form' }>;
}) {
  const { t } = useLingui();
  switch (content.kind) {
    case 'reaction':
      return content.emoji === null ? (
        <i className="text-ink-2">{t`took a reaction back`}</i>
      ) : (
        <span className="text-xl" role="img" aria-label={t`reaction ${content.emoji}`}>
          {content.emoji}
        </span>
      );
    case 'edit':
      return (
        <>
          <i className="text-ink-2">{t`changed to:`}</i>{' '}
          <LongText text={content.text ?? ''} language={null} />
        </>
      );
    case 'revoke':
      return <i className="text-ink-2">{t`deleted a message`}</i>;
    case 'identityChange':
      return (
        <i className="text-ink-2">{t`uses another phone or number now; ask who it is before you tell anything`}</i>
      );
    default:
      return <i className="text-ink-2">{t`something that cannot be shown here`}</i>;
  }
}

/** What was offered: not to be pressed here. */
function Options({ titles }: { titles: readonly string[] }) {
  const { t } = useLingui();
  return (
    <ul aria-label={t`Offered answers`} className="mt-1 flex flex-wrap gap-1">
      {titles.map((title) => (
        <li key={title} className="rounded-full border border-ai-line px-2 py-px text-xs text-ink-2">
          {title}
        </li>
      ))}
    </ul>
  );
}

function Row({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="flex items-baseline gap-1.5 break-words" dir="auto">
      <span className="translate-y-[2px] text-ink-3">{icon}</span>
      <span className="min-w-0">{children}</span>
    </span>
  );
}
