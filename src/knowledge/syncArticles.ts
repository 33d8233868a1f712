import { createHash } from 'node:crypto';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction, type Tx } from '../db/transaction.ts';
import type { Intent } from '../understanding/intent.ts';
import type { Article } from './article.ts';
import { indexedWords } from './indexedWords.ts';
import { stemmerOf } from './stemmerOf.ts';
import { trigramsOf } from './trigramsOf.ts';

/** Raised when articles are indexed in another way: then all of them are indexed again. */
const INDEX_VERSION = 1;

/** The part of a blueprint that is known about. Articles are also found by how their topics are asked for. */
export interface Known {
  articles: readonly Article[];
  intents: readonly Pick<Intent, 'name' | 'examples'>[];
  languages: readonly string[];
}

export interface Synced {
  /** Rows, one for each language. */
  written: number;
  removed: number;
}

/**
 * Brings the articles of a workspace to what its blueprint says. What is as it was is not written.
 * Of two processes that start at once, one waits for the other.
 */
export function syncArticles(db: Database, workspaceId: WorkspaceId, known: Known): Promise<Synced> {
  return transaction(db, workspaceId, (tx) => syncArticlesIn(tx, workspaceId, known));
}

/** The same, together with what else is written. */
export async function syncArticlesIn(tx: Tx, workspaceId: WorkspaceId, known: Known): Promise<Synced> {
  const rows = known.languages.flatMap((language) => rowsIn(language, known));
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`articles ${workspaceId}`]);
  const stored = await storedHashes(tx, workspaceId);
  const changed = rows.filter((row) => stored.get(keyOf(row)) !== row.hash);
  const kept = new Set(rows.map(keyOf));
  const gone = [...stored.keys()].filter((key) => !kept.has(key));
  await remove(tx, workspaceId, [...gone, ...changed.map(keyOf)]);
  await write(tx, workspaceId, changed);
  const touched = new Set([...gone, ...changed.map(keyOf)].map(languageOfKey));
  for (const language of touched) {
    const all = rows.filter((row) => row.language === language);
    await writeVocabulary(tx, workspaceId, { language, rows: all });
  }
  return { written: changed.length, removed: gone.length };
}

interface Row {
  id: string;
  language: string;
  position: number;
  topics: readonly string[];
  title: string;
  answer: string;
  body: string;
  /** How it is asked for. What people wrote stands twice: a word of theirs is no chance. */
  asked: readonly string[];
  source: string | null;
  updatedOn: string;
  hash: string;
}

const indexed = new WeakMap<Row, Map<string, number>>();

/** A row that is written is looked at twice: for its terms, and for the vocabulary of its language. */
function wordsOf(row: Row): Map<string, number> {
  const known = indexed.get(row) ?? indexedWords(row);
  indexed.set(row, known);
  return known;
}

function rowsIn(language: string, { articles, intents }: Known): Row[] {
  return articles.flatMap((article, position) => {
    const { id, topics, title, answer, body, source, updatedAt, questions } = article;
    if (answer[language] === undefined) return []; // people write in the languages that they have
    const words = {
      title: title[language] ?? '',
      answer: answer[language] ?? '',
      body: body[language] ?? '',
    };
    const general = topics.filter((topic) => articles.find((each) => each.topics.includes(topic))?.id === id);
    const asked = intents
      .filter(({ name }) => general.includes(name))
      .flatMap(({ examples }) => examples[language] ?? []);
    const own = questions?.[language] ?? [];
    const row = {
      id,
      language,
      position,
      topics,
      ...words,
      asked: own.length === 0 ? asked : [...asked, ...own, ...own],
      source,
      updatedOn: updatedAt,
    };
    const hash = createHash('sha256').update(JSON.stringify([INDEX_VERSION, row]));
    return [{ ...row, hash: hash.digest('hex') }];
  });
}

async function storedHashes(tx: Tx, workspaceId: WorkspaceId): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ id: string; language: string; content_hash: string }>(
    'select id, language, content_hash from article where workspace_id = $1',
    [workspaceId],
  );
  return new Map(rows.map((row) => [keyOf(row), row.content_hash]));
}

/** With their terms. */
async function remove(tx: Tx, workspaceId: WorkspaceId, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.query(`delete from article where workspace_id = $1 and language || ' ' || id = any($2::text[])`, [
    workspaceId,
    keys,
  ]);
}

async function write(tx: Tx, workspaceId: WorkspaceId, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query({
    name: 'writeArticles',
    text: `insert into article (workspace_id, id, language, position, topics, title, answer, body, source, updated_on,
        content_hash)
      select $1, id, language, position, topics, title, answer, body, source, "updatedOn", hash
      from jsonb_to_recordset($2::jsonb) as article (id text, language text, position int, topics text[], title text,
        answer text, body text, source text, "updatedOn" date, hash text)`,
    values: [workspaceId, JSON.stringify(rows)],
  });
  for (const [language, those] of Map.groupBy(rows, (row) => row.language))
    await writeTerms(tx, workspaceId, { language, rows: those });
}

async function writeTerms(
  tx: Tx,
  workspaceId: WorkspaceId,
  { language, rows }: { language: string; rows: readonly Row[] },
): Promise<void> {
  const found = rows.flatMap((row) =>
    [...wordsOf(row)].map(([word, weight]) => ({ id: row.id, word, weight })),
  );
  await tx.query({
    name: 'writeArticleTerms',
    text: `insert into article_term (workspace_id, language, term, article_id, weight)
      select $1, $2, term, id, max(weight) from unnest($3::text[], $4::text[], $5::real[]) as found (id, word, weight)
        cross join lateral (select (ts_lexize($6::regdictionary, word))[1] as term) as stemmed
      where term is not null group by id, term`,
    values: [
      workspaceId,
      language,
      found.map(({ id }) => id),
      found.map(({ word }) => word),
      found.map(({ weight }) => weight),
      stemmerOf(language),
    ],
  });
}

async function writeVocabulary(
  tx: Tx,
  workspaceId: WorkspaceId,
  { language, rows }: { language: string; rows: readonly Row[] },
): Promise<void> {
  const words = new Set(rows.flatMap((row) => [...wordsOf(row).keys()]));
  const pieces = [...words].flatMap((word) => trigramsOf(word).map((trigram) => [trigram, word] as const));
  await tx.query('delete from article_word where workspace_id = $1 and language = $2', [
    workspaceId,
    language,
  ]);
  await tx.query(
    `insert into article_word (workspace_id, language, trigram, word)
      select $1, $2, trigram, word from unnest($3::text[], $4::text[]) as piece (trigram, word)`,
    [workspaceId, language, pieces.map(([trigram]) => trigram), pieces.map(([, word]) => word)],
  );
}

function keyOf({ language, id }: { language: string; id: string }): string {
  return `${language} ${id}`;
}

function languageOfKey(key: string): string {
  return key.slice(0, key.indexOf(' '));
}
