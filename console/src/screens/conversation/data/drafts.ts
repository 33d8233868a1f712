import { client } from '../../../data/client.ts';
import { serverNow } from '../../../data/serverClock.ts';
import { forget, keep, kept } from './kept.ts';

/** Of one person, one conversation and one way of writing. */
export interface DraftPlace {
  me: string;
  conversationId: string;
  mode: 'reply' | 'note';
}

interface KeptDraft {
  text: string;
  at: number;
}

const SAVE_AFTER_MS = 2_000;
/** Browsers let go of longer ones when the page is left; four bytes a letter at most. */
const LONGEST_KEPT_ALIVE = 15_000;
/** What was written since the page was opened; '' when it was sent or wiped out. */
const written = new Map<string, string>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** Saves of one draft go one after the other: an older one never comes last. */
const saving = new Map<string, Promise<void>>();

const keyOf = ({ me, conversationId, mode }: DraftPlace) => `${me} ${conversationId} ${mode}`;

/** What was begun: on this page, else in this browser or on the server, whichever is newer. */
export async function readDraft(
  place: DraftPlace,
  onServer: { text: string; savedAt: string } | undefined,
): Promise<string> {
  const key = keyOf(place);
  const here = written.get(key);
  if (here !== undefined) return here;
  const mine = await kept<KeptDraft>('drafts', key);
  if (onServer && (mine === null || Date.parse(onServer.savedAt) > mine.at)) return onServer.text;
  return mine?.text ?? '';
}

/** Keeps it here at once, and on the server when nothing was written for two seconds. */
export function writeDraft(place: DraftPlace, text: string): void {
  const key = keyOf(place);
  if ((written.get(key) ?? '') === text) return;
  written.set(key, text);
  void (text === ''
    ? forget('drafts', key)
    : keep('drafts', key, { text, at: serverNow() } satisfies KeptDraft));
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => flushDraft(place), SAVE_AFTER_MS),
  );
}

/** Brings what is not saved yet to the server now: one goes elsewhere, or it was sent. */
export function flushDraft(place: DraftPlace): void {
  const key = keyOf(place);
  if (!timers.has(key)) return;
  clearTimeout(timers.get(key));
  timers.delete(key);
  const { conversationId, mode } = place;
  const text = written.get(key) ?? '';
  const keepalive = text.length < LONGEST_KEPT_ALIVE;
  const save = () =>
    client.composer.saveDraft({ params: { conversationId, mode }, body: { text }, keepalive });
  // When it fails the browser has it still, and the next save brings all of it.
  const before = saving.get(key);
  // At once when nothing is under way: the page may be gone a moment later.
  const saved = (before === undefined ? save() : before.then(save)).catch(() => undefined);
  saving.set(key, saved);
  void saved.then(() => saving.get(key) === saved && saving.delete(key));
}
