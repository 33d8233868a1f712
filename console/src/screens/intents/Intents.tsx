import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useSearch } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useMay } from '../../data/me.ts';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import { Confusions } from './Confusions.tsx';
import { IntentList } from './IntentList.tsx';
import { Retrain } from './Retrain.tsx';
import { Review } from './Review.tsx';
import { TABS, type IntentsSearch } from './search.ts';
import { useTraining } from './useLearning.ts';
import { Versions } from './Versions.tsx';

/** How the intents are understood, and how they are taught. */
export function Intents() {
  const { tab = 'review' } = useSearch({ from: '/shell/studio/intents' });
  const mayTeach = useMay('knowledge.write');
  const training = useTraining();
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ScreenHeader
        title={<Trans>Intents</Trans>}
        about={<Trans>what customers want, and how well it is understood</Trans>}
      >
        <Retrain training={training} mayTeach={mayTeach} />
      </ScreenHeader>
      <Tabs shown={tab} />
      <div className="scroll min-h-0 flex-1 px-4 pt-3 pb-4 max-md:px-3">
        <ErrorPane key={tab}>
          {tab === 'review' && <Review mayTeach={mayTeach} />}
          {tab === 'intents' && <IntentList />}
          {tab === 'confusions' && <Confusions />}
          {tab === 'versions' && <Versions mayTeach={mayTeach} />}
        </ErrorPane>
      </div>
    </div>
  );
}

function Tabs({ shown }: { shown: NonNullable<IntentsSearch['tab']> }) {
  const { t } = useLingui();
  const words = {
    review: t`Review`,
    intents: t`Intents and examples`,
    confusions: t`Confusions`,
    versions: t`Versions`,
  };
  return (
    <nav
      aria-label={t`Parts of the intents`}
      className="scroll flex shrink-0 gap-1 border-b px-4 max-md:px-3"
    >
      {TABS.map((tab) => (
        <Link
          key={tab}
          to="/studio/intents"
          search={tab === 'review' ? {} : { tab }}
          aria-current={tab === shown ? 'page' : undefined}
          className={clsx(
            'inline-flex min-h-8 items-center border-b-2 px-2 text-sm whitespace-nowrap pointer-coarse:min-h-11',
            tab === shown
              ? 'border-accent font-semibold text-ink'
              : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {words[tab]}
        </Link>
      ))}
    </nav>
  );
}
