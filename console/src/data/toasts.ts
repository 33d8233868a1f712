import { makeStore } from './store.ts';

/** For undo and for what was rolled back; everything else says it where it stands. */
export interface Toast {
  id: number;
  words: string;
  tone: 'plain' | 'problem';
  action: { words: string; run: () => void } | null;
  /** It goes by itself then, by this machine's clock; null: it stays. */
  endsAt: number | null;
  /** The server's time at which it happens, in ms: counted down beside the words; null: nothing is awaited. */
  until: number | null;
}

export const toasts = makeStore<readonly Toast[]>([]);
let last = 0;

const SHOWN_MS = 6_000;

export function toast(
  words: string,
  options: { tone?: Toast['tone']; action?: Toast['action']; forMs?: number | null; until?: number } = {},
): () => void {
  const { tone = 'plain', action = null, forMs = SHOWN_MS, until = null } = options;
  const id = ++last;
  toasts.set([
    ...toasts.get(),
    { id, words, tone, action, endsAt: forMs === null ? null : Date.now() + forMs, until },
  ]);
  const dismiss = () => toasts.set(toasts.get().filter((each) => each.id !== id));
  if (forMs !== null) setTimeout(dismiss, forMs);
  return dismiss;
}
