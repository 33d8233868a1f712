import { Trans, useLingui } from '@lingui/react/macro';
import { Clock } from 'lucide-react';
import { useState } from 'react';
import type { Run } from '../../../../src/api/simulatorShapes.ts';
import { dayAndTime, duration } from '../../data/say.ts';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import { FARTHEST_HOURS, HOUR_MS } from './hours.ts';
import type { Simulation } from './useSimulator.ts';

/** What time it is in the run, and the ways on: to the next thing that falls due, or as far as the slider says. */
export function TimeTravel({ simulation, run }: { simulation: Simulation; run: Run }) {
  const { t } = useLingui();
  const [hours, setHours] = useState(1);
  const { isBusy, mayRun } = simulation;
  const wait = (many: number) => simulation.step({ do: 'wait', ms: many * HOUR_MS });
  const next = run.nextDueAt === null ? null : duration(Date.parse(run.nextDueAt) - Date.parse(run.now));
  return (
    <Section title={<Trans>Time</Trans>}>
      <p className="num flex items-center gap-2 text-sm text-ink-2">
        <Clock size={13} aria-hidden />
        {dayAndTime(run.now)}
      </p>
      {mayRun && (
        <>
          <div className="mt-2 flex flex-wrap gap-1.5">
            {next !== null && (
              <Button size="sm" disabled={isBusy} onClick={() => simulation.step({ do: 'nextTimer' })}>
                <Trans>Next timer, in {next}</Trans>
              </Button>
            )}
            {[1, 24, 48].map((many) => (
              <Button key={many} size="sm" disabled={isBusy} onClick={() => wait(many)}>
                +{many} h
              </Button>
            ))}
          </div>
          <div className="mt-2 flex items-center gap-2">
            <input
              type="range"
              min={1}
              max={FARTHEST_HOURS}
              value={hours}
              aria-label={t`Hours to skip`}
              onChange={(event) => setHours(Number(event.target.value))}
              className="min-w-0 flex-1 accent-[var(--accent)]"
            />
            <Button size="sm" disabled={isBusy} onClick={() => wait(hours)}>
              <Trans>Skip {hours} h</Trans>
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}
