import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { duration, number } from '../../data/say.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { Section } from '../../kit/Section.tsx';
import type { State } from './flowQueries.ts';
import { signOf, worded } from './kinds.ts';
import { sum } from './picture.ts';
import { titleIn, type StatePanelProps } from './statePanelProps.ts';
import { StateRules } from './StateRules.tsx';
import { StayHistogram } from './StayHistogram.tsx';
import { useWaitWords } from './useWaitWords.ts';
import { WaitingHere } from './WaitingHere.tsx';
import { WaysOut } from './WaysOut.tsx';

/** All there is to know of one state: who is in it, for how long, where loops go from it, and what holds there. */
export function StatePanel({ flow, state, shown, onChoose }: StatePanelProps) {
  const { t } = useLingui();
  const waitWords = useWaitWords();
  const { icon: Icon } = signOf(state);
  const stay = shown.times.find((each) => each.state === state.name);
  const change = shown.changes?.changed.find((each) => each.state === state.name);
  const rests = state.waitsFor !== 'end' && state.waitsFor !== 'passes';
  return (
    <div className="grid gap-4">
      <div>
        <div className="flex items-center gap-2">
          <span className="grid h-7 w-7 shrink-0 place-items-center rounded-sm bg-sunken text-ink-2">
            <Icon size={15} aria-hidden />
          </span>
          <div className="min-w-0 flex-1 leading-[16px]">
            <h2 className="text-md font-semibold">{state.title}</h2>
            <p className="text-xs text-ink-3">
              {waitWords(state)}
              {state.queue !== null && ` · ${worded(state.queue)}`}
            </p>
          </div>
          <IconButton label={t`Show the flow again`} onClick={() => onChoose(undefined)}>
            <X size={14} aria-hidden />
          </IconButton>
        </div>
        {state.nextStep !== null && <p className="mt-2 text-sm text-ink-2">{state.nextStep}</p>}
        {change && (
          <p className="mt-2 rounded-sm bg-accent-soft px-2 py-1 text-sm">
            <Trans>
              Changed since v{shown.since}: {change.fields.map(worded).join(', ')}
            </Trans>
          </p>
        )}
        <Tiles>
          <Tile words={state.waitsFor === 'end' ? t`closed today` : t`here now`}>
            {number(countOf(state, shown))}
          </Tile>
          <Tile words={t`median today`}>
            {stay?.todayMedianMs == null ? '–' : duration(stay.todayMedianMs)}
          </Tile>
          <Tile words={t`usual, 4 weeks`}>{stay?.medianMs == null ? '–' : duration(stay.medianMs)}</Tile>
        </Tiles>
      </div>
      {stay !== undefined && stay.visits > 0 && (
        <Section title={<Trans>Time in this state, 4 weeks</Trans>}>
          <StayHistogram stay={stay} deadline={state.deadline} titleOf={titleIn(shown)} />
        </Section>
      )}
      {rests && <WaitingHere flow={flow} state={state.name} />}
      <WaysOut state={state} shown={shown} onChoose={onChoose} />
      <StateRules state={state} titleOf={titleIn(shown)} onChoose={onChoose} />
    </div>
  );
}

function countOf({ name, waitsFor }: State, { now }: StatePanelProps['shown']): number {
  const rows = waitsFor === 'end' ? now.ended : now.here;
  return sum(rows.filter((each) => each.state === name).map(({ count }) => count));
}

function Tiles({ children }: { children: ReactNode }) {
  return (
    <dl className="mt-3 grid grid-cols-3 gap-px overflow-hidden rounded-md border bg-line text-sm">
      {children}
    </dl>
  );
}

function Tile({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="bg-raised px-2.5 py-1.5">
      <dt className="text-xs text-ink-3">{words}</dt>
      <dd className="num text-lg font-semibold">{children}</dd>
    </div>
  );
}
