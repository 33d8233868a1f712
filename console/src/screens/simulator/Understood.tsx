import { Trans } from '@lingui/react/macro';
import type { TapeLine } from '../../../../src/api/simulatorShapes.ts';
import { number } from '../../data/say.ts';

/** What else the words could have been, as the fast match saw it, and what a model was asked for. */
export function Understood({ heard }: { heard: Extract<TapeLine, { kind: 'understood' }> }) {
  const { candidates, model, transcript } = heard;
  const cost =
    model?.costMicros == null
      ? null
      : number(model.costMicros / 1_000_000, {
          style: 'currency',
          currency: 'USD',
          maximumFractionDigits: 5,
        });
  return (
    <div className="grid gap-2 border-b border-accent-line/60 bg-accent-soft px-3 pt-1 pb-3 pl-9 text-sm">
      <ul className="grid max-w-md gap-0.5">
        {candidates.slice(0, 5).map(({ intent, confidence }) => (
          <li key={intent} className="grid grid-cols-[minmax(0,9rem)_1fr_2.5rem] items-center gap-2">
            <span className="mono truncate text-xs">{intent}</span>
            <span className="h-1.5 rounded-full bg-line-2" aria-hidden>
              <span
                className="block h-full rounded-full bg-ai"
                style={{ width: `${Math.round(confidence * 100)}%` }}
              />
            </span>
            <span className="num text-right text-xs">{number(confidence, { maximumFractionDigits: 2 })}</span>
          </li>
        ))}
      </ul>
      {transcript !== null && <p className="text-ink-2">“{transcript}”</p>}
      {model !== null && (
        <p className="num text-ink-2">
          <Trans>Model: {model.outcome}</Trans>
          {model.ms !== null && `, ${number(model.ms)} ms`}
          {cost !== null && `, ${cost}`}
        </p>
      )}
    </div>
  );
}
