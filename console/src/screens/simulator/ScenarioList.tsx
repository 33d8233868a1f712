import { Trans, useLingui } from '@lingui/react/macro';
import { Check, CircleDashed, LoaderCircle, Play, X } from 'lucide-react';
import { useEffect } from 'react';
import type { ScenarioResult } from '../../../../src/api/simulatorShapes.ts';
import { queries } from '../../data/queries.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { Section } from '../../kit/Section.tsx';
import type { Simulation } from './useSimulator.ts';

/** The scenarios that are kept: each can be played into the phone, or run and judged. */
export function ScenarioList({ simulation }: { simulation: Simulation }) {
  const { t } = useLingui();
  const { offer, progress } = simulation;
  const results = new Map(progress.results.map((result) => [result.name, result]));
  const count = (state: ScenarioResult['state']) =>
    progress.results.filter((one) => one.state === state).length;
  const [passed, failed] = [count('passed'), count('failed')];
  useEffect(() => {
    if (!progress.isRunning) void queries.invalidateQueries({ queryKey: ['simulator', 'offer'] });
  }, [progress.isRunning]);
  return (
    <Section
      title={<span className="px-2">{t`Scenarios`}</span>}
      right={
        <span role="status" className="num px-2 text-xs text-ink-2">
          {passed + failed > 0 && (
            <Trans>
              <b className="font-semibold text-done">{passed}</b> pass,{' '}
              <b className="font-semibold text-hot">{failed}</b> fail
            </Trans>
          )}
        </span>
      }
    >
      <ul>
        {offer.scenarios.map((scenario) => (
          <ScenarioRow
            key={scenario.name}
            scenario={scenario}
            result={results.get(scenario.name)}
            simulation={simulation}
          />
        ))}
      </ul>
      {offer.unreadable.map(({ file, problem }) => (
        <p key={file} className="px-2 py-1 text-xs text-hot">
          <span className="mono">{file}</span>: {problem}
        </p>
      ))}
    </Section>
  );
}

interface ScenarioRowProps {
  scenario: Simulation['offer']['scenarios'][number];
  result: ScenarioResult | undefined;
  simulation: Simulation;
}

function ScenarioRow({ scenario: { name, title, steps }, result, simulation }: ScenarioRowProps) {
  const { t } = useLingui();
  const { progress, isBusy, mayRun } = simulation;
  return (
    <li>
      <div className="flex items-center gap-1 rounded-sm hover:bg-sunken">
        <button
          type="button"
          disabled={isBusy || !mayRun}
          onClick={() => simulation.open(name)}
          data-tip={title}
          className="flex min-h-7 min-w-0 flex-1 items-center gap-2 px-2 text-left text-sm text-ink-2 pointer-coarse:min-h-11"
        >
          <StateMark result={result} />
          <span className="min-w-0 flex-1 truncate">{title}</span>
          <span className="num text-xs text-ink-3" aria-hidden>
            {steps.length}
          </span>
        </button>
        {mayRun && (
          <IconButton
            label={t`Run ${title}`}
            disabled={progress.isRunning}
            onClick={() => simulation.runAll([name])}
          >
            <Play size={12} aria-hidden />
          </IconButton>
        )}
      </div>
      <Reasons result={result} />
    </li>
  );
}

function Reasons({ result }: { result: ScenarioResult | undefined }) {
  if (result?.state !== 'failed') return null;
  return (
    <ul className="grid gap-0.5 px-2 pb-1.5 pl-7 text-xs text-hot">
      {result.reasons.map((reason) => (
        <li key={reason} className="[overflow-wrap:anywhere]">
          {reason}
        </li>
      ))}
    </ul>
  );
}

function StateMark({ result }: { result: ScenarioResult | undefined }) {
  const { t } = useLingui();
  const common = { size: 13, strokeWidth: 2.5, role: 'img' as const };
  switch (result?.state) {
    case 'passed':
      return <Check {...common} className="shrink-0 text-done" aria-label={t`passes`} />;
    case 'failed':
      return <X {...common} className="shrink-0 text-hot" aria-label={t`fails`} />;
    case 'running':
      return (
        <LoaderCircle {...common} className="shrink-0 animate-spin text-accent" aria-label={t`running`} />
      );
    default:
      return <CircleDashed {...common} className="shrink-0 text-ink-3" aria-label={t`not run`} />;
  }
}
