import { startTransition } from 'react';
import type { ACTIVITY_KINDS } from '../../../src/api/activityKinds.ts';
import { meQuery } from './me.ts';
import { queries } from './queries.ts';
import { readServerClock, serverNow } from './serverClock.ts';
import { sessionState } from './session.ts';
import { makeStore } from './store.ts';

/** Something that happened: its kind and what its kind tells, as docs/guides/api.md lists it. */
export interface Fact {
  kind: (typeof ACTIVITY_KINDS)[number];
  [detail: string]: unknown;
}

export interface Activity {
  conversationId: string | null;
  facts: Fact[];
  at: string;
}

/** `gap`: some of what happened was missed; what is on the screen must be asked for again. */
type Told = { activity: Activity } | 'gap';
/** What one page of this browser tells the others. */
type Passed = { told: Told } | { state: LineState };

export interface LineState {
  isOpen: boolean;
  /** When the last event came, by the server's clock; null: none yet. */
  lastAt: number | null;
}

/** The line to the server, as it stands. */
export const line = makeStore<LineState>({ isOpen: true, lastAt: null });

type Listener = (activities: Activity[], gap: boolean) => void;
const listeners = new Set<Listener>();
/** Events wait for this long, so that a busy hour does not paint more often than an eye can follow. */
const BATCH_MS = 250;
const SKEW_MS = 5_000;
let waiting: Activity[] = [];
let missed = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Told at most four times a second, inside a transition, what happened. Gives what ends it. */
export function followActivity(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Opens the one stream of this browser: the page that holds the lock listens and tells the others. A page that goes
 * lets the next one go on from the last id that any of them has seen.
 */
export function openStream(): void {
  const channel = new BroadcastChannel('loopline-activity');
  channel.onmessage = ({ data }: MessageEvent<Passed>) => take(data);
  const tell = (passed: Passed) => {
    channel.postMessage(passed);
    take(passed);
  };
  void navigator.locks.request('loopline-stream', () => new Promise<never>(() => listen(tell)));
}

/** The browser itself goes on from the last id when the line breaks; when it gives up, so do we, for a moment. */
function listen(tell: (passed: Passed) => void): void {
  const last = localStorage.getItem(LAST_ID);
  const source = new EventSource(
    `/api/v1/stream${last === null ? '' : `?after=${encodeURIComponent(last)}`}`,
  );
  source.onopen = () => tell({ state: { isOpen: true, lastAt: serverNow() } });
  source.addEventListener('activity', (event: MessageEvent<string>) => {
    localStorage.setItem(LAST_ID, event.lastEventId);
    tell({ told: { activity: JSON.parse(event.data) } });
  });
  source.addEventListener('gap', () => tell({ told: 'gap' }));
  source.onerror = () => {
    tell({ state: { isOpen: false, lastAt: line.get().lastAt } });
    if (source.readyState !== EventSource.CLOSED) return;
    localStorage.removeItem(LAST_ID);
    void afterSignIn().then(() => {
      tell({ told: 'gap' });
      listen(tell);
    });
  };
}

/** A line that is refused tells no reason: perhaps we are signed out, and then it waits until we are not. */
async function afterSignIn(): Promise<void> {
  await queries.fetchQuery({ ...meQuery, staleTime: 0, retry: false }).catch(() => undefined);
  if (sessionState.get() === 'ended') {
    await new Promise<void>((resolve) => {
      const unfollow = sessionState.follow(() => {
        unfollow();
        resolve();
      });
    });
  } else await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
}

const LAST_ID = 'loopline-last-event';
const AGAIN_MS = 3_000;

function take(passed: Passed): void {
  if ('state' in passed) return line.set(passed.state);
  line.set({ isOpen: true, lastAt: serverNow() });
  if (passed.told === 'gap' || isAboutAll(passed.told.activity)) missed = true;
  else waiting.push(passed.told.activity);
  timer ??= setTimeout(deliver, BATCH_MS);
}

/** Whose due times were moved is not told one by one: what is on the screen is asked for again. */
function isAboutAll({ facts }: Activity): boolean {
  return facts.some(({ kind }) => kind === 'clocks.moved');
}

function deliver(): void {
  const [activities, gap] = [waiting, missed];
  [waiting, missed, timer] = [[], false, undefined];
  // Later than now by our reckoning: the server's clock was moved.
  if (activities.some(({ at }) => Date.parse(at) > serverNow() + SKEW_MS)) void readServerClock();
  startTransition(() => listeners.forEach((listener) => listener(activities, gap)));
}
