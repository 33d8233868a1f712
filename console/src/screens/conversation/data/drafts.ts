import { client } from '../../../data/client.ts';
import { serverNow } from '../../../data/serverClock.ts';
import { joined, type Draft, type SavedDraft } from './joinedDrafts.ts';
import { forget, keep, kept } from './kept.ts';

/** Of one person, one conversation and one way of writing. */
export interface DraftPlace {
  me: string;
  conversationId: string;
  mode: 'reply' | 'note';
}

const SAVE_AFTER_MS = 2_000;
/** Browsers let go of longer ones when the page is left; four bytes a letter at most. */
const LONGEST_KEPT_ALIVE = 15_000;
const EMPTY: Draft = { text: '', at: 0, isJoined: true };
/** What stands in the fields of this page, and what stood there when each was opened. */
const open = new Map<string, { opened: Draft; now: Draft; isJoined: boolean }>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** Saves of one draft go one after the other: an older one never comes last. */
const saving = new Map<string, Promise<void>>();

const keyOf = ({ me, conversationId, mode }: DraftPlace) => `${me} ${conversationId} ${mode}`;

function openOf(place: DraftPlace) {
  const key = keyOf(place);
  const before = open.get(key);
  if (before) return before;
  const opened = kept<Draft>('drafts', key) ?? EMPTY;
  const made = { opened, now: opened, isJoined: false };
  open.set(key, made);
  return made;
}

/** What was begun in this browser, at once. */
export function readDraft(place: DraftPlace): string {
  return openOf(place).now.text;
}

/** The same, once what the server has is known: begun elsewhere, it is not written over. Returns what stands in the field. */
export function joinDraft(place: DraftPlace, onServer: SavedDraft | undefined): string {
  const draft = openOf(place);
  if (draft.isJoined) return draft.now.text;
  draft.isJoined = true;
  const text = joined(draft, onServer);
  if (text !== draft.now.text || !draft.now.isJoined) put(place, text);
  if (text !== (onServer?.text ?? '')) saveSoon(place, 0);
  return text;
}

/** Keeps it here at once, and on the server when nothing was written for two seconds. */
export function writeDraft(place: DraftPlace, text: string): void {
  if (readDraft(place) === text) return;
  put(place, text);
  saveSoon(place, SAVE_AFTER_MS);
}

/** Brings what is not saved yet to the server now: one goes elsewhere, or it was sent. */
export function flushDraft(place: DraftPlace): void {
  if (timers.has(keyOf(place))) save(place);
}

function put(place: DraftPlace, text: string): void {
  const draft = openOf(place);
  draft.now = { text, at: serverNow(), isJoined: draft.isJoined };
  if (text === '') forget('drafts', keyOf(place));
  else keep('drafts', keyOf(place), draft.now);
}

function saveSoon(place: DraftPlace, afterMs: number): void {
  const key = keyOf(place);
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => save(place), afterMs),
  );
}

function save(place: DraftPlace): void {
  const key = keyOf(place);
  const { now, isJoined } = openOf(place);
  clearTimeout(timers.get(key));
  timers.delete(key);
  // Until it is joined the browser alone has it: the server's could be another.
  if (!isJoined) return;
  const { conversationId, mode } = place;
  const keepalive = now.text.length < LONGEST_KEPT_ALIVE;
  const send = () =>
    client.composer.saveDraft({ params: { conversationId, mode }, body: { text: now.text }, keepalive });
  // When it fails the browser has it still, and the next save brings all of it.
  const before = saving.get(key);
  // At once when nothing is under way: the page may be gone a moment later.
  const saved = (before === undefined ? send() : before.then(send)).catch(() => undefined);
  saving.set(key, saved);
  void saved.then(() => saving.get(key) === saved && saving.delete(key));
}
