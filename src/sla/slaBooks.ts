import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { readSlaBook } from './readSlaBook.ts';
import type { SlaBook } from './slaBook.ts';

/** The books of the workspaces, kept in memory. */
export interface SlaBooks {
  /** The book of at least this revision; it is read anew only when the one that is kept is older. */
  of(workspaceId: WorkspaceId, revision: number): Promise<SlaBook>;
}

export function makeSlaBooks(db: Database): SlaBooks {
  const kept = new Map<WorkspaceId, SlaBook>();
  return {
    of: async (workspaceId, revision) => {
      const known = kept.get(workspaceId);
      if (known && known.revision >= revision) return known;
      const book = await readSlaBook(db, workspaceId);
      kept.set(workspaceId, book);
      return book;
    },
  };
}
