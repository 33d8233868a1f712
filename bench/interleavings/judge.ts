import type pg from 'pg';
import type { Departure } from './desk.ts';
import type { PlayedCase } from './playCase.ts';

export interface Check {
  name: string;
  promise: string;
  problems: string[];
}

/** What must hold when all is quiet: read from the rows, and from what the provider saw. */
export async function judge(
  superuser: pg.Pool,
  { cases, departures }: { cases: readonly PlayedCase[]; departures: readonly Departure[] },
): Promise<Check[]> {
  return [
    {
      name: 'fenced',
      promise: 'No word of the assistant leaves after somebody was told that a person has the conversation',
      problems: await staleIn(superuser, departures),
    },
    {
      name: 'replies',
      promise: 'Every word that an agent was let write arrives once, or is known not to arrive',
      problems: await lostIn(superuser, { cases, departures }),
    },
    {
      name: 'kept',
      promise: 'What an agent was not let write does not leave, and is kept for them',
      problems: await droppedIn(superuser, { cases, departures }),
    },
    {
      name: 'limbo',
      promise: 'Every open matter has an owner, a next step and a date, after every step',
      problems: cases.flatMap(({ customer, limbo }) => limbo.map((what) => `${customer}: ${what}`)),
    },
    {
      name: 'acts',
      promise: 'Every act is done, or refused with a reason',
      problems: cases.flatMap(({ customer, faults }) => faults.map((what) => `${customer}: ${what}`)),
    },
    { name: 'quiet', promise: 'Nothing waits when all is done', problems: await leftIn(superuser) },
  ];
}

async function staleIn(superuser: pg.Pool, departures: readonly Departure[]): Promise<string[]> {
  const { rows } = await superuser.query<{ id: string; epoch: number }>(
    `select id, epoch::int from message where author = 'assistant' and direction = 'out'`,
  );
  const epochs = new Map(rows.map(({ id, epoch }) => [id, epoch]));
  return departures.flatMap(({ id, to, toldEpoch }) => {
    const epoch = epochs.get(id);
    return epoch !== undefined && epoch < toldEpoch ? [`${to}: epoch ${epoch}, told ${toldEpoch}`] : [];
  });
}

interface Seen {
  cases: readonly PlayedCase[];
  departures: readonly Departure[];
}

async function lostIn(superuser: pg.Pool, { cases, departures }: Seen): Promise<string[]> {
  const arrived = timesOf(departures);
  const { rows } = await superuser.query<{ text: string }>(
    `select content->>'text' as text from message where status = 'failed' and author like 'agent:%'`,
  );
  const undeliverable = new Set(rows.flatMap(({ text }) => wordsIn(text)));
  const refusedLater = await refusedIn(superuser);
  return cases.flatMap(({ accepted, undecided }) =>
    [...accepted, ...undecided].flatMap((words) => {
      const times = arrived.get(words) ?? 0;
      const mayMiss = undeliverable.has(words) || (undecided.includes(words) && refusedLater.has(words));
      return times === 1 || (times === 0 && mayMiss) ? [] : [`${words}: ${times} times`];
    }),
  );
}

/** The words of acts that a turn refused: of those that were under way for too long, nobody was told. */
async function refusedIn(superuser: pg.Pool): Promise<Set<string>> {
  const { rows } = await superuser.query<{ words: string }>(
    `select coalesce(payload->'act'->>'text', payload->'act'->>'say') as words
     from event join turn on turn.conversation_id = event.conversation_id and turn.number = event.turn_number,
       jsonb_array_elements(changes) as change
     where payload->>'kind' = 'act' and change->>'event' = event.id::text and change ? 'refused'`,
  );
  return new Set(rows.map(({ words }) => words));
}

async function droppedIn(superuser: pg.Pool, { cases, departures }: Seen): Promise<string[]> {
  const arrived = timesOf(departures);
  const { rows } = await superuser.query<{ conversation_id: string; agent_id: string; text: string }>(
    'select conversation_id, agent_id, text from unsent_reply',
  );
  const kept = new Map(rows.map((row) => [`${row.conversation_id} ${row.agent_id}`, row.text]));
  return cases.flatMap(({ refused, conversationId }) => {
    const left = refused
      .filter(({ text }) => arrived.has(text))
      .map(({ text }) => `${text}: left all the same`);
    const agents = Map.groupBy(refused, ({ agent }) => agent);
    const lost = [...agents].flatMap(([agent, words]) => {
      const text = kept.get(`${conversationId} ${agent}`);
      return words.some((each) => each.text === text) ? [] : [`${conversationId}: ${agent} lost a reply`];
    });
    return [...left, ...lost];
  });
}

async function leftIn(superuser: pg.Pool): Promise<string[]> {
  const { rows } = await superuser.query<{ what: string; n: number }>(
    `select 'events' as what, count(*)::int as n from event where turn_number is null
     union all select 'messages', count(*)::int from message where status in ('queued', 'sending')
     union all select 'turns without a number', count(*)::int from (
       select from turn group by conversation_id having count(*) <> max(number)) gap`,
  );
  return rows.filter(({ n }) => n > 0).map(({ what, n }) => `${n} ${what}`);
}

/** Words that follow each other are one message. */
function wordsIn(text: string): string[] {
  return text.split('\n\n');
}

function timesOf(departures: readonly Departure[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const words of departures.flatMap(({ text }) => wordsIn(text))) {
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  return times;
}
