import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Faults, FaultPlace } from './faults.ts';

/** How a server words its own overload and its own breakdown. */
export type ErrorAnswer = { headers?: Record<string, string>; body: unknown };
export type WordError = (status: number) => ErrorAnswer;
export type HookOptions = { random: () => number; wordError: WordError; ownServerErrors: boolean };

/** Everything under this prefix drives the world and is no part of a server's API. */
export const CONTROL_PREFIX = '/__world';

/**
 * Puts the switches that every server has in front of and behind its routes.
 *
 * What strikes after the commit strikes only answers to successful writes, unless the fault names a method.
 * `ownServerErrors` leaves the fault '500' to the server itself.
 */
export function addFaultHooks(app: FastifyInstance, faults: Faults, options: HookOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith(CONTROL_PREFIX)) return;
    const place = placeOf(request);
    const down = faults.take('down', place);
    if (down?.mode === 'reset') return hangUp(request, reply);
    if (down !== null) return answer(reply, 503, options.wordError);
    await wait(faults, place, options.random);
    const busy = faults.take('429', place);
    if (busy !== null) {
      void reply.header('Retry-After', String(busy.retryAfterSeconds ?? 1));
      return answer(reply, 429, options.wordError);
    }
    if (options.ownServerErrors) return;
    const broken = faults.take('500', place);
    if (broken !== null) return answer(reply, broken.status ?? 500, options.wordError);
  });

  app.addHook('onSend', async (request, reply, sent) => {
    if (request.url.startsWith(CONTROL_PREFIX) || reply.statusCode >= 400) return sent;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const place = { ...placeOf(request), onlyNamed: isRead };
    if (faults.take('dropAnswer', place) !== null) {
      request.raw.socket.destroy();
      return sent;
    }
    const hang = faults.take('hang', place);
    if (hang !== null) await hold(request, hang.ms);
    if (options.ownServerErrors) return sent;
    const broken = faults.take('500AfterCommit', place);
    if (broken === null) return sent;
    void reply.code(broken.status ?? 500);
    return JSON.stringify(options.wordError(broken.status ?? 500).body);
  });
}

/** Closes the connection without an answer. */
export function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

export function placeOf(request: FastifyRequest): FaultPlace {
  return { path: request.url, method: request.method };
}

function answer(reply: FastifyReply, status: number, wordError: WordError): FastifyReply {
  const { headers, body } = wordError(status);
  return reply
    .code(status)
    .headers(headers ?? {})
    .send(body);
}

async function wait(faults: Faults, place: FaultPlace, random: () => number): Promise<void> {
  const latency = faults.take('latency', place);
  if (latency !== null) await sleep(latency.ms + random() * (latency.jitterMs ?? 0));
}

/** Keeps the answer back for `ms`, or until the caller gives up. */
async function hold(request: FastifyRequest, ms: number | undefined): Promise<void> {
  const gone = new AbortController();
  request.raw.socket.once('close', () => gone.abort());
  await sleep(ms ?? 3_600_000, undefined, { signal: gone.signal, ref: false }).catch(() => undefined);
}
