import { Trans, useLingui } from '@lingui/react/macro';
import { Check, OctagonMinus } from 'lucide-react';
import type { ReactNode } from 'react';
import { duration, number, percent } from '../../../data/say.ts';
import { wordsOfName, wordsOfState } from '../../../data/wordsOfName.ts';
import { inWords } from '../data/inWords.ts';
import type { Traced } from '../data/types.ts';

interface Line {
  key: string;
  what: ReactNode;
  detail: string;
  figure: string;
  isStopped: boolean;
}

/** What AI did in one step, at the margin: understood, read, checked, decided. Four lines at most. */
export function TraceLines({ traced }: { traced: Traced }) {
  const { t } = useLingui();
  const lines = [
    ...traced.understood.map(understoodLine),
    ...traced.effects.map(effectLine),
    ...traced.decisions.map(decisionLine),
    ...traced.blocked.map(blockedLine),
    ...movedLine(traced),
  ].slice(0, MOST);
  return (
    <ul
      aria-label={t`What AI did`}
      className="my-1.5 ml-auto w-[78%] max-w-[500px] border-r-[1.5px] border-dashed border-ai-line py-0.5 pr-2.5 max-md:w-[96%]"
    >
      {lines.map(({ key, what, detail, figure, isStopped }) => (
        <li key={key} className="flex items-baseline justify-end gap-1.5 text-xs leading-[17px]">
          <span className="truncate text-ink-3">
            <span className={isStopped ? 'font-semibold text-warn' : 'text-ink-2'}>{what}</span> {detail}
          </span>
          <span className="mono shrink-0 text-2xs text-ink-3">{figure}</span>
          <span className="grid w-3 shrink-0 translate-y-[2px] place-items-center">
            {isStopped ? (
              <OctagonMinus size={11} className="text-warn" role="img" aria-label={t`stopped`} />
            ) : (
              <Check size={11} className="text-ai" aria-hidden />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const MOST = 4;
const SECOND_MS = 1_000;
const FAILED = new Set(['failed', 'unknown', 'manual']);

function understoodLine(
  { confidence, commands, verdict }: Traced['understood'][number],
  index: number,
): Line {
  return {
    key: `understood ${index}`,
    what: verdict === 'unsure' ? <Trans>Not sure</Trans> : <Trans>Understood</Trans>,
    detail: commands.map(inWords).join(', '),
    figure: percent(confidence),
    isStopped: verdict === 'unsure',
  };
}

function effectLine({ operation, state, outcome, ms }: Traced['effects'][number], index: number): Line {
  return {
    key: `effect ${index}`,
    what: <Trans>Asked</Trans>,
    detail: [inWords(operation), outcome && inWords(outcome)].filter(Boolean).join(': '),
    figure: ms === null ? '' : msWords(ms),
    isStopped: FAILED.has(state),
  };
}

function msWords(ms: number): string {
  if (ms >= SECOND_MS) return duration(ms);
  return number(ms, { style: 'unit', unit: 'millisecond' });
}

function decisionLine({ policy, version, decision, rule }: Traced['decisions'][number], index: number): Line {
  return {
    key: `decision ${index}`,
    what: <Trans>Checked</Trans>,
    detail: `${inWords(policy)} v${version}: ${inWords(decision)}`,
    figure: inWords(rule),
    isStopped: /^(refuse|deny|stop|block)/i.test(decision),
  };
}

function blockedLine({ rule }: Traced['blocked'][number], index: number): Line {
  return {
    key: `blocked ${index}`,
    what: <Trans>Stopped</Trans>,
    detail: inWords(rule),
    figure: '',
    isStopped: true,
  };
}

/** Where it all led to. */
function movedLine({ moves }: Traced): Line[] {
  const last = moves.at(-1);
  if (!last) return [];
  const detail = `${wordsOfName(last.flow)}: ${wordsOfState(last.flow, last.to)}`;
  return [{ key: 'moved', what: <Trans>Went on to</Trans>, detail, figure: '', isStopped: false }];
}
