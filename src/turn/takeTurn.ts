import { assignTickets } from './assignTickets.ts';
import { MAX_ATTEMPTS, quarantine } from './quarantine.ts';
import { windClocks } from './clocks.ts';
import { settleWaits } from './clockWaits.ts';
import { decideTurn } from './decideTurn.ts';
import { startDraft } from './draft.ts';
import { finishTurn } from './finishTurn.ts';
import { EVENTS_PER_TURN } from './readSituations.ts';
import type { Situation, WaitingEvent } from './situation.ts';
import { straysOf } from './straysOf.ts';
import { takeUpWords } from './takeUpWords.ts';
import type { TurnDeps } from './turnDeps.ts';
import type { TurnRows } from './turnRows.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';

/** A turn that loses its version this often in a row is left to the sweep. */
const CONFLICTS = 12;

/**
 * Takes all that waits in a conversation's inbox: read, understand, move the loops, check, commit.
 *
 * Nothing is locked while a turn decides. When another turn commits meanwhile, this one keeps nothing
 * and starts again from what is now true. What it decided to do is done by the outbox, after the commit.
 */
export async function takeTurn(
  deps: TurnDeps,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<void> {
  for (let conflicts = 0; conflicts < CONFLICTS;) {
    const situation = await deps.read({ workspaceId, conversationId });
    if (!situation || situation.events.length === 0) return;
    const strays = straysOf(situation);
    if (strays.length > 0 && (await deps.forward(workspaceId, conversationId, strays))) continue;

    const rows = await decideAndCommit(deps, situation);
    if (rows === null) {
      conflicts++;
      continue;
    }
    await deps.faults.at('turn.afterCommit');
    deps.onCommitted(workspaceId, conversationId, {
      // What waited for this turn to say who speaks goes out now, or is dropped.
      messages: rows.messages.length > 0 || situation.events.some(mayPassOn),
      effects: rows.effects.length > 0,
    });
    if (situation.events.length < EVENTS_PER_TURN) return;
  }
}

/** Null when another turn committed first. Who chooses an assignee counts what those before it have given. */
async function decideAndCommit(deps: TurnDeps, situation: Situation): Promise<TurnRows | null> {
  const startedAt = performance.now();
  const { book, draft } = await decide(deps, situation);
  const finish = async () => {
    settleWaits(draft, book);
    await windClocks(deps, draft);
    const rows = finishTurn(draft, book, performance.now() - startedAt);
    await deps.faults.at('turn.beforeCommit');
    return (await deps.commit({ workspaceId: situation.workspaceId, rows })) ? rows : null;
  };
  if (draft.toAssign.length === 0) return finish();
  return deps.oneByOne(situation.workspaceId, async () => {
    await assignTickets(deps, book, draft);
    return finish();
  });
}

async function decide(deps: TurnDeps, situation: Situation) {
  const book = deps.bookOf(situation.workspaceId);
  const draft = startDraft(situation, deps.clock.now(), book.defaultLanguage);
  takeUpWords(draft);
  const isPoisoned = situation.events.some(({ attempts }) => attempts >= MAX_ATTEMPTS);
  if (isPoisoned) await quarantine(deps, book, draft);
  else await decideTurn(deps, book, draft);
  return { book, draft };
}

/** An act, an assignment or a reply from the phone: the outbox holds the assistant's words back until it is taken. */
function mayPassOn({ payload: { kind } }: WaitingEvent): boolean {
  return kind === 'act' || kind === 'assign' || kind === 'echo';
}
