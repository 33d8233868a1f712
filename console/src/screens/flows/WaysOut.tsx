import { Trans } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import { number, percent } from '../../data/say.ts';
import { Section } from '../../kit/Section.tsx';
import { sum } from './picture.ts';
import { titleIn, type StatePanelProps } from './statePanelProps.ts';
import { useWayWords } from './useWayWords.ts';

interface WayOut {
  on: string;
  to: string;
  count: number;
}

/** Where loops went from a state in the last 24 hours, and where else they could go. */
export function WaysOut({ state, shown, onChoose }: Omit<StatePanelProps, 'flow'>) {
  const wayWords = useWayWords();
  const titleOf = titleIn(shown);
  const ways = waysOf(state.name, shown);
  if (ways.length === 0) return null;
  const all = sum(ways.map(({ count }) => count));
  return (
    <Section title={<Trans>Ways out, last 24 h</Trans>}>
      <ul className="grid gap-1 text-sm">
        {ways.map(({ on, to, count }) => (
          <li
            key={`${on} ${to}`}
            className="grid grid-cols-[88px_12px_minmax(0,1fr)_auto] items-center gap-1.5"
          >
            <span className="truncate text-ink-2">{wayWords(on, state)}</span>
            <ArrowRight size={11} className="text-ink-3" aria-hidden />
            <button type="button" className="min-h-6 truncate hover:underline" onClick={() => onChoose(to)}>
              {titleOf(to)}
            </button>
            <span className="num text-right">
              {count === 0 ? (
                <span className="text-ink-3">0</span>
              ) : (
                <>
                  <b className="font-semibold">{number(count)}</b>{' '}
                  <span className="text-xs text-ink-3">{percent(count / all)}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was gone, the most first; then what the machine has besides, to states that nobody went to. */
function waysOf(name: string, { moves, drawn }: StatePanelProps['shown']): WayOut[] {
  const gone: WayOut[] = (moves?.moves ?? []).flatMap(({ from, ...move }) => (from === name ? [move] : []));
  const isGone = (on: string) => gone.some((each) => eventOf(each.on) === on);
  const others = drawn.drawing.ways.flatMap(({ from, to, on, cause }) =>
    from === name && cause !== 'again' && !isGone(on) ? [{ on, to, count: 0 }] : [],
  );
  return [...gone, ...others];
}

const eventOf = (on: string) => (on.startsWith('xstate.after.') ? 'after' : on);
