import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { useState, type KeyboardEvent } from 'react';
import { number } from '../../data/say.ts';
import { AgentSide } from './AgentSide.tsx';
import { Tape } from './Tape.tsx';
import type { Simulation } from './useSimulator.ts';

type Tab = 'tape' | 'agent';

/** What the system did, and on the second tab the side of the people who work here. */
export function Happenings({ simulation }: { simulation: Simulation }) {
  const { t } = useLingui();
  const [tab, setTab] = useState<Tab>('tape');
  const words = { tape: t`What it did`, agent: t`Agent’s side` };
  const turn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tab === 'tape' ? 'agent' : 'tape';
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <section
      aria-label={t`What happened`}
      className="flex min-h-0 min-w-0 flex-col border-l bg-panel max-xl:order-3 max-xl:min-h-[420px] max-xl:border-t"
    >
      <header className="flex min-h-10 shrink-0 flex-wrap items-center gap-x-3 border-b px-4">
        <div role="tablist" aria-label={t`View`} onKeyDown={turn} className="flex h-10 items-stretch gap-4">
          {(['tape', 'agent'] as const).map((one) => (
            <button
              key={one}
              id={`tab-${one}`}
              type="button"
              role="tab"
              aria-selected={tab === one}
              aria-controls="happenings"
              tabIndex={tab === one ? 0 : -1}
              onClick={() => setTab(one)}
              className={clsx(
                'border-b-2 text-base',
                tab === one ? 'border-ink font-semibold' : 'border-transparent text-ink-2',
              )}
            >
              {words[one]}
            </button>
          ))}
        </div>
        <Totals simulation={simulation} />
      </header>
      <div
        id="happenings"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={0}
        className="scroll min-h-0 flex-1 px-4 py-3"
      >
        {tab === 'tape' ? <Tape simulation={simulation} /> : <AgentSide simulation={simulation} />}
      </div>
    </section>
  );
}

function Totals({ simulation: { run } }: { simulation: Simulation }) {
  if (run === null) return null;
  const { turns, medianMs, modelCalls, costMicros } = run.totals;
  const median = medianMs === null ? null : number(medianMs);
  const cost = number(costMicros / 1_000_000, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 4,
  });
  return (
    <p className="num ml-auto flex flex-wrap gap-x-3 text-xs text-ink-2">
      <span>
        <Trans>{turns} turns</Trans>
      </span>
      {median !== null && (
        <span>
          <Trans>median reply {median} ms</Trans>
        </span>
      )}
      <span>
        <Trans>model calls {modelCalls}</Trans>
      </span>
      <span>
        <Trans>cost {cost}</Trans>
      </span>
    </p>
  );
}
