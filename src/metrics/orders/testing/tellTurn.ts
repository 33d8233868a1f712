import { queryIn } from '../../../db/queryIn.ts';
import type { TestDatabase } from '../../../db/testDatabase.ts';
import { commitTurns } from '../../../turn/commit/commitTurns.ts';
import type { OrderReturnedRow, OrderToldRow } from '../../../turn/orders/orderRows.ts';
import type { TurnRows } from '../../../turn/turnRows.ts';

/** What one turn of a conversation was told of orders. */
export interface Telling {
  conversationId: string;
  told?: OrderToldRow[];
  returned?: OrderReturnedRow[];
}

/** Commits turns that were told of orders and of nothing else, in one statement. */
export async function tellTurns(
  { db, workspaceId }: Pick<TestDatabase, 'db' | 'workspaceId'>,
  tellings: Telling[],
  at: number,
): Promise<void> {
  const { rows } = await queryIn<{ id: string; version: number }>(db, workspaceId, {
    text: 'select id, version from conversation where workspace_id = $1',
    values: [workspaceId],
  });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  const turns = tellings.map((telling) => ({
    ...rowsOf(telling),
    version: versions.get(telling.conversationId) ?? -1,
  }));
  await commitTurns(db, workspaceId, turns, new Date(at));
}

function rowsOf({ conversationId, told = [], returned = [] }: Telling): TurnRows {
  return {
    conversation_id: conversationId,
    version: 0,
    holder_kind: 'assistant',
    holder: null,
    epoch: 0,
    language: null,
    question: null,
    elapsed_ms: 1,
    taken: [],
    understood: [],
    changes: [],
    blocked: [],
    loops: [],
    messages: [],
    effects: [],
    requests: [],
    timers: [],
    timers_cleared: [],
    tickets: [],
    tickets_solved: [],
    tickets_assigned: [],
    promises: [],
    promises_kept: [],
    promises_dropped: [],
    approvals: [],
    unsent: [],
    told: [],
    notices: [],
    consents: [],
    clocks: [],
    loop_waits: [],
    orders_told: told,
    orders_returned: returned,
    facts: [],
  };
}
