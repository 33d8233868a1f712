import type { WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Database } from '../../db/pool.ts';
import { searchContacts, type FoundContact } from './searchContacts.ts';
import { searchLoops, type FoundLoop } from './searchLoops.ts';
import { searchMessages, type FoundMessages } from './searchMessages.ts';

export interface Found {
  contacts: FoundContact[];
  loops: FoundLoop[];
  messages: FoundMessages;
}

/** Of contacts and matters: who wants more narrows the question. */
const FEW = 8;

/**
 * One box for all of it: names, phones in any format, e-mail, protocol and order numbers, words of messages.
 * @param before For the next page of messages; then only messages are looked for.
 */
export async function search(
  db: Database,
  workspaceId: WorkspaceId,
  asked: { q: string; before: string | null; limit: number },
): Promise<Found> {
  const { q, before } = asked;
  const [contacts, loops, messages] = await Promise.all([
    before === null
      ? inWorkspace(db, workspaceId, (connection) =>
          searchContacts(connection, workspaceId, { q, limit: FEW }),
        )
      : [],
    before === null
      ? inWorkspace(db, workspaceId, (connection) => searchLoops(connection, workspaceId, { q, limit: FEW }))
      : [],
    inWorkspace(db, workspaceId, (connection) => searchMessages(connection, workspaceId, asked)),
  ]);
  return { contacts, loops, messages };
}
