import { Trans } from '@lingui/react/macro';
import { number, timeWithSeconds } from '../../data/say.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { TapeRow } from './TapeRow.tsx';
import type { Simulation } from './useSimulator.ts';

/** Turn by turn what the system heard, understood, moved, called, was stopped at and said. */
export function Tape({ simulation: { run, persona } }: { simulation: Simulation }) {
  const name = persona?.name ?? '';
  if (run === null || run.turns.length === 0) {
    return (
      <EmptyState title={<Trans>Nothing happened yet</Trans>}>
        <Trans>Write as {name} on the phone, or play a scenario.</Trans>
      </EmptyState>
    );
  }
  return run.turns.map(({ number: turn, at, elapsedMs, lines }) => {
    const heard = lines.find(({ kind }) => kind === 'heard');
    const title = heard?.kind === 'heard' && heard.text !== '' ? heard.text : null;
    return (
      <article key={turn} className="mb-4">
        <header className="mb-1 flex items-baseline gap-2">
          <span className="mono text-xs text-ink-3">{timeWithSeconds(at)}</span>
          <h3 className="min-w-0 flex-1 truncate text-base font-semibold">
            {title ?? <Trans>By itself</Trans>}
          </h3>
          <span className="num text-sm text-ink-2">{number(elapsedMs)} ms</span>
        </header>
        <ol className="border-l border-line-2">
          {lines.map((line, index) => (
            <TapeRow key={index} line={line} />
          ))}
        </ol>
      </article>
    );
  });
}
