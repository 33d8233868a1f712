import { recordActivity } from '../../activity/recordActivity.ts';
import type { Clock } from '../../base/clock.ts';
import type { AgentId, ContactId, WorkspaceId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import type { Database } from '../../db/pool.ts';
import { transaction } from '../../db/transaction.ts';
import { indexContact } from '../search/contactTerms.ts';
import { contactNotFound } from './contactLine.ts';

/** What is left out stays. An attribute that is null is taken away. */
export interface ContactChanges {
  name?: string | null | undefined;
  language?: string | null | undefined;
  attributes?: { [name: string]: Json } | undefined;
}

/** @throws AppError CONTACT_NOT_FOUND; also for one that was merged or erased: there is nothing to change any more. */
export function changeContact(
  { db, clock }: { db: Database; clock: Clock },
  workspaceId: WorkspaceId,
  { contactId, changes, by }: { contactId: ContactId; changes: ContactChanges; by: AgentId },
): Promise<void> {
  const { name, language, attributes = {} } = changes;
  const gone = Object.keys(attributes).filter((key) => attributes[key] === null);
  const set = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
  return transaction(db, workspaceId, async (tx) => {
    const { rowCount } = await tx.query({
      text: `update contact set name = case when $3 then $4 else name end, language = case when $5 then $6 else language end,
          attributes = (attributes || $7::jsonb) - $8::text[]
        where workspace_id = $1 and id = $2 and merged_into_id is null and erased_at is null`,
      values: [
        workspaceId,
        contactId,
        name !== undefined,
        name ?? null,
        language !== undefined,
        language ?? null,
        set,
        gone,
      ],
    });
    if (rowCount === 0) throw contactNotFound(contactId);
    await indexContact(tx, workspaceId, contactId);
    await recordActivity(tx, workspaceId, {
      conversationId: null,
      facts: [{ kind: 'contact.changed', contactId, by }],
      at: clock.now(),
    });
  });
}
