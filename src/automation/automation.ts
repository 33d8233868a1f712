import type { Dispatcher } from 'undici';
import { SECOND_MS, type Clock } from '../base/clock.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import type { Connectors } from '../integrations/operationNamed.ts';
import type { SweepPart } from '../sweep/sweepPart.ts';
import { CRM_DUE, readCrm } from './crm/readCrm.ts';
import { runRules } from './rules/runRules.ts';
import { RULES_DUE } from './rules/storeRules.ts';
import { deliver, DELIVERIES_DUE } from './webhooks/deliver.ts';
import { queueDeliveries, WEBHOOKS_DUE } from './webhooks/queueDeliveries.ts';

/** What follows by itself from what happened. */
export interface Automation {
  /** Rules are asked at what happened, addresses outside are told of it, the CRM is asked who is new. */
  parts: readonly SweepPart[];
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
}

export interface AutomationDeps {
  db: Database;
  clock: Clock;
  /** Of the installation. */
  secret: string;
  agent: Dispatcher;
  connectorsOf(workspaceId: WorkspaceId): Connectors;
  wake(workspaceId: WorkspaceId, conversationId: ConversationId): void;
  onError(error: unknown, context: { workspaceId: WorkspaceId }): void;
}

/** A CRM that does not answer is left alone for this long. */
const CRM_PAUSE_MS = 30 * SECOND_MS;

export function makeAutomation(deps: AutomationDeps): Automation {
  const delivering = besides(deps, (workspaceId) => deliverAll(deps, workspaceId));
  const crmAnswersFrom = new Map<WorkspaceId, number>();
  const reading = besides(deps, async (workspaceId) => {
    if (performance.now() < (crmAnswersFrom.get(workspaceId) ?? 0)) return;
    if (!(await readCrm(deps, workspaceId)))
      crmAnswersFrom.set(workspaceId, performance.now() + CRM_PAUSE_MS);
  });

  return {
    parts: [
      {
        name: 'rules',
        due: [RULES_DUE],
        sweep: async ({ workspaceId }) => {
          while (await askRules(deps, workspaceId));
          return [];
        },
      },
      {
        name: 'webhooks',
        due: [WEBHOOKS_DUE, DELIVERIES_DUE],
        sweep: async ({ workspaceId }) => {
          while (await queueDeliveries(deps.db, workspaceId, deps.clock.now()));
          delivering.start(workspaceId);
          return [];
        },
      },
      {
        name: 'crm',
        due: [CRM_DUE],
        sweep: ({ workspaceId }) => {
          reading.start(workspaceId);
          return Promise.resolve([]);
        },
      },
    ],
    async idle() {
      await Promise.all([delivering.idle(), reading.idle()]);
    },
  };
}

/** Others' servers are not waited for: one round at a time for each workspace, beside all else. */
function besides(
  { onError }: Pick<AutomationDeps, 'onError'>,
  work: (workspaceId: WorkspaceId) => Promise<void>,
): { start(workspaceId: WorkspaceId): void; idle(): Promise<unknown> } {
  const rounds = new Map<WorkspaceId, Promise<void>>();
  return {
    start(workspaceId) {
      if (rounds.has(workspaceId)) return;
      const round = work(workspaceId)
        .catch((error: unknown) => onError(error, { workspaceId }))
        .finally(() => rounds.delete(workspaceId));
      rounds.set(workspaceId, round);
    },
    idle: () => Promise.all(rounds.values()),
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
