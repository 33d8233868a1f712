import { Trans, useLingui } from '@lingui/react/macro';
import { dayAndTime, number, percent } from '../../../data/say.ts';
import { Badge } from '../../../kit/Badge.tsx';
import type { TimelineItem } from '../../customer/contactQueries.ts';
import { isRecord, numberAt, recordsAt, textAt } from '../../customer/isRecord.ts';
import { wordsOfName, wordsOfState } from '../../../data/wordsOfName.ts';

type Details = Record<string, unknown>;

/** One turn: what was understood, what moved, what a rule stopped, and how long it took. */
export function TraceTurn({ item: { at, details } }: { item: TimelineItem }) {
  const turn = numberAt(details, 'number') ?? 0;
  const elapsed = numberAt(details, 'elapsedMs') ?? 0;
  return (
    <div className="grid gap-1">
      <p className="flex items-baseline gap-2">
        <b className="flex-1 font-semibold">
          <Trans>Turn {turn}</Trans>
        </b>
        <span className="num text-xs text-ink-3">{number(elapsed)} ms</span>
        <span className="num text-xs text-ink-3">{dayAndTime(at)}</span>
      </p>
      {recordsAt(details, 'understood').map((understood, index) => (
        <Understood key={index} understood={understood} />
      ))}
      {recordsAt(details, 'changes').map((change, index) => (
        <Change key={index} change={change} />
      ))}
      {recordsAt(details, 'blocked').map((blocked, index) => (
        <p key={index} className="text-xs text-hot">
          <Trans>Stopped by the rule {wordsOfName(textAt(blocked, 'rule') ?? '')}</Trans>
        </p>
      ))}
    </div>
  );
}

function Understood({ understood }: { understood: Details }) {
  const { t } = useLingui();
  const stages = [t`as the answer that was expected`, t`by the fast match`, t`by the language model`];
  const stage = numberAt(understood, 'stage') ?? 0;
  const meant = recordsAt(understood, 'commands').map(wordsOf).join(', ');
  const candidates = recordsAt(understood, 'candidates').slice(0, 3);
  const local = isRecord(understood.microseconds) ? Object.values(understood.microseconds) : [];
  const micros = local.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0);
  return (
    <div className="rounded-sm bg-sunken px-2 py-1.5 text-xs">
      <p className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1">
          {meant === '' ? <Trans>Nothing was understood</Trans> : <Trans>Understood: {meant}</Trans>}
        </span>
        <b className="num font-semibold">{percent(numberAt(understood, 'confidence') ?? 0)}</b>
      </p>
      <p className="text-ink-3">
        {stages[stage]} · {textAt(understood, 'language')} ·{' '}
        {number(micros / 1_000, { maximumFractionDigits: 1 })} ms
        <ModelCost model={understood.model} />
      </p>
      {candidates.length > 1 && (
        <ul className="mt-1 grid gap-0.5">
          {candidates.map((candidate, index) => (
            <Candidate key={index} candidate={candidate} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Candidate({ candidate }: { candidate: Details }) {
  const confidence = numberAt(candidate, 'confidence') ?? 0;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_72px_40px] items-center gap-2">
      <span className="truncate">{wordsOfName(textAt(candidate, 'intent') ?? '')}</span>
      <span aria-hidden className="h-1 overflow-hidden rounded-full bg-line-2">
        <span className="block h-full bg-ai" style={{ width: `${Math.min(1, confidence) * 100}%` }} />
      </span>
      <span className="num text-right text-ink-3">{percent(confidence)}</span>
    </li>
  );
}

/** In millionths of a US dollar, as the ledger has it. */
function ModelCost({ model }: { model: unknown }) {
  if (!isRecord(model)) return null;
  const micros = numberAt(model, 'costMicros') ?? 0;
  const cost = number(micros / 1_000_000, { style: 'currency', currency: 'USD', maximumFractionDigits: 5 });
  return ` · ${textAt(model, 'model') ?? ''} ${cost}`;
}

function Change({ change }: { change: Details }) {
  const [from, to, none] = [textAt(change, 'from'), textAt(change, 'to'), textAt(change, 'none')];
  const flow = textAt(change, 'flow') ?? '';
  if (none !== null) return <p className="text-xs text-ink-3">{none}</p>;
  return (
    <p className="flex flex-wrap items-center gap-1 text-xs text-ink-2">
      {from !== null && (
        <>
          {wordsOfState(flow, from)} <span aria-hidden>→</span>
        </>
      )}
      <b className="font-semibold">{wordsOfState(flow, to ?? '')}</b>
      <Badge>{textAt(change, 'on')}</Badge>
    </p>
  );
}

/** 'start refund', 'choose doesNotFit'. */
function wordsOf(command: Details): string {
  const what = textAt(command, 'flow') ?? textAt(command, 'option') ?? textAt(command, 'intent');
  const kind = wordsOfName(textAt(command, 'kind') ?? '');
  return what === null ? kind : `${kind} ${wordsOfName(what).toLowerCase()}`;
}
