import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { SweepPart } from '../sweep/sweepPart.ts';
import type { OutboxDeps } from './desk.ts';
import { makeEffectDesk } from './effectDesk.ts';
import { makeRequestDesk } from './followRequests.ts';
import { makeMessageDesk } from './messageDesk.ts';

/** The one place that acts on the world. What came of an act goes back to the inbox; `onEvents` is told where. */
export interface Outbox {
  /** Something waits to be said or done in this conversation. Never wrong to ask, never needed: the sweep finds it too. */
  wake(
    workspaceId: WorkspaceId,
    conversationId: ConversationId,
    what: { messages: boolean; effects: boolean },
  ): void;
  /** Take up what nobody tends: due retries, ambiguous sends, payments without news, the work of dead processes. */
  parts: readonly SweepPart[];
  idle(): Promise<void>;
}

export function makeOutbox(deps: OutboxDeps): Outbox {
  const messages = makeMessageDesk(deps);
  const effects = makeEffectDesk(deps);
  const requests = makeRequestDesk(deps);
  return {
    wake(workspaceId, conversationId, what) {
      if (what.messages) messages.wake(workspaceId, conversationId);
      if (what.effects) effects.wake(workspaceId, conversationId);
    },
    parts: [messages.part, effects.part, requests.part],
    async idle() {
      await messages.idle();
      await requests.idle();
      await effects.idle();
    },
  };
}
