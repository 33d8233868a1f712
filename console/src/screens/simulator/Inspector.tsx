import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import type { Run, RunLoop } from '../../../../src/api/simulatorShapes.ts';
import { LoopRing, type RingStep } from '../../kit/LoopRing.tsx';
import { Section } from '../../kit/Section.tsx';
import { dayAndTime } from '../../data/say.ts';
import { Checks } from './Checks.tsx';
import { NextPerson } from './NextPerson.tsx';
import { TimeTravel } from './TimeTravel.tsx';
import type { Simulation } from './useSimulator.ts';

/** Where the matter is, what changed, what the next person sees, what must hold, and what time it is. */
export function Inspector({ simulation }: { simulation: Simulation }) {
  const { t } = useLingui();
  const { run } = simulation;
  return (
    <aside
      aria-label={t`State of the run`}
      className="scroll grid grid-cols-[minmax(0,1fr)] content-start gap-5 border-l bg-canvas px-3.5 py-3 max-xl:order-3 max-xl:border-t"
    >
      {run === null ? (
        <p className="text-sm text-ink-3">
          <Trans>What the matter knows and where it stands is shown here.</Trans>
        </p>
      ) : (
        <>
          {run.loop && <Where loop={run.loop} />}
          {run.loop && <Fields loop={run.loop} />}
          <NextPerson card={run.card} />
          <Checks run={run} mayRun={simulation.mayRun} />
          <TimeTravel simulation={simulation} run={run} />
        </>
      )}
    </aside>
  );
}

const NOW: Record<string, RingStep> = {
  person: 'person',
  customer: 'waiting',
  system: 'assistant',
  time: 'waiting',
};

/** The states it has been in, and the end that is still ahead. */
function stepsOf({ passed, waitsFor, outcome }: RunLoop): RingStep[] {
  if (outcome !== null) return passed.map(() => 'done' as const);
  const behind = passed.slice(0, -1).map(() => 'done' as const);
  return [...behind, NOW[waitsFor ?? ''] ?? 'assistant', 'ahead'];
}

function useWaits({ waitsFor, outcome }: RunLoop): string {
  const { t } = useLingui();
  if (outcome !== null) return t`closed: ${outcome}`;
  const words: Record<string, string> = {
    person: t`waits for a person`,
    customer: t`waits for the customer`,
    system: t`waits for a system`,
    time: t`waits for its time`,
  };
  return words[waitsFor ?? ''] ?? t`is being worked on`;
}

function Where({ loop }: { loop: RunLoop }) {
  const waits = useWaits(loop);
  const { state, owner, protocolNumber, nextStep, deadlineAt, outcome } = loop;
  return (
    <Section title={<Trans>Where the loop is</Trans>}>
      <div className="flex items-center gap-3 rounded-md border bg-raised p-2.5">
        <LoopRing steps={stepsOf(loop)} isClosed={outcome !== null} size={38} stroke={6} />
        <div className="min-w-0">
          <div className="mono truncate font-semibold">{state === '' ? outcome : state}</div>
          <div className="text-xs text-ink-3">
            {waits}
            {owner !== '' && ` · ${owner}`}
          </div>
          <div className="mono text-2xs text-ink-3">{protocolNumber}</div>
        </div>
      </div>
      {nextStep !== null && deadlineAt !== null && (
        <p className="mt-1.5 text-xs text-ink-2">
          {nextStep} · <span className="num">{dayAndTime(deadlineAt)}</span>
        </p>
      )}
    </Section>
  );
}

function Fields({ loop: { flow, fields } }: { loop: Run['loop'] & object }) {
  const { t } = useLingui();
  const changed = fields.filter(({ isChanged }) => isChanged).length;
  return (
    <Section
      title={<span className="mono normal-case">{flow}</span>}
      right={
        changed > 0 && (
          <span className="text-xs text-done">
            <Trans>{changed} fields changed</Trans>
          </span>
        )
      }
    >
      <div
        tabIndex={0}
        role="group"
        aria-label={t`What the matter knows`}
        className="scroll max-h-64 overflow-x-hidden rounded-md border bg-raised"
      >
        <dl className="mono py-1.5 text-2xs">
          {fields.map(({ name, value, isChanged }) => (
            <div
              key={name}
              className={clsx('grid grid-cols-[1fr_1.2fr] gap-2 px-2.5 py-px', isChanged && 'bg-done-soft')}
            >
              <dt className="truncate text-ink-2">{name}</dt>
              <dd className="truncate" title={value}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}
