import type { Clock } from '../base/clock.ts';
import type { Faults } from '../base/faults.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import { makeKeyed } from '../base/keyed.ts';
import { makeOneByOne } from '../base/oneByOne.ts';
import { makeBatcher } from '../db/batch.ts';
import { isUnavailable } from '../db/failure.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { readDesk } from '../routing/readDesk.ts';
import { makeSlaBooks } from '../sla/slaBooks.ts';
import type { Classifier } from '../understanding/classifier.ts';
import { commitTurns } from './commit/commitTurns.ts';
import { forwardStrays } from './forwardStrays.ts';
import { lookUpProtocol } from './lookUpProtocol.ts';
import { makeProtocolNumbers } from './protocolNumbers.ts';
import { readHistory } from './readHistory.ts';
import { readSituations } from './readSituations.ts';
import type { Situation } from './situation.ts';
import { takeTurn } from './takeTurn.ts';
import type { TurnBook } from './turnBook.ts';
import type { Advisers, TurnDeps } from './turnDeps.ts';
import type { TurnRows } from './turnRows.ts';

/** The conversations that this process moves: each one turn at a time, many at once. */
export interface Turns {
  /** Something waits in this conversation. `afterMs` leaves time for the rest of a burst. */
  wake(workspaceId: WorkspaceId, conversationId: ConversationId, afterMs?: number): void;
  /** Conversations of the workspace that this process is moving now. */
  busy(workspaceId: WorkspaceId): ConversationId[];
  /** Bursts are waited for no longer: for whoever knows that nothing more comes at this instant. */
  hurry(): void;
  idle(): Promise<void>;
}

export interface TurnsDeps extends Advisers {
  db: Database;
  clock: Clock;
  faults: Faults;
  bookOf(workspaceId: WorkspaceId): TurnBook;
  classifierOf(workspaceId: WorkspaceId): Classifier;
  onCommitted: TurnDeps['onCommitted'];
  onError(error: unknown, context: { workspaceId: WorkspaceId; conversationId: ConversationId }): void;
}

const AT_ONCE = 256;
const LANES = 2;
const BATCH = 100;

export function makeTurns(deps: TurnsDeps): Turns {
  const turnDeps: TurnDeps = {
    ...deps,
    numbers: makeProtocolNumbers(deps.db),
    slaBookOf: makeSlaBooks(deps.db).of,
    lookUpProtocol: (workspaceId, asked) => lookUpProtocol(deps.db, workspaceId, asked),
    historyOf: (workspaceId, conversationId) => readHistory(deps.db, workspaceId, conversationId),
    read: readBatcher(deps).add,
    commit: commitBatcher(deps).add,
    readDesk: (workspaceId, contactId) => readDesk(deps.db, workspaceId, contactId),
    oneByOne: makeOneByOne(),
    forward: async (workspaceId, conversationId, eventIds) => {
      const homes = await forwardStrays(deps.db, workspaceId, { conversationId, eventIds });
      for (const id of homes) conversations.wake(`${workspaceId} ${id}`);
      return homes.length > 0;
    },
  };
  /** The rest of a burst is waited for from its first message on. */
  const delayed = new Map<string, NodeJS.Timeout>();
  const conversations = makeKeyed(AT_ONCE, turn, () => {});

  function begin(key: string): void {
    clearTimeout(delayed.get(key));
    delayed.delete(key);
    conversations.wake(key);
  }

  async function turn(key: string): Promise<void> {
    const [workspaceId = '', conversationId = ''] = key.split(' ');
    try {
      await takeTurn(turnDeps, workspaceId, conversationId);
    } catch (error) {
      deps.onError(error, { workspaceId, conversationId });
      if (!isUnavailable(error)) await countFailure(deps.db, workspaceId, conversationId);
    }
  }

  return {
    wake(workspaceId, conversationId, afterMs = 0) {
      const key = `${workspaceId} ${conversationId}`;
      if (afterMs <= 0) return begin(key);
      if (!delayed.has(key))
        delayed.set(
          key,
          setTimeout(() => begin(key), afterMs),
        );
    },
    busy: (workspaceId) =>
      [...conversations.keys(), ...delayed.keys()]
        .filter((key) => key.startsWith(workspaceId))
        .map((key) => key.slice(workspaceId.length + 1)),
    hurry: () => [...delayed.keys()].forEach(begin),
    idle: () => conversations.idle(),
  };
}

/** What waits has broken a turn once more; after three times it is set aside. */
async function countFailure(
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'countFailure',
    text: `update event set attempts = attempts + 1
      where workspace_id = $1 and conversation_id = $2 and turn_number is null`,
    values: [workspaceId, conversationId],
  });
}

function readBatcher({ db }: TurnsDeps) {
  return makeBatcher<{ workspaceId: WorkspaceId; conversationId: ConversationId }, Situation | null>({
    lanes: LANES,
    size: BATCH,
    key: ({ workspaceId }) => workspaceId,
    run: (workspaceId, items) =>
      readSituations(
        db,
        workspaceId,
        items.map(({ conversationId }) => conversationId),
      ),
  });
}

function commitBatcher({ db, clock }: TurnsDeps) {
  return makeBatcher<{ workspaceId: WorkspaceId; rows: TurnRows }, boolean>({
    lanes: LANES,
    size: BATCH,
    key: ({ workspaceId }) => workspaceId,
    run: (workspaceId, items) =>
      commitTurns(
        db,
        workspaceId,
        items.map(({ rows }) => rows),
        clock.now(),
      ),
  });
}
