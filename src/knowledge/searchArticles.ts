import type { WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection, Database } from '../db/pool.ts';
import { areNear } from '../understanding/nearWords.ts';
import { questionWords } from './searchWords.ts';
import { stemmerOf } from './stemmerOf.ts';
import { trigramsOf } from './trigramsOf.ts';

export interface FoundArticle {
  id: string;
  title: string;
  answer: string;
  source: string | null;
  /** How much of what the question says the article says too, in [0, 1]; rare words count for more. */
  score: number;
}

export interface Search {
  /** As it was written: untrusted. */
  question: string;
  /** A language of the articles. */
  language: string;
  limit: number;
  /** Only these articles; all when it is missing. */
  among?: readonly string[];
}

/** The articles that fit a question best, best first; none when no word of it is in any. */
export function searchArticles(
  db: Database,
  workspaceId: WorkspaceId,
  search: Search,
): Promise<FoundArticle[]> {
  const words = questionWords(search.question, search.language);
  if (words.length === 0) return Promise.resolve([]);
  return inWorkspace(db, workspaceId, async (connection) => {
    const at = { connection, workspaceId, language: search.language };
    const asked = await termsOf(at, words);
    const mended = await mend(
      at,
      asked.filter(({ articles }) => articles === 0).map(({ word }) => word),
    );
    const terms = asked.map((term) => mended.get(term.word) ?? term);
    return rank(at, terms, search);
  });
}

interface Place {
  connection: Connection;
  workspaceId: WorkspaceId;
  language: string;
}

interface Term {
  word: string;
  term: string;
  /** How many articles have it, and how many there are. */
  articles: number;
  of: number;
}

async function termsOf({ connection, workspaceId, language }: Place, words: string[]): Promise<Term[]> {
  const { rows } = await connection.query<Term>({
    name: 'termsOfQuestion',
    text: `select word, term, (select count(*) from article_term where workspace_id = $1 and language = $2
          and article_term.term = stemmed.term) as articles,
        (select count(*) from article where workspace_id = $1 and language = $2) as of
      from unnest($4::text[]) as word
        cross join lateral (select (ts_lexize($3::regdictionary, word))[1] as term) as stemmed
      where term is not null`,
    values: [workspaceId, language, stemmerOf(language), words],
  });
  return rows;
}

/** For words that no article has: the word that was meant, when one differs by a slip only. */
async function mend(at: Place, unknown: readonly string[]): Promise<Map<string, Term>> {
  const mended = new Map<string, Term>();
  for (const word of unknown.filter(({ length }) => length >= SHORTEST_MENDED)) {
    const near = (await likeWords(at, word)).find((like) => areNear(word, like));
    const [term] = near === undefined ? [] : await termsOf(at, [near]);
    if (term) mended.set(word, term);
  }
  return mended;
}

/** Among short words too many are near each other: 'rice' and 'price', 'votar' and 'voltar'. */
const SHORTEST_MENDED = 6;

/** The words of the articles that share most pieces with this one. */
async function likeWords({ connection, workspaceId, language }: Place, word: string): Promise<string[]> {
  const { rows } = await connection.query<{ word: string }>({
    name: 'likeWords',
    text: `select word from article_word where workspace_id = $1 and language = $2 and trigram = any($3)
      group by word order by count(*)::real / (length(word) + $4 - count(*)) desc, word limit 5`,
    values: [workspaceId, language, trigramsOf(word), word.length],
  });
  return rows.map((row) => row.word);
}

async function rank(
  { connection, workspaceId, language }: Place,
  terms: readonly Term[],
  { limit, among }: Search,
): Promise<FoundArticle[]> {
  const rarity = new Map(terms.map((term) => [term.term, rarityOf(term)]));
  const total = [...rarity.values()].reduce((sum, each) => sum + each, 0);
  const { rows } = await connection.query<FoundArticle>({
    name: 'rankArticles',
    text: `select id, title, answer, source, score from (
        select article_id as id, sum(weight * rarity) / $5 as score
        from unnest($3::text[], $4::float8[]) as asked (term, rarity)
          join article_term on workspace_id = $1 and language = $2 and article_term.term = asked.term
        where $7::text[] is null or article_id = any($7)
        group by article_id order by score desc, article_id limit $6) as ranked
      join article using (id) where workspace_id = $1 and language = $2 order by score desc, id`,
    values: [workspaceId, language, [...rarity.keys()], [...rarity.values()], total, limit, among ?? null],
  });
  return rows;
}

/** The fewer articles have a word, the more it tells. Source: Robertson and Zaragoza 2009, equation 3.3, kept positive. */
function rarityOf({ articles, of }: Term): number {
  return Math.log(1 + (of - articles + 0.5) / (articles + 0.5));
}
