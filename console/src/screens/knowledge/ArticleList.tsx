import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Field } from '../../kit/Field.tsx';
import { Row } from '../settings/parts/Row.tsx';
import { ArticleMarks } from './ArticleMarks.tsx';
import { titleOf, type Article } from './articles.ts';

interface ArticleListProps {
  items: readonly Article[];
  /** The id of the one that is open. */
  open: string | undefined;
  mayWrite: boolean;
  onOpen: (id: string) => void;
}

/** All articles, or those that say what is looked for. */
export function ArticleList({ items, open, mayWrite, onOpen }: ArticleListProps) {
  const { t, i18n } = useLingui();
  const [wanted, setWanted] = useState('');
  const shown = items.filter((article) =>
    JSON.stringify(article.content).toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <section aria-label={t`Articles`} className="grid gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <Field
          label={t`Find in articles`}
          className="min-w-52 flex-1"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        {mayWrite && (
          <Button tone="solid" onClick={() => onOpen('new')}>
            <Plus size={14} aria-hidden /> <Trans>New article</Trans>
          </Button>
        )}
      </div>
      <p className="num text-sm text-ink-3" aria-live="polite">
        <Plural value={shown.length} one="# article" other="# articles" />
      </p>
      {shown.length === 0 && (
        <EmptyState title={<Trans>No article says that</Trans>}>
          <Trans>Look under Unanswered for what customers asked in vain.</Trans>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <ul className="overflow-hidden rounded-md border bg-panel shadow-card">
          {shown.map((article) => (
            <Row
              key={article.id}
              name={titleOf(article, i18n.locale)}
              isOpen={article.id === open}
              onOpen={() => onOpen(article.id)}
            >
              <ArticleMarks article={article} />
            </Row>
          ))}
        </ul>
      )}
    </section>
  );
}
