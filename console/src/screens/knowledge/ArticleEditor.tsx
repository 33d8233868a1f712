import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { client } from '../../data/client.ts';
import { toast } from '../../data/toasts.ts';
import { Button } from '../../kit/Button.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { Section } from '../../kit/Section.tsx';
import { Problem } from '../settings/parts/Problem.tsx';
import { useDraft } from '../settings/parts/useDraft.ts';
import { useSaving } from '../settings/parts/useSaving.ts';
import { ArticleFields, type ArticleValues } from './ArticleFields.tsx';
import { ArticleHistory } from './ArticleHistory.tsx';
import { ArticleMarks } from './ArticleMarks.tsx';
import { titleOf, type Article, type Documents } from './articles.ts';
import { RetireButton } from './RetireButton.tsx';
import { WordsEditor } from './WordsEditor.tsx';

interface ArticleEditorProps {
  article: Article;
  documents: Documents;
  mayWrite: boolean;
  onClose: () => void;
}

/** Writes an article, and puts it in force. */
export function ArticleEditor({ article, documents, mayWrite, onClose }: ArticleEditorProps) {
  const { t } = useLingui();
  const { id } = article;
  const { draft, saving, title, save, publish } = useArticle(article);
  return (
    <section aria-label={title} className="min-w-0 rounded-md border bg-panel shadow-card">
      <header className="flex flex-wrap items-center gap-2 border-b px-3 py-2 text-sm">
        <IconButton label={t`Back to the list`} onClick={onClose}>
          <ArrowLeft size={15} aria-hidden />
        </IconButton>
        <h2 className="min-w-0 flex-1 basis-40 truncate text-md font-semibold">{title}</h2>
        <ArticleMarks article={article} />
      </header>
      <div className="grid gap-4 p-3">
        <fieldset disabled={!mayWrite} className="grid gap-4">
          <legend className="sr-only">{title}</legend>
          <WordsEditor
            content={draft.values.content}
            languages={documents.languages}
            problemAt={(field) => saving.problemAt(`content.words.${field}`)}
            onChange={(next) => draft.change({ content: next })}
          />
          <ArticleFields
            values={draft.values}
            topics={documents.topics}
            saving={saving}
            onChange={draft.change}
          />
        </fieldset>
        <Problem problem={saving.isElsewhere(['content', 'owner', 'expiresOn']) ? saving.problem : null} />
        {mayWrite && (
          <Acts
            article={article}
            title={title}
            isDirty={draft.isDirty}
            isSaving={saving.isSaving}
            onSave={() => void save()}
            onPublish={() => void publish()}
            onDiscard={draft.discard}
          />
        )}
        <Uses conversationIds={article.conversationIds} />
        <ArticleHistory id={id} mayWrite={mayWrite} onTake={(next) => draft.change({ content: next })} />
      </div>
    </section>
  );
}

/** What is written of an article, and how it is kept and put in force. */
function useArticle({ id, version, content, owner, expiresOn }: Article) {
  const { t, i18n } = useLingui();
  const params = { article: id };
  const draft = useDraft<ArticleValues>(`knowledge ${id} ${version}`, { content, owner, expiresOn });
  const saving = useSaving('knowledge');
  const title = titleOf({ id, content: draft.values.content }, i18n.locale);
  const write = () => client.knowledge.saveDraft({ params, body: { ...draft.values, version } });
  const save = async () => {
    if ((await saving.save(write)) === null) return;
    draft.discard();
    toast(t`Saved as a draft`);
  };
  const publish = async () => {
    const done = await saving.save(async () => {
      if (draft.isDirty) await write();
      return client.knowledge.publish({ params });
    });
    if (done === null) return;
    draft.discard();
    toast(t`It answers from now on: ${title}`);
  };
  return { draft, saving, title, save, publish };
}

function Uses({ conversationIds }: Pick<Article, 'conversationIds'>) {
  if (conversationIds.length === 0) return null;
  return (
    <Section title={<Trans>Where it answered lately</Trans>}>
      <ul className="flex flex-wrap gap-x-3 text-sm">
        {conversationIds.map((conversationId, index) => (
          <li key={conversationId}>
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId }}
              className="text-accent hover:underline"
            >
              <Trans>Conversation {index + 1}</Trans>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface ActsProps {
  article: Article;
  title: string;
  isDirty: boolean;
  isSaving: boolean;
  onSave: () => void;
  onPublish: () => void;
  onDiscard: () => void;
}

function Acts({ article, title, isDirty, isSaving, onSave, onPublish, onDiscard }: ActsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button disabled={!isDirty || isSaving} onClick={onSave}>
        <Trans>Save as a draft</Trans>
      </Button>
      <Button
        tone="solid"
        disabled={isSaving || (article.state === 'published' && !article.hasChanges && !isDirty)}
        onClick={onPublish}
      >
        <Trans>Publish</Trans>
      </Button>
      {article.state === 'published' && <RetireButton id={article.id} title={title} />}
      {isDirty && (
        <Button tone="quiet" onClick={onDiscard}>
          <Trans>Discard changes</Trans>
        </Button>
      )}
    </div>
  );
}
