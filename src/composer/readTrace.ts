import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { KeptDecision } from '../flow/bookkeeping.ts';
import type { Blocked, Change, Understood } from '../turn/turnRows.ts';

/** One step of a conversation in a few words: what was understood, read, checked and decided. */
export interface TracedTurn {
  turn: number;
  at: Date;
  elapsedMs: number;
  understood: { stage: number; verdict: string; confidence: number; commands: string[] }[];
  effects: { operation: string; state: string; outcome: string | null; ms: number | null }[];
  decisions: { policy: string; version: number; decision: string; rule: string }[];
  moves: { flow: string; from: string | null; to: string; on: string }[];
  blocked: { rule: string; text: string }[];
  /** Who passed the conversation to whom in it. */
  handovers: Handover[];
}

export interface Handover {
  kind: 'tookOver' | 'handedBack' | 'assigned';
  by: string;
  /** 'agent:ines', 'queue:support', 'assistant'. */
  to: string;
}

interface TurnRow {
  turn: string;
  at: Date;
  elapsedMs: number;
  understood: Understood[];
  changes: Change[];
  blocked: Blocked[];
}

interface ActRow {
  turn: string;
  payload: { kind: 'act' | 'assign'; agentId?: string; by?: unknown; to?: Json; act?: { kind: string } };
}

interface EffectRow {
  turn: string;
  operation: string;
  state: string;
  outcome: string | null;
  ms: number | null;
}

/** The steps from number `from` to `to`, oldest first. */
export function readTrace(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, from, to }: { conversationId: ConversationId; from: number; to: number },
): Promise<TracedTurn[]> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const values = [workspaceId, conversationId, from, to];
    const turns = await connection.query<TurnRow>({ name: 'traceTurns', text: TURNS, values });
    const acts = await connection.query<ActRow>({ name: 'traceActs', text: ACTS, values });
    const effects = await connection.query<EffectRow>({ name: 'traceEffects', text: EFFECTS, values });
    const kept = await connection.query<KeptDecision>({
      name: 'traceDecisions',
      text: DECISIONS,
      values: values.slice(0, 2),
    });
    const passed = passedOn(acts.rows);
    return turns.rows.map((row, index) => ({
      ...traced(row),
      effects: effects.rows.flatMap(({ turn, operation, state, outcome, ms }) =>
        turn === row.turn ? [{ operation, state, outcome, ms }] : [],
      ),
      handovers: passed.flatMap(({ turn, handover }) => (turn === row.turn ? [handover] : [])),
      decisions: decidedBetween(kept.rows, turns.rows[index - 1]?.at ?? null, row.at),
    }));
  });
}

function traced({ turn, at, elapsedMs, understood, changes, blocked }: TurnRow) {
  return {
    turn: Number(turn),
    at,
    elapsedMs,
    understood: understood.map(({ stage, verdict, confidence, commands }) => ({
      stage,
      verdict,
      confidence,
      commands: commands.map(commandWords),
    })),
    moves: changes.flatMap((change) =>
      'loop' in change ? [{ flow: change.flow, from: change.from, to: change.to, on: change.on }] : [],
    ),
    blocked: blocked.map(({ rule, text }) => ({ rule, text })),
  };
}

/** 'start refund', 'affirm', 'choose doesNotFit': the kind and what it names, never what the contact said. */
function commandWords(command: Json): string {
  if (typeof command !== 'object' || command === null || Array.isArray(command)) return '';
  const { kind, flow, option } = command;
  return [kind, flow, option].filter((part) => typeof part === 'string').join(' ');
}

/** A decision belongs to the first step that was committed when it was made, or after. */
function decidedBetween(kept: KeptDecision[], after: Date | null, until: Date): TracedTurn['decisions'] {
  return kept
    .filter(({ at }) => (after === null || new Date(at) > after) && new Date(at) <= until)
    .map(({ policy, version, decision, rule }) => ({ policy, version, decision, rule }));
}

/** Two keystrokes may both take over: who holds it already is not told again. */
function passedOn(acts: readonly ActRow[]): { turn: string; handover: Handover }[] {
  const all = acts.flatMap((act) => handoverOf(act).map((handover) => ({ turn: act.turn, handover })));
  return all.filter(({ handover }, index) => all[index - 1]?.handover.to !== handover.to);
}

function handoverOf({ payload }: ActRow): Handover[] {
  if (payload.kind === 'assign') {
    const to = placeOf(payload.to);
    return to === null
      ? []
      : [{ kind: 'assigned', by: typeof payload.by === 'string' ? payload.by : '', to }];
  }
  const by = payload.agentId ?? '';
  if (payload.act?.kind === 'handBack') return [{ kind: 'handedBack', by, to: 'assistant' }];
  return [{ kind: 'tookOver', by, to: `agent:${by}` }];
}

/** Null: it was routed anew, and where to stands in the ticket. */
function placeOf(to: Json | undefined): string | null {
  if (typeof to !== 'object' || to === null || Array.isArray(to)) return null;
  const { agent, queue } = to;
  if (typeof agent === 'string') return `agent:${agent}`;
  return typeof queue === 'string' ? `queue:${queue}` : null;
}

const TURNS = `
select number as turn, committed_at as at, elapsed_ms as "elapsedMs", understood, changes, blocked from turn
where workspace_id = $1 and conversation_id = $2 and number between $3 and $4 order by number limit 500`;

// What was refused passed nothing on.
const ACTS = `
select number as turn, event.payload from turn, jsonb_array_elements(changes) as change
  join event on event.workspace_id = $1 and event.id = (change->>'event')::uuid
where turn.workspace_id = $1 and turn.conversation_id = $2 and number between $3 and $4
  and change->>'none' is not null and change->'refused' is null
  and (event.payload->>'kind' = 'assign'
    or event.payload->>'kind' = 'act' and event.payload->'act'->>'kind' in ('takeOver', 'typing', 'handBack'))
order by number`;

const EFFECTS = `
select turn_number as turn, operation, state, effect.outcome,
  (extract(epoch from settled_at - decided_at) * 1000)::integer as ms
from effect join loop on loop.workspace_id = $1 and loop.id = effect.loop_id
where effect.workspace_id = $1 and loop.conversation_id = $2 and turn_number between $3 and $4 order by effect.id`;

const DECISIONS = `
select kept->>'policy' as policy, (kept->'version')::integer as version, kept->>'decision' as decision, kept->>'rule' as rule,
  kept->>'at' as at
from loop, jsonb_array_elements(case when jsonb_typeof(context->'decisions') = 'array' then context->'decisions' else '[]' end) as kept
where workspace_id = $1 and conversation_id = $2`;
