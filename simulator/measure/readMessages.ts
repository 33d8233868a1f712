import type { Scene } from '../../demo/scene/scene.ts';
import { queryIn } from '../../src/db/queryIn.ts';
import type { Command } from '../../src/understanding/command.ts';
import type { Sent, Stage } from '../run/stage.ts';

/** A message of a customer, with what the product made of it. */
export interface Handled {
  sent: Sent;
  conversationId: string;
  understood: Understood | null;
  /** Why the turn said nothing, or changed nothing, about it. */
  reasons: readonly string[];
  /** From the customer's screen to the provider's acceptance of the first answer of the assistant; null: not timed, or none. */
  responseMs: number | null;
  isAnswered: boolean;
  /** A colleague, or a queue, had the conversation: the assistant was not asked. */
  isWithPerson: boolean;
}

export interface Understood {
  stage: 0 | 1 | 2;
  verdict: 'sure' | 'between' | 'unsure' | 'fixed';
  commands: readonly Command[];
  model: { outcome: string } | null;
}

interface EventRow {
  key: string;
  conversation: string;
  turn: number;
  understood: Understood | null;
  reasons: string[];
  /** The matters that the message moved. */
  loops: string[];
}

interface OutRow {
  loop: string | null;
  conversation: string;
  turn: number;
  externalId: string;
  author: string;
}

/** An answer that comes later than this is none to these words. Real time. */
const ANSWER_WITHIN_MS = 60_000;

/** What became of every message of the day: rows of the product, times of the provider. */
export async function readMessages({ scene, sent }: Stage): Promise<Handled[]> {
  const events = new Map((await rowsOf<EventRow>(scene, EVENTS)).map((row) => [row.key, row]));
  const out = Map.groupBy(await rowsOf<OutRow>(scene, OUT), ({ conversation }) => conversation);
  const turns = Map.groupBy(events.values(), ({ conversation }) => conversation);
  const atMs = new Map(scene.world.graph.messages().map(({ id, atMs: at }) => [id, at]));
  return sent.map((one) => {
    const event = events.get(`message:${one.externalId}`);
    if (event === undefined) return lost(one);
    const next = nextTurn(turns.get(event.conversation) ?? [], event.turn);
    const after = (out.get(event.conversation) ?? []).filter(({ turn }) => turn >= event.turn);
    const answers = after.filter(({ turn }) => turn < next);
    // Who writes again while a system is asked hears of the first matter after the answer to the second.
    const late = after.filter(({ loop }) => loop !== null && event.loops.includes(loop));
    return handled(one, event, { answers, late, atMs });
  });
}

function handled(
  sent: Sent,
  event: EventRow,
  {
    answers,
    late,
    atMs,
  }: { answers: readonly OutRow[]; late: readonly OutRow[]; atMs: ReadonlyMap<string, number> },
): Handled {
  const saidAt = atMs.get(sent.externalId) ?? NaN;
  const tookMs = ({ externalId }: OutRow) => (atMs.get(externalId) ?? NaN) - saidAt;
  const isInTime = (row: OutRow) => tookMs(row) < ANSWER_WITHIN_MS;
  const first = answers.filter(isInTime).find(({ author }) => author === 'assistant');
  return {
    sent,
    conversationId: event.conversation,
    understood: event.understood,
    reasons: event.reasons,
    responseMs: sent.isTimed && first ? tookMs(first) : null,
    isAnswered: [...answers, ...late].some(isInTime),
    isWithPerson: event.reasons.some((reason) => reason.endsWith('holds the conversation')),
  };
}

/** The product never heard of it. */
function lost(sent: Sent): Handled {
  const nothing = { understood: null, reasons: [], responseMs: null, isAnswered: false, isWithPerson: false };
  return { sent, conversationId: '', ...nothing };
}

function nextTurn(events: readonly EventRow[], turn: number): number {
  return Math.min(Infinity, ...events.map((one) => one.turn).filter((other) => other > turn));
}

/** Rows of the first workspace. `text` takes its id as $1. */
export async function rowsOf<Row extends object>({ loopline }: Scene, text: string): Promise<Row[]> {
  const [workspace] = loopline.workspaces;
  const { rows } = await queryIn<Row>(loopline.db, workspace?.id ?? '', { text, values: [workspace?.id] });
  return rows;
}

const EVENTS = `
select event.key, event.conversation_id as conversation, event.turn_number::int as turn,
  (select one from jsonb_array_elements(turn.understood) one where one->>'event' = event.id::text limit 1) as understood,
  (select coalesce(json_agg(reason), '[]') from (
    select one->>'none' from jsonb_array_elements(turn.changes) one where one->>'event' = event.id::text
    union all select one->>'rule' from jsonb_array_elements(turn.blocked) one
    -- What was said had not left when a person took over.
    union all select failure->>'reason' from message where message.workspace_id = $1 and status = 'dropped'
      and message.conversation_id = event.conversation_id and message.turn_number = event.turn_number) as why (reason)
    where reason is not null) as reasons,
  (select coalesce(json_agg(one->>'loop'), '[]') from jsonb_array_elements(turn.changes) one
    where one->>'event' = event.id::text and one->>'loop' is not null) as loops
from event join turn on turn.workspace_id = $1 and turn.conversation_id = event.conversation_id
  and turn.number = event.turn_number
where event.workspace_id = $1 and event.key like 'message:%'`;

const OUT = `
select conversation_id as conversation, turn_number::int as turn, external_id as "externalId", author,
  loop_id as loop
from message where workspace_id = $1 and direction = 'out' and external_id is not null order by id`;
