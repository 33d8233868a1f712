import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Bar } from '../../charts/Bar.tsx';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { duration } from '../../data/say.ts';
import { wordsOfName, wordsOfState } from '../../data/wordsOfName.ts';
import { usePartyWords } from './usePartyWords.ts';
import type { Board } from './useBoard.ts';

type OpenState = Board['states'][number];

const SHOWN = 6;
const SLOW = 1.5;
const MINUTE_MS = 60_000;

/** In which states open loops stand, beside how long a visit usually takes. */
export function LoopsWaiting({ states }: { states: readonly OpenState[] }) {
  const { t } = useLingui();
  const party = usePartyWords();
  const shown = [...states]
    .sort((a, b) => Number(isSlow(b)) - Number(isSlow(a)) || b.medianMs - a.medianMs)
    .slice(0, SHOWN);
  const max = Math.max(...shown.flatMap(({ medianMs, usualMs }) => [medianMs, usualMs ?? 0]));
  return (
    <ChartCard
      title={t`Where loops wait`}
      about={<Trans>median time in the state</Trans>}
      legend={
        <span className="flex items-center gap-1 text-xs text-ink-3">
          <i aria-hidden className="h-2.5 w-[2px] bg-ink" />
          <Trans>usual</Trans>
        </span>
      }
      table={{
        columns: [t`Flow`, t`State`, t`Waits for`, t`Loops`, t`Median minutes`, t`Usual minutes`],
        rows: states.map(({ flow, state, party: of, loops, medianMs, usualMs }) => [
          wordsOfName(flow),
          wordsOfState(flow, state),
          party(of),
          loops,
          minutes(medianMs),
          usualMs === null ? null : minutes(usualMs),
        ]),
      }}
      fileName="where-loops-wait"
    >
      {shown.length === 0 ? (
        <p className="grid h-[190px] place-items-center text-sm text-ink-3">
          <Trans>No loop is open.</Trans>
        </p>
      ) : (
        <ul className="grid min-h-[190px] content-around gap-1.5">
          {shown.map((each) => (
            <Waiting key={`${each.flow} ${each.state} ${each.party}`} each={each} max={max} />
          ))}
        </ul>
      )}
    </ChartCard>
  );
}

/** One state, with its median beside the usual. */
function Waiting({ each, max }: { each: OpenState; max: number }) {
  const party = usePartyWords();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_104px_58px] items-center gap-3">
      <span className="min-w-0 leading-4">
        <span className={clsx('block truncate', isSlow(each) && 'font-semibold')}>
          {wordsOfState(each.flow, each.state)}{' '}
          <span className="num font-normal text-ink-3">{each.loops}</span>
        </span>
        <span className="block truncate text-xs text-ink-3">
          {wordsOfName(each.flow)} · {party(each.party)}
        </span>
      </span>
      <Bar value={each.medianMs} max={max} mark={each.usualMs} tone={isSlow(each) ? 'warn' : 'ink'} />
      <span className={clsx('num text-right text-sm', isSlow(each) && 'font-semibold text-warn')}>
        {duration(each.medianMs)}
      </span>
    </li>
  );
}

const isSlow = ({ medianMs, usualMs }: OpenState) => usualMs !== null && medianMs > usualMs * SLOW;

const minutes = (ms: number) => Math.round((ms / MINUTE_MS) * 10) / 10;
