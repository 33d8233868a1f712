import { Trans } from '@lingui/react/macro';
import { dayAndTime } from '../../data/say.ts';
import { ChannelIcon } from '../../kit/ChannelIcon.tsx';
import { wordsOfName, wordsOfState } from '../../data/wordsOfName.ts';
import { usePeople } from '../case/usePeople.ts';
import type { TimelineItem } from './contactQueries.ts';
import { isRecord, numberAt, recordsAt, textAt } from './isRecord.ts';

/** What happened, in one line of its kind. Words of customers are text and nothing else. */
export function TimelineWords({ item }: { item: TimelineItem }) {
  const { details } = item;
  const say = (name: string) => wordsOfName(textAt(details, name) ?? '');
  switch (item.kind) {
    case 'message':
      return <Message item={item} />;
    case 'note':
      return (
        <p className="hatch rounded-sm border border-note-line bg-note px-2 py-1 break-words whitespace-pre-wrap">
          {textAt(details, 'text')} <By item={item} />
        </p>
      );
    case 'loop':
      return <LoopWords details={details} />;
    case 'ticket':
      return <TicketWords item={item} />;
    case 'effect':
      return (
        <p>
          <span className="mono text-xs">{textAt(details, 'operation')}</span>{' '}
          <b className="font-semibold">
            {wordsOfName(textAt(details, 'outcome') ?? textAt(details, 'state') ?? '')}
          </b>
        </p>
      );
    case 'promise':
      return <PromiseWords details={details} />;
    case 'object':
      return (
        <p>
          {say('kind')} <span className="mono">{textAt(details, 'ref')}</span>
        </p>
      );
    case 'merge':
      return (
        <p>
          {textAt(details, 'step') === 'merged' ? (
            <Trans>Merged with another</Trans>
          ) : (
            <Trans>Merge taken back</Trans>
          )}
          {textAt(details, 'reason') !== null && `: ${textAt(details, 'reason')}`} <By item={item} />
        </p>
      );
    case 'consent':
      return (
        <p>
          {say('purpose')}: {details.allowed === true ? <Trans>allowed</Trans> : <Trans>refused</Trans>}
          {textAt(details, 'evidence') !== null && ` · ${textAt(details, 'evidence')}`} <By item={item} />
        </p>
      );
    case 'turn':
      return <TurnWords details={details} />;
  }
}

function PromiseWords({ details }: { details: Record<string, unknown> }) {
  const dueAt = textAt(details, 'dueAt');
  return (
    <p>
      <Trans>Promised: {wordsOfName(textAt(details, 'promise') ?? '')}</Trans>
      {dueAt !== null && <span className="text-ink-3"> · {dayAndTime(dueAt)}</span>}
    </p>
  );
}

function By({ item: { by } }: { item: TimelineItem }) {
  const { nameOf, wordsOf } = usePeople();
  if (by === null) return null;
  const name = by.includes(':') || by === 'assistant' ? wordsOf(by) : nameOf(by);
  return <span className="text-xs text-ink-3">· {name}</span>;
}

function Message({ item }: { item: TimelineItem }) {
  const { details } = item;
  const channel = textAt(details, 'channel') ?? '';
  const isTheirs = textAt(details, 'direction') === 'in';
  return (
    <div className="flex items-baseline gap-1.5">
      <span className="translate-y-0.5">
        <ChannelIcon channel={channel} size={13} />
      </span>
      <p className="min-w-0 flex-1 break-words whitespace-pre-wrap">
        <span className={isTheirs ? 'font-semibold' : 'text-ink-2'}>{wordsIn(details.content)}</span>{' '}
        {!isTheirs && <By item={item} />}
      </p>
    </div>
  );
}

/** The words of a message of any kind; a file is named by its caption, its name or its kind. */
function wordsIn(content: unknown): string {
  if (!isRecord(content)) return '';
  for (const name of ['text', 'caption', 'title', 'fileName', 'transcript', 'name']) {
    const words = textAt(content, name);
    if (words !== null && words !== '') return words;
  }
  return `[${wordsOfName(textAt(content, 'kind') ?? '')}]`;
}

function LoopWords({ details }: { details: Record<string, unknown> }) {
  const step = textAt(details, 'step');
  const name = textAt(details, 'flow') ?? '';
  const flow = wordsOfName(name);
  const number = textAt(details, 'protocolNumber') ?? '';
  if (step === 'opened')
    return (
      <Trans>
        {flow} opened · {number}
      </Trans>
    );
  if (step === 'closed') {
    const outcome = wordsOfName(textAt(details, 'outcome') ?? '');
    return (
      <Trans>
        {flow} closed: {outcome}
      </Trans>
    );
  }
  const from = wordsOfState(name, textAt(details, 'from') ?? '');
  const to = wordsOfState(name, textAt(details, 'to') ?? '');
  return (
    <Trans>
      {flow}: from {from} to {to}
    </Trans>
  );
}

function TicketWords({ item }: { item: TimelineItem }) {
  const { details } = item;
  const number = textAt(details, 'number') ?? '';
  if (textAt(details, 'step') === 'opened') {
    const queue = textAt(details, 'queue') ?? '';
    return (
      <Trans>
        Ticket {number} opened for {wordsOfName(queue)}
      </Trans>
    );
  }
  const changes = isRecord(details.changes) ? details.changes : {};
  const words = Object.entries(changes).map(([field, values]) =>
    Array.isArray(values) && typeof values[1] === 'string'
      ? `${wordsOfName(field)} → ${wordsOfName(values[1])}`
      : wordsOfName(field),
  );
  return (
    <p>
      <Trans>Ticket {number}</Trans>: {words.join(', ')} <By item={item} />
    </p>
  );
}

function TurnWords({ details }: { details: Record<string, unknown> }) {
  const turn = numberAt(details, 'number') ?? 0;
  const commands = recordsAt(details, 'understood').flatMap((each) => recordsAt(each, 'commands'));
  const meant = commands.map((command) => wordsOfName(textAt(command, 'kind') ?? '')).join(', ');
  return (
    <p className="text-ink-2">
      <Trans>Turn {turn}</Trans> {meant}
    </p>
  );
}
