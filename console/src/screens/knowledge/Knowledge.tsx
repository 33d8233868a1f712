import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useMay } from '../../data/me.ts';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import { Articles } from './Articles.tsx';
import { ImportArticles } from './ImportArticles.tsx';
import { Proposals } from './Proposals.tsx';
import type { KnowledgeSearch, KnowledgeTab } from './routes.ts';
import { TryBox } from './TryBox.tsx';
import { Unanswered } from './Unanswered.tsx';

/** What the AI answers from: written, tried, published and retired by people. */
export function Knowledge() {
  const { t } = useLingui();
  const { tab = 'articles' }: KnowledgeSearch = useSearch({ strict: false });
  const mayWrite = useMay('knowledge.write');
  const tabs: { tab: KnowledgeTab; words: string; isShown: boolean }[] = [
    { tab: 'articles', words: t`Articles`, isShown: true },
    { tab: 'unanswered', words: t`Unanswered`, isShown: true },
    { tab: 'proposals', words: t`Proposals`, isShown: mayWrite },
    { tab: 'import', words: t`Import`, isShown: mayWrite },
  ];
  return (
    <div className="grid h-full min-h-0 grid-rows-[auto_auto_minmax(0,1fr)]">
      <ScreenHeader
        title={<Trans>Knowledge</Trans>}
        about={<Trans>What the AI answers from. What is published answers at once.</Trans>}
      />
      <nav aria-label={t`Parts of the knowledge`} className="flex flex-wrap gap-1 border-b px-4 max-md:px-3">
        {tabs
          .filter(({ isShown }) => isShown)
          .map((each) => (
            <Link
              key={each.tab}
              to="/studio/knowledge"
              search={each.tab === 'articles' ? {} : { tab: each.tab }}
              aria-current={each.tab === tab ? 'page' : undefined}
              className={clsx(
                'flex h-9 items-center border-b-2 px-2.5 text-sm pointer-coarse:h-11',
                each.tab === tab
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-ink-2 hover:text-ink',
              )}
            >
              {each.words}
            </Link>
          ))}
      </nav>
      <div className="scroll grid content-start gap-3 p-4 max-md:p-3">
        <TryBox />
        <ErrorPane key={tab}>
          {tab === 'articles' && <Articles mayWrite={mayWrite} />}
          {tab === 'unanswered' && <Unanswered mayWrite={mayWrite} />}
          {tab === 'proposals' && mayWrite && <Proposals />}
          {tab === 'import' && mayWrite && <ImportArticles />}
        </ErrorPane>
      </div>
    </div>
  );
}
