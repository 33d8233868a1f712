import { Plural, Trans } from '@lingui/react/macro';
import { day } from '../../data/say.ts';
import { Badge } from '../../kit/Badge.tsx';
import type { Article } from './articles.ts';

/** How an article stands: its languages, its owner, whether it answers, how often it did. */
export function ArticleMarks({ article }: { article: Article }) {
  const { content, owner, expiresOn, isExpired, state, hasChanges, uses, origin } = article;
  return (
    <>
      <span className="text-ink-3">{Object.keys(content.words).join(' ')}</span>
      {owner !== null && <span>{owner}</span>}
      <span className="num text-ink-3">
        <Plural value={uses} one="# answer in 30 days" other="# answers in 30 days" />
      </span>
      {expiresOn !== null && (
        <Badge tone={isExpired ? 'hot' : 'plain'}>
          {isExpired ? <Trans>Expired {day(expiresOn)}</Trans> : <Trans>until {day(expiresOn)}</Trans>}
        </Badge>
      )}
      {origin === 'blueprint' && (
        <Badge>
          <Trans>Brought along</Trans>
        </Badge>
      )}
      {state === 'retired' && (
        <Badge tone="warn">
          <Trans>Retired</Trans>
        </Badge>
      )}
      {state === 'draft' && (
        <Badge tone="accent">
          <Trans>Draft</Trans>
        </Badge>
      )}
      {state === 'published' && (
        <Badge tone="done">
          <Trans>Answers</Trans>
        </Badge>
      )}
      {state === 'published' && hasChanges && (
        <Badge tone="accent">
          <Trans>Changes not published</Trans>
        </Badge>
      )}
    </>
  );
}
