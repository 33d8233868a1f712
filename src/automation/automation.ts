import type { Dispatcher } from 'undici';
import type { Clock } from '../base/clock.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { runRules } from './rules/runRules.ts';
import { deliver } from './webhooks/deliver.ts';
import { queueDeliveries } from './webhooks/queueDeliveries.ts';

/** What follows by itself from what happened. */
export interface Automation {
  /** One look at a workspace: rules are asked at what happened, addresses outside are told of it. */
  sweep(workspaceId: WorkspaceId): Promise<void>;
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
}

export interface AutomationDeps {
  db: Database;
  clock: Clock;
  /** Of the installation. */
  secret: string;
  agent: Dispatcher;
  wake(workspaceId: WorkspaceId, conversationId: ConversationId): void;
  onError(error: unknown, context: { workspaceId: WorkspaceId }): void;
}

export function makeAutomation(deps: AutomationDeps): Automation {
  const delivering = new Map<WorkspaceId, Promise<void>>();

  /** Others' servers are not waited for: one round at a time for each workspace, beside all else. */
  function startDelivering(workspaceId: WorkspaceId): void {
    if (delivering.has(workspaceId)) return;
    const round = deliverAll(deps, workspaceId)
      .catch((error: unknown) => deps.onError(error, { workspaceId }))
      .finally(() => delivering.delete(workspaceId));
    delivering.set(workspaceId, round);
  }

  return {
    async sweep(workspaceId) {
      while (await askRules(deps, workspaceId));
      while (await queueDeliveries(deps.db, workspaceId, deps.clock.now()));
      startDelivering(workspaceId);
    },
    async idle() {
      await Promise.all(delivering.values());
    },
  };
}

async function askRules({ db, clock, wake }: AutomationDeps, workspaceId: WorkspaceId): Promise<boolean> {
  const { toWake, isMore } = await runRules(db, workspaceId, clock.now());
  for (const conversationId of toWake) wake(workspaceId, conversationId);
  return isMore;
}

async function deliverAll(deps: AutomationDeps, workspaceId: WorkspaceId): Promise<void> {
  while ((await deliver(deps, workspaceId)) > 0);
}
