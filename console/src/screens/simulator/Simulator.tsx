import { Trans, useLingui } from '@lingui/react/macro';
import { CirclePlay, FastForward, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommands } from '../../actions/commands.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Kbd } from '../../kit/Kbd.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import { BreakThings } from './BreakThings.tsx';
import { Inspector } from './Inspector.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import { Stage } from './Stage.tsx';
import { Happenings } from './Happenings.tsx';
import { HOUR_MS } from './hours.ts';
import { useSimulator, type Simulation } from './useSimulator.ts';
import { WhoWrites } from './WhoWrites.tsx';

/** The product tried out beside the product: a phone, what the system did, and what fate and time may do to it. */
export function Simulator() {
  const { t } = useLingui();
  const simulation = useSimulator();
  const { offer } = simulation;
  useSimulatorCommands(simulation);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Head simulation={simulation} />
      {offer.problem !== null ? (
        <EmptyState title={<Trans>There is no simulator here</Trans>}>{offer.problem}</EmptyState>
      ) : (
        <div className="scroll grid min-h-0 flex-1 grid-cols-1 border-t xl:grid-cols-[230px_minmax(0,390px)_minmax(0,1fr)_290px] xl:overflow-hidden">
          <aside
            aria-label={t`Scenarios and faults`}
            className="scroll grid grid-cols-[minmax(0,1fr)] content-start gap-5 border-r bg-canvas px-2 py-3 max-xl:order-4 max-xl:border-t"
          >
            <h2 className="sr-only">{t`Scenarios and faults`}</h2>
            <ScenarioList simulation={simulation} />
            <WhoWrites simulation={simulation} />
            <BreakThings simulation={simulation} />
          </aside>
          <Stage simulation={simulation} />
          <Happenings simulation={simulation} />
          <Inspector simulation={simulation} />
        </div>
      )}
    </div>
  );
}

function Head({ simulation }: { simulation: Simulation }) {
  const { run, isBusy, mayRun, offer, progress } = simulation;
  const count = offer.scenarios.length;
  return (
    <ScreenHeader
      title={<Trans>Simulator</Trans>}
      about={<Trans>nothing here reaches a customer; all systems are doubles</Trans>}
    >
      {mayRun && offer.problem === null && (
        <>
          <Button
            disabled={run === null || isBusy}
            onClick={() => simulation.step({ do: 'wait', ms: 48 * HOUR_MS })}
          >
            <FastForward size={13} aria-hidden />
            <Trans>48 h later</Trans>
          </Button>
          <Button disabled={run === null || isBusy} onClick={simulation.restart}>
            <RotateCcw size={13} aria-hidden />
            <Trans>Restart</Trans>
          </Button>
          <Button
            tone="solid"
            disabled={progress.isRunning || count === 0}
            onClick={() => simulation.runAll(null)}
          >
            <CirclePlay size={13} aria-hidden />
            <Trans>Run all {count}</Trans>
            <Kbd keys="Shift+R" onDark />
          </Button>
        </>
      )}
    </ScreenHeader>
  );
}

function useSimulatorCommands(simulation: Simulation): void {
  const { t } = useLingui();
  const { run, mayRun, progress, isBusy } = simulation;
  const [latest] = useState<{ now: Simulation }>({ now: simulation });
  latest.now = simulation;
  const noRun = run === null || isBusy ? t`Write as the customer first` : null;
  const { isRunning } = progress;
  const offered = useMemo(
    () =>
      mayRun
        ? [
            {
              id: 'simulator.runAll',
              words: t`Run all scenarios`,
              group: 'list' as const,
              keys: 'Shift+R',
              icon: CirclePlay,
              refusal: isRunning ? t`They are running` : null,
              run: () => latest.now.runAll(null),
            },
            {
              id: 'simulator.restart',
              words: t`Restart the run`,
              group: 'list' as const,
              icon: RotateCcw,
              refusal: noRun,
              run: () => latest.now.restart(),
            },
            {
              id: 'simulator.later',
              words: t`48 h later`,
              group: 'list' as const,
              icon: FastForward,
              refusal: noRun,
              run: () => latest.now.step({ do: 'wait', ms: 48 * HOUR_MS }),
            },
          ]
        : [],
    [mayRun, isRunning, noRun, latest, t],
  );
  useCommands(offered);
}
