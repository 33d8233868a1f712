import { ApiProblem } from '../../../../../src/api/apiProblem.ts';
import { client } from '../../../data/client.ts';
import { problemWords } from '../../../data/problemWords.ts';
import { queries } from '../../../data/queries.ts';
import { serverNow } from '../../../data/serverClock.ts';
import { sessionState, signedOut } from '../../../data/session.ts';
import { makeStore } from '../../../data/store.ts';
import { line } from '../../../data/stream.ts';
import { allKept, forget, keep } from './kept.ts';
import { refreshMessages } from './messages.ts';
import { newId } from './newId.ts';

type Act = Parameters<typeof client.conversations.act>[0]['body']['act'];
export type SendAct = Extract<Act, { kind: 'write' | 'template' }>;

/** Something on its way to the contact, as its writer sees it until the server has it. */
export interface Send {
  /** The name of the act: done once, however often it is sent. */
  id: string;
  me: string;
  conversationId: string;
  act: SendAct;
  /** The words that are shown meanwhile. */
  shown: string;
  files: readonly string[];
  at: number;
  /** waiting: the server cannot be reached, or wants a sign-in; it goes by itself then. */
  state: 'sending' | 'waiting' | 'failed';
  problem: string | null;
}

/** In the order in which they were written. */
export const sends = makeStore<readonly Send[]>([]);

const AGAIN_MS = 5_000;
/** One after the other in each conversation: what was written first is sent first. */
const busy = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

export function send(given: Pick<Send, 'me' | 'conversationId' | 'act' | 'shown' | 'files'>): void {
  const made: Send = { ...given, id: newId(), at: serverNow(), state: 'sending', problem: null };
  sends.set([...sends.get(), made]);
  keep('sends', made.id, made);
  void goOn(made.conversationId);
}

/** The same act again: if the server has it already, nothing is done twice. */
export function sendAgain(id: string): void {
  const found = change(id, { state: 'sending', problem: null });
  if (found) void goOn(found.conversationId);
}

export function dropSend(id: string): void {
  sends.set(sends.get().filter((each) => each.id !== id));
  forget('sends', id);
}

/** What was on its way when the page was left goes on; so does what waits when the line or the session is back. */
export function resumeSends(me: string): void {
  const before = allKept<Send>('sends');
  const here = new Set(sends.get().map(({ id }) => id));
  const mine = before.filter((each) => each.me === me && !here.has(each.id)).sort((a, b) => a.at - b.at);
  sends.set([
    ...mine.map((each) => ({ ...each, state: each.state === 'failed' ? each.state : ('waiting' as const) })),
    ...sends.get(),
  ]);
  retryWaiting();
}

export function followLine(): () => void {
  const ends = [line.follow(retryWaiting), sessionState.follow(retryWaiting)];
  addEventListener('online', retryWaiting);
  return () => {
    for (const end of ends) end();
    removeEventListener('online', retryWaiting);
  };
}

function retryWaiting(): void {
  if (sessionState.get() === 'ended') return;
  const waiting = sends.get().filter(({ state }) => state === 'waiting');
  for (const { id } of waiting) change(id, { state: 'sending' });
  for (const { conversationId } of waiting) void goOn(conversationId);
}

async function goOn(conversationId: string): Promise<void> {
  if (busy.has(conversationId)) return;
  busy.add(conversationId);
  try {
    for (;;) {
      const next = sends
        .get()
        .find((each) => each.conversationId === conversationId && each.state === 'sending');
      if (!next) return;
      if (!(await isTaken(next))) return;
    }
  } finally {
    busy.delete(conversationId);
  }
}

/** False: nothing more can be sent now. */
async function isTaken({ id, conversationId, act }: Send): Promise<boolean> {
  try {
    await client.conversations.act({ params: { conversationId }, body: { act }, key: id });
    await refreshMessages(queries, conversationId).catch(() => undefined);
    dropSend(id);
    void queries.invalidateQueries({ queryKey: ['pane', 'conversation', conversationId] });
    return true;
  } catch (error) {
    const isRefused = error instanceof ApiProblem && error.code !== 'UNAUTHORISED' && error.status < 500;
    if (error instanceof ApiProblem && error.code === 'UNAUTHORISED') signedOut();
    change(id, { state: isRefused ? 'failed' : 'waiting', problem: problemWords(error) });
    if (!isRefused) later();
    return isRefused;
  }
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(retryWaiting, AGAIN_MS);
}

function change(id: string, to: Partial<Send>): Send | undefined {
  const changed = sends.get().map((each) => (each.id === id ? { ...each, ...to } : each));
  sends.set(changed);
  const found = changed.find((each) => each.id === id);
  if (found) keep('sends', id, found);
  return found;
}
