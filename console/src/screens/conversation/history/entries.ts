import { day } from '../../../data/say.ts';
import type { Send } from '../data/sends.ts';
import type { Beside, Handoff, Handover, Message, Traced } from '../data/types.ts';

/** One line of the history, in the order in which it is read. */
export type Entry =
  | { kind: 'message'; key: string; message: Message; isFirst: boolean; isLast: boolean }
  | { kind: 'divider'; key: string; day: string; channel: string; addressId: string }
  | { kind: 'episode'; key: string; loop: Beside['loops'][number]; count: number; channel: string }
  | { kind: 'trace'; key: string; traced: Traced }
  | { kind: 'handover'; key: string; handover: Handover; at: string }
  | { kind: 'handoff'; key: string; ticket: Handoff }
  | { kind: 'note'; key: string; note: Beside['notes'][number] }
  | { kind: 'send'; key: string; send: Send };

interface Told {
  messages: readonly Message[];
  /** Nothing older is left to be read. */
  isWhole: boolean;
  beside: Beside | undefined;
  trace: readonly Traced[];
  sends: readonly Send[];
  /** Episodes that were opened again, by their keys. */
  unfolded: ReadonlySet<string>;
}

/** What lies between messages comes where it happened; matters that are closed are folded to a line, the last one aside. */
export function entriesOf(told: Told): Entry[] {
  const shown = told.messages.filter((message) => !wasSentAgain(message));
  const between = asides(told, shown[0]?.writtenAt ?? '');
  const entries: Entry[] = [];
  let next = 0;
  let place = '';
  for (const run of runsOf(shown, told.beside)) {
    const isFolded = run.loop !== null && !told.unfolded.has(run.key);
    if (run.loop !== null) {
      const [first] = run.messages;
      entries.push({
        kind: 'episode',
        key: run.key,
        loop: run.loop,
        count: run.messages.length,
        channel: first?.channel ?? '',
      });
    }
    run.messages.forEach((message, index) => {
      for (let aside = between[next]; aside && goesBefore(aside, message); aside = between[++next]) {
        if (!isFolded) entries.push(aside.entry);
      }
      if (isFolded) return;
      const here = `${day(message.writtenAt)} ${message.addressId}`;
      if (here !== place) entries.push(dividerOf(message));
      place = here;
      entries.push(messageEntry(run.messages, index, message));
    });
  }
  entries.push(...between.slice(next).map(({ entry }) => entry));
  const onTheWay = told.sends.filter((send) => !hasArrived(send, told.messages));
  return [...entries, ...onTheWay.map((send): Entry => ({ kind: 'send', key: `send ${send.id}`, send }))];
}

/** The stream may bring a message before the answer to its sending does: it is shown once. */
function hasArrived({ me, shown, at, state }: Send, messages: readonly Message[]): boolean {
  if (state === 'failed') return false;
  return messages.some(
    ({ author, content, writtenAt }) =>
      author === `agent:${me}` &&
      Date.parse(writtenAt) >= at - SKEW_MS &&
      typeof content === 'object' &&
      content !== null &&
      'text' in content &&
      content.text === shown,
  );
}

const SKEW_MS = 2_000;

function wasSentAgain({ status, failure }: Message): boolean {
  return (
    status === 'dropped' &&
    typeof failure === 'object' &&
    failure !== null &&
    'reason' in failure &&
    failure.reason === 'sentAgain'
  );
}

interface Run {
  key: string;
  /** The matter, when it is closed and others came after it. */
  loop: Beside['loops'][number] | null;
  messages: Message[];
}

/** Neighbours of one matter. */
function runsOf(messages: readonly Message[], beside: Beside | undefined): Run[] {
  const closed = new Map(
    beside?.loops.filter(({ closedAt }) => closedAt !== null).map((loop) => [loop.id, loop]),
  );
  const runs: (Run & { loopId: string | null })[] = [];
  const loopIds = mattersOf(messages);
  messages.forEach((message, index) => {
    const loopId = loopIds[index] ?? null;
    const last = runs.at(-1);
    if (last && last.loopId === loopId) last.messages.push(message);
    else runs.push({ key: `run ${message.id}`, loopId, loop: null, messages: [message] });
  });
  return runs.map((run, index) => ({
    ...run,
    loop: isEpisode(run, index === runs.length - 1) ? (closed.get(run.loopId ?? '') ?? null) : null,
  }));
}

/** What names no matter belongs to the one that was spoken of next, at the end to the last. */
function mattersOf(messages: readonly Message[]): (string | null)[] {
  let next: string | null = null;
  const after = messages
    .toReversed()
    .map(({ loopId }) => (next = loopId ?? next))
    .reverse();
  const last = messages.findLast(({ loopId }) => loopId !== null)?.loopId ?? null;
  return after.map((loopId) => loopId ?? last);
}

/** Fewer messages than these take no more room than the line that they would be folded to. */
const FEWEST = 3;

function isEpisode({ messages }: Run, isLast: boolean): boolean {
  return !isLast && messages.length >= FEWEST;
}

function messageEntry(messages: readonly Message[], index: number, message: Message): Entry {
  const isFirst = messages[index - 1]?.author !== message.author;
  const isLast = messages[index + 1]?.author !== message.author;
  return { kind: 'message', key: message.id, message, isFirst, isLast };
}

function dividerOf({ id, writtenAt, channel, addressId }: Message): Entry {
  return { kind: 'divider', key: `divider ${id}`, day: day(writtenAt), channel, addressId };
}

interface Aside {
  at: string;
  /** What was thought comes before what was said of it, what was passed on after it. */
  isBeforeWords: boolean;
  entry: Entry;
}

function goesBefore({ at, isBeforeWords }: Aside, { writtenAt, direction }: Message): boolean {
  if (at === writtenAt) return isBeforeWords && direction === 'out';
  return at < writtenAt;
}

/** In order of time; what lies before the first message that is known waits until more is read. */
function asides({ beside, trace, isWhole }: Told, since: string): Aside[] {
  const all: Aside[] = [
    ...trace.flatMap(tracedAsides),
    ...(beside?.tickets ?? []).map((ticket) => ({
      at: ticket.openedAt,
      isBeforeWords: false,
      entry: { kind: 'handoff' as const, key: `ticket ${ticket.id}`, ticket },
    })),
    ...(beside?.notes ?? []).map((note) => ({
      at: note.writtenAt,
      isBeforeWords: false,
      entry: { kind: 'note' as const, key: `note ${note.id}`, note },
    })),
  ];
  return all
    .filter(({ at }) => isWhole || at >= since)
    .sort((a, b) =>
      a.at === b.at ? Number(b.isBeforeWords) - Number(a.isBeforeWords) : a.at < b.at ? -1 : 1,
    );
}

function tracedAsides(traced: Traced): Aside[] {
  const { turn, at, handovers } = traced;
  const lines: Aside[] = handovers.map((handover, index) => ({
    at,
    isBeforeWords: handover.kind === 'tookOver',
    entry: { kind: 'handover', key: `turn ${turn} ${index}`, handover, at },
  }));
  return hasLines(traced)
    ? [{ at, isBeforeWords: true, entry: { kind: 'trace', key: `turn ${turn}`, traced } }, ...lines]
    : lines;
}

export function hasLines({ understood, effects, decisions, blocked }: Traced): boolean {
  return understood.length + effects.length + decisions.length + blocked.length > 0;
}
