import type { ArticleContent } from '../api/articleContent.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/** An article that people write: what is being written, and what answers. */
export interface ArticleDocument {
  id: string;
  state: 'draft' | 'published' | 'retired';
  draft: ArticleContent;
  published: ArticleContent | null;
  version: number;
  owner: string | null;
  /** A day: '2027-01-31'. */
  expiresOn: string | null;
  changedBy: string;
  changedAt: Date;
  publishedBy: string | null;
  publishedAt: Date | null;
}

const COLUMNS = `id, state, draft, published, version, owner, expires_on as "expiresOn", changed_by as "changedBy",
  changed_at as "changedAt", published_by as "publishedBy", published_at as "publishedAt"`;

export async function readDocuments(
  connection: Connection,
  workspaceId: WorkspaceId,
): Promise<ArticleDocument[]> {
  const { rows } = await connection.query<ArticleDocument>({
    name: 'readDocuments',
    text: `select ${COLUMNS} from article_document where workspace_id = $1 order by id`,
    values: [workspaceId],
  });
  return rows;
}

export async function findDocument(
  connection: Connection,
  workspaceId: WorkspaceId,
  id: string,
): Promise<ArticleDocument | null> {
  const { rows } = await connection.query<ArticleDocument>({
    name: 'findDocument',
    text: `select ${COLUMNS} from article_document where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  return rows[0] ?? null;
}

export interface WrittenDraft {
  id: string;
  draft: ArticleContent;
  owner: string | null;
  expiresOn: string | null;
  /** The one that was read; null for an article that nobody has written to yet. */
  version: number | null;
  by: string;
  now: Date;
}

/** @throws AppError ARTICLE_CHANGED when somebody else wrote to it since it was read. */
export async function writeDraft(
  tx: Connection,
  workspaceId: WorkspaceId,
  { id, draft, owner, expiresOn, version, by, now }: WrittenDraft,
): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'writeDraft',
    text: `insert into article_document as kept
        (workspace_id, id, state, draft, version, owner, expires_on, changed_by, changed_at)
      values ($1, $2, 'draft', $3, 1, $4, $5, $6, $7)
      on conflict (workspace_id, id) do update set draft = excluded.draft, version = kept.version + 1,
        owner = excluded.owner, expires_on = excluded.expires_on, changed_by = excluded.changed_by,
        changed_at = excluded.changed_at
      where kept.version = $8`,
    values: [workspaceId, id, JSON.stringify(draft), owner, expiresOn, by, now, version],
  });
  if (rowCount === 1) return;
  throw new AppError(
    'ARTICLE_CHANGED',
    'Somebody else has changed this article since it was read; read it again and write your changes to it',
    { id },
  );
}

/** @param published Null: it answers no more. */
export async function putInForce(
  tx: Connection,
  workspaceId: WorkspaceId,
  { id, published, by, now }: { id: string; published: ArticleContent | null; by: string; now: Date },
): Promise<void> {
  const act = published === null ? 'retired' : 'published';
  await tx.query({
    name: 'putArticleInForce',
    text: `with put as (update article_document set state = $3, published = $4, published_by = $5, published_at = $6,
        version = version + 1 where workspace_id = $1 and id = $2 returning version, draft)
      insert into article_history (workspace_id, article_id, version, act, content, by, at)
      select $1, $2, version, $3, draft, $5, $6 from put`,
    values: [workspaceId, id, act, published === null ? null : JSON.stringify(published), by, now],
  });
}

export interface ArticleVersion {
  version: number;
  act: 'published' | 'retired' | 'imported' | 'restored';
  content: ArticleContent;
  by: string;
  at: Date;
}

/** What was put in force and taken out of it, the newest first. */
export async function readArticleHistory(
  connection: Connection,
  workspaceId: WorkspaceId,
  id: string,
): Promise<ArticleVersion[]> {
  const { rows } = await connection.query<ArticleVersion>({
    name: 'readArticleHistory',
    text: `select version, act, content, by, at from article_history
      where workspace_id = $1 and article_id = $2 order by version desc limit 100`,
    values: [workspaceId, id],
  });
  return rows;
}
