import { useLingui } from '@lingui/react/macro';
import { Tabs } from '@base-ui/react/tabs';
import { Suspense } from 'react';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { CaseTab } from './CaseTab.tsx';
import { CustomerTab } from './CustomerTab.tsx';
import { TraceTab } from './trace/TraceTab.tsx';
import { useCase } from './useCase.ts';

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
      <Tabs.Root
        value={shown}
        onValueChange={(value: Shown) => onShow(value)}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Tabs.List className="flex h-[39px] shrink-0 items-end gap-4 border-b px-4 text-sm pointer-coarse:h-11">
          {tabs.map(([value, words]) => (
            <Tabs.Tab
              key={value}
              value={value}
              className="h-full border-b-2 border-transparent px-0.5 text-ink-2 hover:text-ink data-active:border-ink data-active:font-semibold data-active:text-ink"
            >
              {words}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <ErrorPane key={`${conversationId} ${shown}`}>
          <Suspense fallback={<Skeleton rows={5} height={84} />}>
            <Panel conversationId={conversationId} shown={shown} />
          </Suspense>
        </ErrorPane>
      </Tabs.Root>
    </aside>
  );
}

function Panel({ conversationId, shown }: { conversationId: string; shown: Shown }) {
  const known = useCase(conversationId);
  return (
    <Tabs.Panel value={shown} className="flex min-h-0 flex-1 flex-col" keepMounted={false}>
      {shown === 'case' && <CaseTab known={known} />}
      {shown === 'customer' && <CustomerTab known={known} />}
      {shown === 'trace' && <TraceTab known={known} />}
    </Tabs.Panel>
  );
}
