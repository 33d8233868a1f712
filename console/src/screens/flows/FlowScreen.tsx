import { useLingui } from '@lingui/react/macro';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useMemo } from 'react';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { FlowCanvas } from './FlowCanvas.tsx';
import { FlowFooter } from './FlowFooter.tsx';
import { FlowHeader } from './FlowHeader.tsx';
import { FlowPanel } from './FlowPanel.tsx';
import { pictureOf } from './picture.ts';
import type { FlowSearch } from './routes.ts';
import { StateList } from './StateList.tsx';
import { StatePanel } from './StatePanel.tsx';
import { useFlow } from './useFlow.ts';
import { useWayWords } from './useWayWords.ts';

/** One flow: its picture with what goes on in it, and beside it what there is to know of the chosen state. */
export function FlowScreen() {
  return (
    <ErrorPane>
      <Suspense fallback={<Skeleton rows={8} />}>
        <ShownFlow />
      </Suspense>
    </ErrorPane>
  );
}

function ShownFlow() {
  const { t } = useLingui();
  const { flow } = useParams({ from: '/shell/studio/flows/$flow' });
  const search = useSearch({ from: '/shell/studio/flows/$flow' });
  const navigate = useNavigate();
  const wayWords = useWayWords();
  const shown = useFlow(flow, search);
  const { drawing } = shown.drawn;
  const change = (changed: FlowSearch) =>
    void navigate({
      to: '/studio/flows/$flow',
      params: { flow },
      search: { ...search, ...changed },
      replace: true,
    });
  const choose = (state: string | undefined) => {
    const { state: _gone, ...rest } = search;
    void navigate({
      to: '/studio/flows/$flow',
      params: { flow },
      search: state === undefined ? rest : { ...rest, state },
      replace: true,
    });
  };
  const picture = useMemo(
    () => pictureOf({ ...shown, mode: search.mode ?? 'now', chosen: search.state ?? null, wayWords }),
    // oxlint-disable-next-line react/exhaustive-deps -- the words change with the language only, which draws all anew
    [shown.drawn, shown.now, shown.moves, shown.times, shown.changes, search.mode, search.state],
  );
  const state = drawing.states.find(({ name }) => name === search.state);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <FlowHeader flow={flow} search={search} shown={shown} onChange={change} />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_328px] border-t max-xl:block max-xl:overflow-auto">
        <section
          aria-label={t`Picture of the flow`}
          className="relative min-h-0 min-w-0 max-xl:h-[64vh] max-xl:min-h-96"
        >
          {search.list === true ? (
            <StateList picture={picture} onChoose={choose} />
          ) : (
            <FlowCanvas picture={picture} drawing={drawing} onChoose={choose} />
          )}
          <FlowFooter now={shown.now} />
        </section>
        <aside
          aria-label={t`Chosen state`}
          className="scroll min-h-0 border-l bg-panel px-4 py-3 max-xl:border-t max-xl:border-l-0"
        >
          {state === undefined ? (
            <FlowPanel shown={shown} onChoose={choose} />
          ) : (
            <StatePanel key={state.name} flow={flow} state={state} shown={shown} onChoose={choose} />
          )}
        </aside>
      </div>
    </div>
  );
}
