import type { WorkspaceId } from '../base/id.ts';
import type { Tx } from '../db/transaction.ts';
import { articlesInForce } from './articlesInForce.ts';
import { readDocuments } from './documents.ts';
import { syncArticlesIn, type Known, type Synced } from './syncArticles.ts';

/** Brings what answers to what the blueprint and the people say. Every process reads it from the database. */
export async function syncKnown(tx: Tx, workspaceId: WorkspaceId, known: Known): Promise<Synced> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`articles ${workspaceId}`]);
  const documents = await readDocuments(tx, workspaceId);
  return syncArticlesIn(tx, workspaceId, {
    ...known,
    articles: articlesInForce(known.articles, documents),
  });
}
