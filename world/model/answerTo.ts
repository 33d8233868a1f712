import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../random.ts';
import { hostileAnswer } from './hostile.ts';
import { malformedAnswer } from './malformed.ts';
import type { Mode } from './model.ts';
import type { Question } from './question.ts';
import { scriptedAnswer, type Script } from './scripted.ts';

export type Answer = { kind: 'text' | 'refusal'; text: string } | { kind: 'down'; how: 'reset' | '503' };

/** What the model says to a question in this mode; a slow one stops waiting when nobody listens. */
export async function answerTo(
  question: Question,
  { mode, script, random, socket }: { mode: Mode; script: Script; random: Random; socket: Socket },
): Promise<Answer> {
  const scripted = () => scriptedAnswer(script, question);
  switch (mode.mode) {
    case 'scripted':
      return { kind: 'text', text: scripted() };
    case 'slow':
      await waitFor(mode.ms, socket);
      return { kind: 'text', text: scripted() };
    case 'malformed':
      return { kind: 'text', text: malformedAnswer(scripted(), mode.how, random) };
    case 'refusing':
      return { kind: 'refusal', text: "I'm sorry, but I can't help with that." };
    case 'down':
      return { kind: 'down', how: mode.how ?? '503' };
    case 'hostile':
      return { kind: 'text', text: hostileAnswer(question, random) };
  }
}

const FOR_EVER_MS = 3_600_000;

/** Real time; null: for as long as the caller listens. */
export async function waitFor(ms: number | null, socket: Socket): Promise<void> {
  const end = new AbortController();
  const gone = once(socket, 'close', { signal: end.signal });
  const waited = sleep(ms ?? FOR_EVER_MS, undefined, { signal: end.signal, ref: false });
  await Promise.race([gone, waited].map((one) => one.catch(() => undefined)));
  end.abort();
}
