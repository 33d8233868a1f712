import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Failure } from '../../kit/ErrorPane.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { ArticleEditor } from './ArticleEditor.tsx';
import { ArticleList } from './ArticleList.tsx';
import { documentsQuery } from './articles.ts';
import { NewArticle } from './NewArticle.tsx';
import type { KnowledgeSearch } from './routes.ts';

/** All articles, and the one that is open. */
export function Articles({ mayWrite }: { mayWrite: boolean }) {
  const go = useNavigate();
  const { article: open }: KnowledgeSearch = useSearch({ strict: false });
  const { data, error, refetch } = useQuery(documentsQuery);
  const openArticle = (article: string | null) =>
    void go({ to: '/studio/knowledge', search: article === null ? {} : { article } });
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton rows={6} height={46} />;
  const opened = data.items.find(({ id }) => id === open);
  return (
    <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)]">
      <div className={opened || open === 'new' ? 'max-xl:hidden' : 'xl:col-span-2'}>
        <ArticleList items={data.items} open={open} onOpen={openArticle} mayWrite={mayWrite} />
      </div>
      {open === 'new' && mayWrite && (
        <NewArticle known={data} onMade={openArticle} onClose={() => openArticle(null)} />
      )}
      {opened && (
        <ArticleEditor
          key={`${opened.id} ${opened.version}`}
          article={opened}
          documents={data}
          mayWrite={mayWrite}
          onClose={() => openArticle(null)}
        />
      )}
    </div>
  );
}
