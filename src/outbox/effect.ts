import type { ConversationId, EffectId, WorkspaceId } from '../base/id.ts';
import type { Clock } from '../base/clock.ts';
import type { Faults } from '../base/faults.ts';
import type { JsonObject } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import type { Connectors } from '../integrations/operationNamed.ts';

export interface EffectDeps {
  db: Database;
  clock: Clock;
  connectorsOf(workspaceId: WorkspaceId): Connectors;
  faults: Faults;
}

/** An effect that this process performs now. `attempt` fences it: an older attempt settles nothing. */
export interface ClaimedEffect {
  id: EffectId;
  conversationId: ConversationId;
  operation: string;
  key: string;
  input: JsonObject;
  state: 'claimed' | 'sent' | 'unknown';
  attempt: number;
  firstSentAt: Date | null;
  unknownSince: Date | null;
}

/** What came of one attempt. */
export interface SettledEffect {
  id: EffectId;
  attempt: number;
  state: 'queued' | 'confirmed' | 'failed' | 'unknown' | 'reconciled' | 'manual';
  outcome: string | null;
  output: JsonObject | null;
  failure: JsonObject | null;
  nextAttemptAt: Date | null;
  /** What becomes of the money that the effect holds. */
  allocation: 'held' | 'spent' | 'released';
}
