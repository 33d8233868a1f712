import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Connector } from '../integrations/integration.ts';

const HEALTH_TIMEOUT_MS = 5_000;
const LOOKED_AT = 2_000;

interface Acts {
  operation: string;
  state: string;
  count: number;
  lastAt: Date;
}

/** The systems of a business, what they can do, and whether they answer at this moment. */
export async function listIntegrations(
  db: Database,
  workspaceId: WorkspaceId,
  connectors: readonly Connector[],
) {
  const [acts, health] = await Promise.all([
    readActs(db, workspaceId),
    Promise.all(connectors.map((connector) => healthOf(connector))),
  ]);
  return connectors.map(({ name, operations, webhook, capabilities = null }, index) => {
    const names = new Set(operations.map(({ contract }) => contract.name));
    const own = acts.filter(({ operation }) => names.has(operation));
    return {
      name,
      operations: operations.map(({ contract, idempotency, timeoutMs }) => ({
        name: contract.name,
        effect: contract.effect,
        idempotency: idempotency.kind,
        timeoutMs,
      })),
      postsWebhooks: webhook !== undefined,
      capabilities,
      health: health[index] ?? { isWell: false, reason: null },
      acts: countedByState(own),
      lastActAt: own.map(({ lastAt }) => lastAt).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
    };
  });
}

async function readActs(db: Database, workspaceId: WorkspaceId): Promise<Acts[]> {
  const { rows } = await queryIn<Acts>(db, workspaceId, {
    name: 'lastActs',
    text: `with last as (select operation, state, decided_at from effect where workspace_id = $1 order by id desc
        limit ${LOOKED_AT})
      select operation, state, count(*)::int as count, max(decided_at) as "lastAt" from last group by operation, state`,
    values: [workspaceId],
  });
  return rows;
}

async function healthOf(connector: Connector): Promise<{ isWell: boolean; reason: string | null }> {
  try {
    const told = await connector.health(AbortSignal.timeout(HEALTH_TIMEOUT_MS));
    return told.ok ? { isWell: true, reason: null } : { isWell: false, reason: told.reason };
  } catch (error) {
    return { isWell: false, reason: error instanceof Error ? error.message : 'it did not answer' };
  }
}

function countedByState(acts: readonly Acts[]): { state: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { state, count } of acts) counts.set(state, (counts.get(state) ?? 0) + count);
  return [...counts].map(([state, count]) => ({ state, count }));
}
