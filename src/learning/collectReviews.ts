import { DAY_MS, SECOND_MS } from '../base/clock.ts';
import { newId, type WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { fold } from '../understanding/fold.ts';
import { ownReason, reasonAfter, suggestedBy } from './reviewReason.ts';
import { REVIEW_REASONS, type ReviewReason } from './reviewItem.ts';
import { placeAt, understoodTurns, type UnderstoodMessage } from './understoodTurns.ts';

/** Turns that were committed a moment ago may still come to light in another order than that of their time. */
const OVERLAP_MS = 15 * SECOND_MS;
/** The first time it looks back this far. */
const FIRST_LOOK_MS = 7 * DAY_MS;
const TURNS_AT_ONCE = 500;
const LONGEST_TEXT = 2_000;
const LONGEST_FOLDED = 300;

/**
 * Puts the messages on the list whose understanding was unsure, or was shown to be wrong by what came next. Reads what
 * turns wrote down, from where it stopped the last time; what it meets again changes nothing.
 * Gives the number of turns that it looked through.
 */
export async function collectReviews(db: Database, workspaceId: WorkspaceId, now: Date): Promise<number> {
  let looked = 0;
  for (let after = placeAt(await startOf(db, workspaceId, now)); ;) {
    const { messages, turns, last } = await understoodTurns(db, workspaceId, {
      after,
      until: now,
      limit: TURNS_AT_ONCE,
    });
    await putOnList(db, workspaceId, messages.flatMap(entriesOf));
    looked += turns;
    after = last;
    const isAll = turns < TURNS_AT_ONCE;
    await moveCursor(db, workspaceId, isAll ? now.toISOString() : last.at);
    if (isAll) return looked;
  }
}

async function startOf(db: Database, workspaceId: WorkspaceId, now: Date): Promise<Date> {
  const { rows } = await queryIn<{ until: Date }>(db, workspaceId, {
    name: 'readReviewCursor',
    text: 'select collected_until as until from review_cursor where workspace_id = $1',
    values: [workspaceId],
  });
  const [cursor] = rows;
  return cursor ? new Date(cursor.until.getTime() - OVERLAP_MS) : new Date(now.getTime() - FIRST_LOOK_MS);
}

async function moveCursor(db: Database, workspaceId: WorkspaceId, until: string): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'moveReviewCursor',
    text: `insert into review_cursor (workspace_id, collected_until) values ($1, $2)
      on conflict (workspace_id) do update
        set collected_until = greatest(review_cursor.collected_until, excluded.collected_until)`,
    values: [workspaceId, until],
  });
}

/** A message for the list, and why. */
export interface Entry {
  message: Omit<UnderstoodMessage, 'previous'>;
  reason: ReviewReason;
  suggested: string | null;
}

function entriesOf({ previous, ...message }: UnderstoodMessage): Entry[] {
  const entries: Entry[] = [];
  const own = ownReason(message.understood);
  if (own !== null) entries.push({ message, reason: own, suggested: suggestedBy(message.understood) });
  if (previous === null) return entries;
  const after = reasonAfter(previous.understood, message.understood, chosenIn(message.tapped));
  if (after !== null) entries.push({ message: previous, ...after });
  return entries;
}

/** The intent at the end of the id of a button that asked which was meant: '?|17|returnPolicy'. */
function chosenIn(tapped: string | null): string | null {
  return tapped === null ? null : (/^\?\|\d+\|(.+)$/.exec(tapped)?.[1] ?? null);
}

/** Of two reasons for one message, in one look or in two, the stronger stays. */
export async function putOnList(
  db: Database,
  workspaceId: WorkspaceId,
  entries: readonly Entry[],
): Promise<void> {
  const strongest = new Map<string, Entry>();
  for (const entry of entries.filter(({ message }) => hasWords(message.text))) {
    const known = strongest.get(entry.message.understood.event);
    if (!known || strength(entry) >= strength(known)) strongest.set(entry.message.understood.event, entry);
  }
  if (strongest.size === 0) return;
  await queryIn(db, workspaceId, {
    name: 'writeReviewItems',
    text: WRITE,
    values: [workspaceId, JSON.stringify([...strongest.values()].map(rowOf)), REVIEW_REASONS],
  });
}

const WRITE = `
insert into review_item as known (workspace_id, id, event_id, conversation_id, turn_number, language, text, folded, reason,
    suggested, commands, candidates, confidence, stage, said_at)
select $1, id, event_id, conversation_id, turn_number, language, text, folded, reason, suggested, commands, candidates,
  confidence, stage, said_at
from jsonb_to_recordset($2) as one (id uuid, event_id uuid, conversation_id uuid, turn_number bigint, language text,
  text text, folded text, reason text, suggested text, commands jsonb, candidates jsonb, confidence real, stage smallint,
  said_at timestamptz)
on conflict (workspace_id, event_id) do update
  set reason = excluded.reason, suggested = coalesce(excluded.suggested, known.suggested)
  where known.status = 'open'
    and array_position($3::text[], excluded.reason) >= array_position($3::text[], known.reason)`;

function strength({ reason }: Entry): number {
  return REVIEW_REASONS.indexOf(reason);
}

function hasWords(text: string | null): text is string {
  return text !== null && /\p{L}/u.test(text);
}

function rowOf({ message, reason, suggested }: Entry) {
  const { conversationId, turn, at, understood, text } = message;
  const { event, language, commands, candidates, confidence, stage } = understood;
  return {
    id: newId(),
    event_id: event,
    conversation_id: conversationId,
    turn_number: turn,
    language,
    text: cut(text ?? '', LONGEST_TEXT),
    folded: cut(fold(text ?? ''), LONGEST_FOLDED),
    reason,
    suggested,
    commands,
    candidates,
    confidence,
    stage,
    said_at: at.toISOString(),
  };
}

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('').replaceAll('\0', '').toWellFormed();
}
