import type { Tx } from '../../db/transaction.ts';
import type { WorkspaceId } from '../../base/id.ts';

/** One of the two, locked: what a merge needs to know. */
export interface Party {
  contactId: string;
  mergedIntoId: string | null;
  erasedAt: Date | null;
  name: string | null;
  language: string | null;
  attributes: { [name: string]: unknown };
  conversationId: string;
  holderKind: 'assistant' | 'agent' | 'queue';
  holder: string | null;
  epoch: number;
}

/** What a merge moved, as it is kept with it. */
export interface Moved {
  addresses: string[];
  loops: string[];
  events: string[];
  messages: { id: string; epoch: number }[];
  /** Loops whose owner became the holder of the conversation, and whose they were. */
  owners: { loop: string; kind: string; owner: string | null; became: string | null }[];
  /** What the surviving contact lacked and took from the other. */
  filled: { name: boolean; language: boolean; attributes: string[] };
  /** Null: the holder stayed. Else who held before, and the epoch in which it was passed on. */
  holder: { kind: string; name: string | null; epoch: number } | null;
}

/**
 * Locks both contacts and their conversations, in one order whoever asks, and raises the versions:
 * a turn that is under way in either has lost, and starts again from what is true then.
 */
export async function lockParties(
  tx: Tx,
  workspaceId: WorkspaceId,
  contactIds: readonly string[],
): Promise<Party[]> {
  await tx.query({
    text: 'select from contact where workspace_id = $1 and id = any($2) order by id for update',
    values: [workspaceId, contactIds],
  });
  await tx.query({
    text: `select from conversation where workspace_id = $1 and contact_id = any($2) order by id for update`,
    values: [workspaceId, contactIds],
  });
  const { rows } = await tx.query<Party>({
    text: `update conversation set version = version + 1 from contact
      where contact.workspace_id = $1 and contact.id = any($2) and conversation.workspace_id = $1
        and conversation.contact_id = contact.id
      returning contact.id as "contactId", merged_into_id as "mergedIntoId", erased_at as "erasedAt", name, contact.language,
        attributes, conversation.id as "conversationId", holder_kind as "holderKind", holder, epoch`,
    values: [workspaceId, contactIds],
  });
  return rows;
}

/** Moves rows of the tables that follow their loops. */
export async function moveWithLoops(
  tx: Tx,
  workspaceId: WorkspaceId,
  { tables, loops, to }: { tables: readonly string[]; loops: readonly string[]; to: string },
): Promise<void> {
  for (const table of tables) {
    await tx.query({
      text: `update ${table} set conversation_id = $3 where workspace_id = $1 and loop_id = any($2) and conversation_id <> $3`,
      values: [workspaceId, loops, to],
    });
  }
}
