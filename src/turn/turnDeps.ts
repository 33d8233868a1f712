import type { Clock } from '../base/clock.ts';
import type { Faults } from '../base/faults.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Classifier } from '../understanding/classifier.ts';
import type { ProtocolNumbers } from './protocolNumbers.ts';
import type { Situation } from './situation.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnRows } from './turnRows.ts';

/** What a turn needs. `read` and `commit` join the turns of many conversations into one statement each. */
export interface TurnDeps {
  clock: Clock;
  faults: Faults;
  numbers: ProtocolNumbers;
  bookOf(workspaceId: WorkspaceId): TurnBook;
  classifierOf(workspaceId: WorkspaceId): Classifier;
  read(of: { workspaceId: WorkspaceId; conversationId: ConversationId }): Promise<Situation | null>;
  /** False when another turn of the conversation committed first: then nothing was kept. */
  commit(turn: { workspaceId: WorkspaceId; rows: TurnRows }): Promise<boolean>;
  onCommitted(
    workspaceId: WorkspaceId,
    conversationId: ConversationId,
    what: { messages: boolean; effects: boolean },
  ): void;
}
