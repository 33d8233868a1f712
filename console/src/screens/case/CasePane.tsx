import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { Whole } from '../../kit/Whole.tsx';
import { CaseTab } from './CaseTab.tsx';
import { useCase } from './useCase.ts';
import { fetched } from '../../data/fetched.ts';

const CustomerTab = lazy(async () => ({
  default: (await fetched(() => import('./CustomerTab.tsx'))).CustomerTab,
}));
const TraceTab = lazy(async () => ({
  default: (await fetched(() => import('./trace/TraceTab.tsx'))).TraceTab,
}));

type Shown = 'case' | 'customer' | 'trace';

interface CasePaneProps {
  conversationId: string;
  shown: Shown;
  onShow: (shown: Shown) => void;
}

/** What the conversation is about: ticket, next step, matter; the customer; what was understood and why. */
export function CasePane({ conversationId, shown, onShow }: CasePaneProps) {
  const { t } = useLingui();
  const tabs: readonly [Shown, string][] = [
    ['case', t`Case`],
    ['customer', t`Customer`],
    ['trace', t`Trace`],
  ];
  return (
    <aside aria-label={t`Case`} className="flex min-h-0 min-w-0 flex-col border-l bg-panel">
      <h2 className="sr-only">{t`Case`}</h2>
      <Tabs label={t`Case`} tabs={tabs} shown={shown} onShow={onShow}>
        <ErrorPane key={`${conversationId} ${shown}`}>
          <Suspense fallback={<Skeleton rows={5} height={84} />}>
            <Panel conversationId={conversationId} shown={shown} />
          </Suspense>
        </ErrorPane>
      </Tabs>
    </aside>
  );
}

/** What changes how high the ticket, the next step and the matter are. */
const partsOf = (conversationId: string) =>
  ['ticket', 'clocks', 'actions'].map((part) => ['case', conversationId, part]);

function Panel({ conversationId, shown }: { conversationId: string; shown: Shown }) {
  const known = useCase(conversationId);
  return (
    <>
      {shown === 'case' && (
        <Whole of={partsOf(conversationId)}>
          <CaseTab known={known} />
        </Whole>
      )}
      {shown === 'customer' && <CustomerTab known={known} />}
      {shown === 'trace' && <TraceTab known={known} />}
    </>
  );
}
