import type { Clock } from '../../base/clock.ts';
import type { ConversationId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import type { ModelUse } from '../interpreter.ts';
import { makeBreaker, type Breaker } from './breaker.ts';
import { readSpent, recordCall, UNPRICED_CALL_MICROS, type ModelCall, type Spent } from './ledger.ts';
import { noTokens, type Asked, type LanguageModel, type Proposal, type TokenUse } from './languageModel.ts';
import type { Places } from './places.ts';

/** The one way to a language model: under its ceilings, past its breaker, and written into the ledger. */
export interface ModelDesk {
  /** Never throws, and ends soon after `signal` does. */
  ask(on: AskedFor, asked: Asked, signal: AbortSignal): Promise<Reply>;
}

export interface AskedFor {
  workspaceId: WorkspaceId;
  conversationId: ConversationId;
  purpose: 'understand' | 'draft';
}

/** `use` is null when the model was not reached for. */
export type Reply =
  | { proposal: Proposal; use: ModelUse }
  | { proposal: { kind: 'breakerOpen' | 'ceilingReached' | 'tooLate' | 'unavailable' }; use: null };

/** What may be spent in 24 hours, in millionths of a US dollar. */
export interface Ceilings {
  conversationMicros: number;
  workspaceMicros: number;
}

export const DEFAULT_CEILINGS: Ceilings = { conversationMicros: 50_000, workspaceMicros: 20_000_000 };

export interface ModelDeskDeps {
  db: Database;
  clock: Clock;
  model: LanguageModel;
  /** Shared by all desks of this process. */
  places: Places;
  ceilings: Ceilings;
  costOf(model: string, tokens: TokenUse): number | null;
  /** Shared by the desks of one model. */
  breaker?: Breaker;
  /** Told of every call that failed and of a ledger that could not be read or written. No words of anybody. */
  onTrouble(error: unknown, context: { workspaceId: WorkspaceId; model: string }): void;
}

/** What an answer is charged as before it is known, so that calls that run at once do not pass the ceiling together. */
const CHARACTERS_PER_TOKEN = 4;

export function makeModelDesk(deps: ModelDeskDeps): ModelDesk {
  const breaker = deps.breaker ?? makeBreaker(deps.clock);
  const underWay = new Map<WorkspaceId, number>();

  async function ask(on: AskedFor, asked: Asked, signal: AbortSignal): Promise<Reply> {
    const spent = await spentBy(deps, on);
    if (spent === null) return { proposal: { kind: 'unavailable' }, use: null };
    const guess = estimate(deps, asked);
    const others = underWay.get(on.workspaceId) ?? 0;
    if (isReached(deps.ceilings, spent, others)) return { proposal: { kind: 'ceilingReached' }, use: null };
    add(underWay, on.workspaceId, guess.micros);
    try {
      return await callInPlace(deps, breaker, { on, asked, signal, guess: guess.tokens });
    } finally {
      add(underWay, on.workspaceId, -guess.micros);
    }
  }
  return { ask };
}

async function spentBy(
  { db, clock, model, onTrouble }: ModelDeskDeps,
  { workspaceId, conversationId }: AskedFor,
): Promise<Spent | null> {
  try {
    return await readSpent(db, workspaceId, conversationId, clock.now());
  } catch (error) {
    onTrouble(error, { workspaceId, model: model.name });
    return null;
  }
}

/** @param othersMicros What calls that are under way may cost. */
export function isReached(ceilings: Ceilings, spent: Spent, othersMicros = 0): boolean {
  return (
    spent.conversationMicros >= ceilings.conversationMicros ||
    spent.workspaceMicros + othersMicros >= ceilings.workspaceMicros
  );
}

function add(underWay: Map<WorkspaceId, number>, id: WorkspaceId, micros: number): void {
  const sum = (underWay.get(id) ?? 0) + micros;
  if (sum > 0) underWay.set(id, sum);
  else underWay.delete(id);
}

async function callInPlace(deps: ModelDeskDeps, breaker: Breaker, asking: Call): Promise<Reply> {
  const leave = await deps.places.enter(asking.signal);
  if (!leave) return { proposal: { kind: 'tooLate' }, use: null };
  try {
    if (!breaker.mayCall()) return { proposal: { kind: 'breakerOpen' }, use: null };
    return await call(deps, breaker, asking);
  } finally {
    leave();
  }
}

interface Call {
  on: AskedFor;
  asked: Asked;
  signal: AbortSignal;
  guess: TokenUse;
}

async function call(
  deps: ModelDeskDeps,
  breaker: Breaker,
  { on, asked, signal, guess }: Call,
): Promise<Reply> {
  const { model, clock, costOf, onTrouble } = deps;
  const calledAt = clock.now();
  const startedAt = performance.now();
  const proposal = await Promise.race([model.propose(asked, signal), whenAborted(signal)]);
  const isAnswered = proposal.kind !== 'failed';
  breaker.tell(isAnswered ? 'well' : 'wrong');
  if (!isAnswered) {
    const why = new Error(`The model ${model.name} failed: ${proposal.reason}`);
    onTrouble(why, { workspaceId: on.workspaceId, model: model.name });
  }
  // What was given up may be charged all the same; nobody tells.
  const tokens = isAnswered
    ? proposal.tokens
    : proposal.reason === 'aborted'
      ? { ...guess, output: 0 }
      : noTokens;
  const costMicros = costOf(model.name, tokens);
  const elapsedMs = performance.now() - startedAt;
  const outcome = isAnswered ? proposal.kind : proposal.reason;
  await write(deps, { ...on, model: model.name, tokens, costMicros, outcome, elapsedMs, calledAt });
  return { proposal, use: useOf(model.name, tokens, { costMicros, elapsedMs }) };
}

function whenAborted(signal: AbortSignal): Promise<Proposal> {
  return new Promise((resolve) => {
    const end = () => resolve({ kind: 'failed', reason: 'aborted' });
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

async function write({ db, onTrouble }: ModelDeskDeps, row: ModelCall): Promise<void> {
  try {
    await recordCall(db, row);
  } catch (error) {
    onTrouble(error, { workspaceId: row.workspaceId, model: row.model });
  }
}

function useOf(
  model: string,
  tokens: TokenUse,
  { costMicros, elapsedMs }: Pick<ModelUse, 'costMicros' | 'elapsedMs'>,
) {
  const { input: inputTokens, cachedInput: cachedInputTokens, output: outputTokens } = tokens;
  return { model, inputTokens, cachedInputTokens, outputTokens, costMicros, elapsedMs };
}

function estimate({ model, costOf }: ModelDeskDeps, { system, prompt, maxOutputTokens }: Asked) {
  const input = Math.ceil((system.length + prompt.length) / CHARACTERS_PER_TOKEN);
  const tokens = { ...noTokens, input, output: maxOutputTokens };
  return { tokens, micros: costOf(model.name, tokens) ?? UNPRICED_CALL_MICROS };
}
