import type { FastifyReply, FastifyRequest } from 'fastify';
import { hangUp } from '../faultHooks.ts';
import type { Peer } from '../peer.ts';
import { ALPHANUMERIC, randomText } from '../random.ts';
import type { Collection } from '../store.ts';
import { answerTo, waitFor, type Answer } from './answerTo.ts';
import type { Mode, ModelRequest } from './model.ts';
import { ModelError } from './modelError.ts';
import { isDraft, type Question } from './question.ts';
import type { Script } from './scripted.ts';

export type ModelState = {
  peer: Peer;
  script: Script;
  mode: Mode;
  /** What a recording says. */
  speech: string;
  requests: Collection<ModelRequest>;
  /** Systems that were asked before: the next call with the same one finds it cached. */
  seen: Set<string>;
};

export type Said = Exclude<Answer, { kind: 'down' }> & { tokens: Tokens };
export type Tokens = { input: number; cached: number; output: number };

/** Answers and keeps what was asked; null when the connection was closed instead. */
export async function say(
  state: ModelState,
  question: Question,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<Said | null> {
  const { peer, script, requests } = state;
  const mode = takeMode(state, isDraft(question));
  const asked = {
    id: `req_${randomText(peer.random, 24, ALPHANUMERIC)}`,
    at: peer.clock.now().toISOString(),
    ...question,
    mode: mode.mode,
  };
  requests.put({ ...asked, answer: null });
  const answer = await answerTo(question, { mode, script, random: peer.random, socket: request.raw.socket });
  if (answer.kind !== 'down') requests.put({ ...asked, answer: answer.text });
  if (answer.kind === 'down') return fall(answer.how, { request, reply });
  return { ...answer, tokens: countTokens(state, question, answer.text) };
}

/** The words of a recording; null when the answer was broken or the connection was closed. */
export async function transcribe(
  state: ModelState,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<string | null> {
  const mode = takeMode(state, false);
  if (mode.mode === 'slow') await waitFor(mode.ms, request.raw.socket);
  if (mode.mode === 'down') return fall(mode.how ?? '503', { request, reply });
  if (mode.mode !== 'malformed') return state.speech;
  void reply.type('application/json').send('{"text": ');
  return null;
}

function fall(
  how: 'reset' | '503',
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): null {
  if (how === '503') throw new ModelError(503, 'The engine is currently overloaded');
  hangUp(request, reply);
  return null;
}

/** With `times`, one time less; after the last, its script again. */
function takeMode(state: ModelState, isForWords: boolean): Mode {
  const { mode } = state;
  if (mode.only === 'drafts' && !isForWords) return { mode: 'scripted' };
  if (mode.times === undefined) return mode;
  state.mode = mode.times <= 1 ? { mode: 'scripted' } : { ...mode, times: mode.times - 1 };
  return mode;
}

/**
 * Four characters to a token. A beginning of 1,024 tokens and more that was sent before is cached, in steps of 128.
 * Source: https://platform.openai.com/docs/guides/prompt-caching, read 2026-11-21.
 */
function countTokens({ seen }: ModelState, { system, prompt }: Question, answer: string): Tokens {
  const ofSystem = Math.ceil(system.length / 4);
  const cached = seen.has(system) && ofSystem >= 1_024 ? Math.floor(ofSystem / 128) * 128 : 0;
  seen.add(system);
  return { input: ofSystem + Math.ceil(prompt.length / 4), cached, output: Math.ceil(answer.length / 4) };
}
