import type { ContactId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import { contactTerms } from './contactTerms.ts';
import { phonesTyped } from './phoneKeys.ts';
import { readUnindexed } from './readUnindexed.ts';
import type { SearchedWord } from './searchedWords.ts';
import { endOfPrefix, wordsOf } from './termsOf.ts';

/** Somebody who may be meant. `reached`: what tells two of one name apart. */
export interface FoundContact {
  id: ContactId;
  name: string | null;
  reached: { channel: string; phone: string | null; email: string | null; externalId: string }[];
  openLoops: number;
  createdAt: Date;
}

/** Of those that the first word finds, so many are tried for the others. */
const TRIED = 2_000;

/**
 * Contacts by phone in any format, by e-mail or by words of their name (the last may be a beginning).
 * Of a merged contact the one that it was merged into is given.
 */
export async function searchContacts(
  connection: Connection,
  workspaceId: WorkspaceId,
  { q, limit }: { q: string; limit: number },
): Promise<FoundContact[]> {
  const ids = new Set<string>();
  for (const words of readings(q)) {
    for (const id of await findNew(connection, workspaceId, words)) ids.add(id);
    if (ids.size < limit)
      for (const id of await findKnown(connection, workspaceId, { words, limit })) ids.add(id);
  }
  return ids.size === 0 ? [] : readContacts(connection, workspaceId, { ids: [...ids], limit });
}

/** The ways to understand what was typed, each as words that must all be there. */
function readings(q: string): SearchedWord[][] {
  const text = q.trim();
  const phones = phonesTyped(text);
  if (phones.length > 0) return phones.map((phone) => [{ low: phone, high: phone }]);
  if (/^\S+@\S*$/.test(text)) {
    const email = text.toLowerCase();
    return [[{ low: email, high: endOfPrefix(email) }]];
  }
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return [
    words.map((word, index) => ({
      low: word,
      high: index === words.length - 1 && word.length > 1 ? endOfPrefix(word) : word,
    })),
  ];
}

/** The first word finds them, the others are looked up for each: the longest is the rarest, as a rule. */
async function findKnown(
  connection: Connection,
  workspaceId: WorkspaceId,
  { words, limit }: { words: SearchedWord[]; limit: number },
): Promise<string[]> {
  const [first, ...others] = words.toSorted((a, b) => b.low.length - a.low.length);
  if (!first) return [];
  const { rows } = await connection.query<{ contact_id: string }>({
    name: 'findContacts',
    text: `select contact_id from (select contact_id from contact_term
        where workspace_id = $1 and term >= $2 and term <= $3 limit $6) as first
      where not exists (select from unnest($4::text[], $5::text[]) as word(low, high) where not exists (
        select from contact_term other where other.workspace_id = $1 and other.contact_id = first.contact_id
          and other.term >= word.low and other.term <= word.high))
      limit $7`,
    values: [
      workspaceId,
      first.low,
      first.high,
      others.map(({ low }) => low),
      others.map(({ high }) => high),
      TRIED,
      limit,
    ],
  });
  return rows.map((row) => row.contact_id);
}

async function findNew(
  connection: Connection,
  workspaceId: WorkspaceId,
  words: SearchedWord[],
): Promise<string[]> {
  const contacts = await readUnindexed(connection, workspaceId);
  const has = (terms: string[]) =>
    words.every(({ low, high }) =>
      terms.some((term) => (low === high ? term === low : term.startsWith(low))),
    );
  return contacts.filter((contact) => has(contactTerms(contact))).map(({ id }) => id);
}

export async function readContacts(
  connection: Connection,
  workspaceId: WorkspaceId,
  { ids, limit }: { ids: string[]; limit: number },
): Promise<FoundContact[]> {
  const { rows } = await connection.query<FoundContact>({
    name: 'readFoundContacts',
    text: `with recursive line as (
        select id, merged_into_id from contact where workspace_id = $1 and id = any($2)
        union
        select contact.id, contact.merged_into_id from line join contact on contact.workspace_id = $1
          and contact.id = line.merged_into_id)
      select contact.id, contact.name, contact.created_at as "createdAt",
        (select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'phone', phone, 'email', email,
            'externalId', external_id) order by last_inbound_at desc nulls last), '[]')
          from address where address.workspace_id = $1 and address.contact_id = contact.id) as reached,
        (select count(*) from loop join conversation on conversation.workspace_id = $1
            and conversation.contact_id = contact.id and loop.conversation_id = conversation.id
          where loop.workspace_id = $1 and closed_at is null) as "openLoops"
      from line join contact on contact.workspace_id = $1 and contact.id = line.id
      where line.merged_into_id is null and contact.erased_at is null
      group by contact.workspace_id, contact.id order by contact.id desc limit $3`,
    values: [workspaceId, ids, limit],
  });
  return rows;
}
