import { stateName } from '../../flow/stateName.ts';
import { restOf } from '../../flow/restOf.ts';
import { wayOf, type MatterWay, type WayStep } from '../../flow/wayOf.ts';
import type { Clock } from '../../base/clock.ts';
import type { ConversationId, WorkspaceId } from '../../base/id.ts';
import type { JsonObject } from '../../base/json.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Connection, Database } from '../../db/pool.ts';
import type { Connectors } from '../../integrations/operationNamed.ts';
import { bookkeepingOf } from '../../flow/bookkeeping.ts';
import { notFound } from '../acts/listActions.ts';
import { inWords } from '../titles.ts';
import type { TurnBook } from '../turnBook.ts';
import {
  effectRows,
  loopRows,
  stepRows,
  ticketRows,
  type EffectRow,
  type LoopRow,
  type StepRow,
  type TicketRow,
} from './caseRows.ts';
import { outcomesAsked } from './outcomesAsked.ts';
import { moneyIn } from './moneyIn.ts';

interface CaseDeps {
  db: Database;
  clock: Clock;
  bookOf(workspaceId: WorkspaceId): TurnBook;
  connectorsOf(workspaceId: WorkspaceId): Connectors;
}

interface Asked {
  conversationId: ConversationId;
  /** BCP 47: of who reads it. */
  language: string | null;
}

/**
 * What a conversation is about, for whoever decides on it: each matter with the way behind it and the way ahead, its
 * systems and its work. @throws AppError CONVERSATION_NOT_FOUND
 */
export async function readCase(deps: CaseDeps, workspaceId: WorkspaceId, asked: Asked) {
  const { conversationId } = asked;
  const found = await inWorkspace(deps.db, workspaceId, async (tx) => ({
    head: await readHead(tx, workspaceId, conversationId),
    loops: await loopRows(tx, workspaceId, conversationId),
    steps: await stepRows(tx, workspaceId, conversationId),
    effects: await effectRows(tx, workspaceId, conversationId),
    tickets: await ticketRows(tx, workspaceId, conversationId),
  }));
  const book = deps.bookOf(workspaceId);
  const reading: Reading = {
    book,
    connectors: deps.connectorsOf(workspaceId),
    language: asked.language ?? book.defaultLanguage,
    now: deps.clock.now(),
  };
  return {
    conversationId,
    ...found.head,
    loops: found.loops.map((loop) => {
      const mine = <Row extends { loopId: string }>(rows: Row[]) =>
        rows.filter(({ loopId }) => loopId === loop.id);
      return caseLoop(reading, loop, {
        steps: mine(found.steps),
        effects: mine(found.effects),
        tickets: mine(found.tickets),
      });
    }),
  };
}

interface Reading {
  book: TurnBook;
  connectors: Connectors;
  language: string;
  now: Date;
}

interface Parts {
  steps: StepRow[];
  effects: EffectRow[];
  tickets: TicketRow[];
}

interface Head {
  contactId: string;
  epoch: number;
  holder: { kind: 'assistant' | 'agent' | 'queue'; name: string | null };
}

async function readHead(tx: Connection, workspaceId: WorkspaceId, id: ConversationId): Promise<Head> {
  const { rows } = await tx.query<Head>({
    name: 'caseHead',
    text: `select contact_id as "contactId", epoch, jsonb_build_object('kind', holder_kind, 'name', holder) as holder
      from conversation where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  const [found] = rows;
  if (found) return found;
  throw notFound(id);
}

function caseLoop(reading: Reading, row: LoopRow, { steps, effects, tickets }: Parts) {
  const { book, language } = reading;
  const { value, context, ...loop } = row;
  const state = stateName(value);
  const way = wayIn(reading, row, state);
  const titled = (step: WayStep) => shownStep(reading, row.flow, step);
  const title = book.hasText(`flow.${row.flow}`)
    ? book.text(language, `flow.${row.flow}`, {})
    : inWords(row.flow);
  const shown = effects.map((effect) => shownEffect(reading.connectors, effect));
  return {
    ...loop,
    owner: loop.owner === '' ? null : loop.owner,
    waitsFor: loop.waitsFor as WayStep['waitsFor'] | null,
    title,
    state,
    money: offeredMoney(reading, row, state) ?? shown.findLast(({ money }) => money !== null)?.money ?? null,
    passed: steps.flatMap((step) => passedStep(reading, row.flow, step)),
    now: row.closedAt === null && way?.now ? titled(way.now) : null,
    ahead: row.closedAt === null ? (way?.ahead ?? []).map(titled) : [],
    behind: way?.behind.length ?? 0,
    outcomes: outcomesOf(reading, row),
    effects: shown,
    tickets: tickets.map(apart),
    decisions: decisionsIn(context),
  };
}

/** Which matter a row is of is known where it is shown. */
function apart<Row extends { loopId: string }>(row: Row): Omit<Row, 'loopId'> {
  const copy: Partial<Row> = { ...row };
  delete copy.loopId;
  return copy as Omit<Row, 'loopId'>; // all but that
}

function wayIn({ book }: Reading, { flow, flowVersion }: LoopRow, state: string): MatterWay | null {
  const pinned = book.pinned(flow, flowVersion);
  return pinned === null ? null : wayOf(pinned, state);
}

function outcomesOf({ book }: Reading, { flow, flowVersion }: LoopRow): string[] {
  const plans = book.pinned(flow, flowVersion)?.plans.values() ?? [];
  return [
    ...new Set([...plans].flatMap(({ kind, outcome }) => (kind === 'close' && outcome ? [outcome] : []))),
  ];
}

/** What the present state asks somebody to let go. */
function offeredMoney(
  { book, now }: Reading,
  { flow, flowVersion, context, closedAt }: LoopRow,
  state: string,
) {
  const pinned = book.pinned(flow, flowVersion);
  if (closedAt !== null || !pinned?.plans.has(state)) return null;
  const { acts = [] } = restOf(pinned, state, context, now.toISOString()) ?? {};
  return acts.find(({ money }) => money !== undefined)?.money ?? null;
}

function titleOfState({ book, language }: Reading, flow: string, state: string): string {
  const key = `state.${flow}.${state}`;
  return book.hasText(key) ? book.text(language, key, {}) : inWords(state);
}

function shownStep(reading: Reading, flow: string, { state, waitsFor, nextStep }: WayStep) {
  return { state, title: titleOfState(reading, flow, state), waitsFor, about: nextStep };
}

/** What was left behind; the opening leaves nothing. */
function passedStep(reading: Reading, flow: string, { from, at, on, kind, agent }: StepRow) {
  if (from === null) return [];
  const by = kind === 'act' && agent !== null ? `agent:${agent}` : 'assistant';
  return [{ state: from, title: titleOfState(reading, flow, from), at, by, on }];
}

function shownEffect(connectors: Connectors, row: EffectRow) {
  const { input, ...effect } = apart(row);
  const contract = contractOf(connectors, effect.operation);
  const kind = contract?.effect ?? 'write';
  return {
    ...effect,
    kind,
    money: kind === 'money' ? moneyIn(input) : null,
    outcomes: effect.canBeDone ? outcomesAsked(contract, input) : [],
  };
}

/** Null: of a system that this business does not have any more. */
function contractOf(connectors: Connectors, operation: string) {
  const found = connectors.connectors
    .flatMap(({ operations }) => operations)
    .find(({ contract }) => contract.name === operation);
  return found?.contract ?? null;
}

/** An erased matter has none. */
function decisionsIn(context: JsonObject) {
  const { decisions = [] } = bookkeepingOf(context) as Partial<ReturnType<typeof bookkeepingOf>>;
  return decisions.map(({ policy, version, rule, decision, at }) => ({
    policy,
    version,
    rule,
    decision,
    at: new Date(at),
  }));
}
