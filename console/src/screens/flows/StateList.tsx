import { Trans } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { duration, number } from '../../data/say.ts';
import { signOf } from './kinds.ts';
import type { PaintedState, Picture } from './picture.ts';
import { useWaitWords } from './useWaitWords.ts';

/** The states as a table: what the picture shows, for whoever reads better in rows. */
export function StateList({ picture, onChoose }: { picture: Picture; onChoose: (state: string) => void }) {
  const rows = picture.states.filter(({ state }) => state.waitsFor !== 'passes' || state.policy !== null);
  return (
    <div className="scroll absolute inset-0 bg-panel px-4 pb-20">
      <table className="w-full text-sm">
        <thead className="sticky top-0 bg-panel text-left">
          <tr className="text-xs text-ink-3 [&>th]:py-2 [&>th]:pr-3 [&>th]:font-medium">
            <th>
              <Trans>State</Trans>
            </th>
            <th className="max-md:hidden">
              <Trans>Waits for</Trans>
            </th>
            <th className="text-right">
              {picture.mode === 'day' ? <Trans>24 h</Trans> : <Trans>Now</Trans>}
            </th>
            <th className="text-right">
              <Trans>Median</Trans>
            </th>
            <th className="text-right max-md:hidden">
              <Trans>Latest after</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((painted) => (
            <Row key={painted.state.name} painted={painted} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ painted, onChoose }: { painted: PaintedState; onChoose: (state: string) => void }) {
  const waitWords = useWaitWords();
  const { state, count, isChosen, isSlow, overdue, medianMs, usualMs, change } = painted;
  const { icon: Icon } = signOf(state);
  const median = medianMs ?? usualMs;
  return (
    <tr
      className={clsx(
        'border-t [&>td]:py-1 [&>td]:pr-3',
        isChosen && 'bg-accent-soft',
        change === 'added' && 'bg-done-soft',
      )}
    >
      <td>
        <button
          type="button"
          aria-pressed={isChosen}
          onClick={() => onChoose(state.name)}
          className="flex min-h-7 items-center gap-2 font-medium hover:underline pointer-coarse:min-h-11"
        >
          <Icon size={14} className="shrink-0 text-ink-3" aria-hidden />
          {state.title}
        </button>
      </td>
      <td className="text-ink-2 max-md:hidden">{waitWords(state)}</td>
      <td className={clsx('num text-right font-semibold', (isSlow || overdue > 0) && 'text-warn')}>
        {number(count)}
      </td>
      <td className="num text-right text-ink-2">{median === null ? '–' : duration(median)}</td>
      <td className="num text-right text-ink-2 max-md:hidden">
        {state.deadline === null ? '–' : duration(state.deadline.afterMs)}
      </td>
    </tr>
  );
}
