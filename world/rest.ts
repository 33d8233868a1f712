import { z } from 'zod';
import type { ErrorAnswer } from './faultHooks.ts';
import { CONTROL_PREFIX } from './faultHooks.ts';
import { HTTP_FAULTS } from './faultKinds.ts';
import type { FaultKind } from './faultKinds.ts';
import { openPeer, statusOf } from './peer.ts';
import type { Peer, Room } from './peer.ts';

/** A refusal of one of the plain JSON servers: shop, warehouse, CRM and mail. */
export class RestError extends Error {
  readonly status: number;
  readonly type: string;
  readonly more: Record<string, unknown>;

  constructor(status: number, type: string, message: string, more: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.type = type;
    this.more = more;
  }
}

export const notFound = (kind: string, id: string) =>
  new RestError(404, 'not_found', `No ${kind} with id '${id}'`);

export type RestOptions = {
  name: string;
  port?: number;
  apiKey: string;
  faultKinds?: readonly FaultKind[];
  /** Paths that need no key, by how they begin. */
  openPaths?: readonly string[];
};

/** A JSON server with a bearer key and `{ error: { type, message } }`. */
export function openRestPeer(room: Room, options: RestOptions): Peer {
  const peer = openPeer(room, {
    name: options.name,
    port: options.port ?? 0,
    faultKinds: [...HTTP_FAULTS, ...(options.faultKinds ?? [])],
    wordError: (status) => ({
      body: bodyOf(STATUS_TYPES[status] ?? 'server_error', `Answered ${status} on demand`),
    }),
    wordThrown,
  });
  peer.app.addHook('onRequest', async (request) => {
    if (
      [CONTROL_PREFIX, ...(options.openPaths ?? [])].some((path) => request.url.startsWith(path)) ||
      request.headers.authorization === `Bearer ${options.apiKey}`
    )
      return;
    throw new RestError(401, 'unauthorized', 'The bearer key is missing or wrong');
  });
  peer.app.setNotFoundHandler(async (request) => {
    throw new RestError(404, 'not_found', `No route ${request.method} ${request.url}`);
  });
  return peer;
}

const STATUS_TYPES: Record<number, string> = { 429: 'rate_limited', 503: 'unavailable' };

function wordThrown(thrown: unknown): ErrorAnswer & { status: number } {
  if (thrown instanceof RestError) {
    return { status: thrown.status, body: bodyOf(thrown.type, thrown.message, thrown.more) };
  }
  if (thrown instanceof z.ZodError) return { status: 400, body: bodyOf('invalid', z.prettifyError(thrown)) };
  const status = statusOf(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { status, body: bodyOf(status < 500 ? 'invalid' : 'server_error', message) };
}

const bodyOf = (type: string, message: string, more: Record<string, unknown> = {}) => ({
  error: { type, message, ...more },
});

/**
 * Whether a search by phone gives this number, as loosely as real systems search: when the last eight digits asked for
 * occur anywhere in it. Whoever asks must compare whole numbers. Measured: Medusa 2.18 and
 * WooCommerce 7.9 match pieces of a number, Request Tracker 5.0.3 gave everybody.
 */
export function phoneMatches(stored: string, asked: string): boolean {
  const digits = (phone: string) => phone.replace(/\D/g, '');
  const tail = digits(asked).slice(-8);
  return tail.length >= 4 && digits(stored).includes(tail);
}
