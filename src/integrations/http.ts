import type { IncomingHttpHeaders } from 'node:http';
import { Agent } from 'undici';
import type { z } from 'zod';
import { SECOND_MS } from '../base/clock.ts';
import type { Clock } from '../base/clock.ts';
import { exchange, type Exchange } from './exchange.ts';

/** How a system is reached. */
export interface HttpSystem {
  /** For reasons and logs: 'stripe'. */
  name: string;
  /** 'https://api.stripe.com' or 'https://shop.example/api'. No redirect leads away from it. */
  baseUrl: string;
  /** Credentials and versions, sent with each request. */
  headers: Readonly<Record<string, string>>;
  /** The vendor's own code of an error, from the body of a 4xx; null when it has none. */
  errorCode: (body: unknown) => string | null;
  /** Only for a `Retry-After` that is a date. */
  clock: Clock;
}

export interface HttpRequest<Schema extends z.ZodType> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `baseUrl`, each changing part escaped: use `path`. */
  path: string;
  query?: Readonly<Record<string, string>>;
  json?: unknown;
  form?: URLSearchParams;
  headers?: Readonly<Record<string, string>>;
  /** What a good answer looks like. */
  schema: Schema;
  signal: AbortSignal;
}

/** A call that gave no good answer, in the words of a CallResult. `refused` has the vendor's code as its reason. */
export type HttpFailure =
  | { kind: 'refused'; reason: string; status: number; body: unknown }
  | { kind: 'later'; reason: string; afterMs?: number }
  | { kind: 'unknown'; reason: string };
export type HttpAnswer<Value> =
  { kind: 'ok'; value: Value; status: number; headers: IncomingHttpHeaders } | HttpFailure;
export type HttpFile = { kind: 'ok'; value: Uint8Array; mediaType: string } | HttpFailure;

export interface Http {
  /** JSON in, JSON out. GET is a question; every other method is an act, after which a lost answer is `unknown`. */
  send<Schema extends z.ZodType>(request: HttpRequest<Schema>): Promise<HttpAnswer<z.output<Schema>>>;
  /** Fetches bytes, such as a PDF. */
  download(request: { path: string; signal: AbortSignal }): Promise<HttpFile>;
}

const MAX_JSON_BYTES = 4 * 1024 * 1024;
const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Guess: a system that takes longer to accept a connection is down. */
const CONNECT_TIMEOUT_MS = 5 * SECOND_MS;
/** Shorter than the idle timeouts of common servers (Node 5 s), so that we seldom write into a closed connection. */
const KEEP_ALIVE_MS = 4 * SECOND_MS;

export function makeHttp(system: HttpSystem): Http {
  const agent = new Agent({
    connect: { timeout: CONNECT_TIMEOUT_MS },
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const base = new URL(system.baseUrl);
  const prefix = base.pathname.replace(/\/$/, '');

  return {
    send: async (request) => {
      const { method, path, signal } = request;
      const { body, contentType } = encode(request);
      const query = request.query ? `?${new URLSearchParams(request.query).toString()}` : '';
      const headers = {
        ...commonHeaders(system),
        accept: 'application/json',
        ...contentType,
        ...request.headers,
      };
      const exchanged = await exchange(agent, {
        origin: base.origin,
        path: `${prefix}${path}${query}`,
        method,
        headers,
        body,
        maxBytes: MAX_JSON_BYTES,
        signal,
      });
      const judged = judge(system, method, exchanged);
      if (judged.kind !== 'ok') return judged;
      const value = request.schema.safeParse(parseJson(judged.bytes));
      if (!value.success) return lost(method, `${system.name} ${method}: the answer cannot be read`);
      return { kind: 'ok', value: value.data, status: judged.status, headers: judged.headers };
    },
    download: async ({ path, signal }) => {
      const exchanged = await exchange(agent, {
        origin: base.origin,
        path: `${prefix}${path}`,
        method: 'GET',
        headers: commonHeaders(system),
        body: null,
        maxBytes: MAX_FILE_BYTES,
        signal,
      });
      const judged = judge(system, 'GET', exchanged);
      if (judged.kind !== 'ok') return judged;
      const mediaType = judged.headers['content-type']?.split(';')[0]?.trim() ?? 'application/octet-stream';
      return { kind: 'ok', value: judged.bytes, mediaType };
    },
  };
}

/** path`/orders/${ref}/lines` with each part escaped; a part of dots alone, which escaping leaves, leads nowhere. */
export function path(pieces: TemplateStringsArray, ...parts: string[]): string {
  return String.raw({ raw: pieces }, ...parts.map((part) => encodeURIComponent(part).replace(/^\.+$/, '_')));
}

function commonHeaders(system: HttpSystem): Record<string, string> {
  return { 'user-agent': 'Loopline', ...system.headers };
}

function encode({ json, form }: { json?: unknown; form?: URLSearchParams }) {
  if (form)
    return { body: form.toString(), contentType: { 'content-type': 'application/x-www-form-urlencoded' } };
  if (json === undefined) return { body: null, contentType: {} };
  return { body: JSON.stringify(json), contentType: { 'content-type': 'application/json' } };
}

type Judged = { kind: 'ok'; status: number; headers: IncomingHttpHeaders; bytes: Uint8Array } | HttpFailure;

/** What a status means for the act, whatever the system. */
function judge(system: HttpSystem, method: string, exchanged: Exchange): Judged {
  const about = `${system.name} ${method}`;
  if (exchanged.kind === 'failed') {
    const reason = `${about}: ${exchanged.code}`;
    return exchanged.sent ? lost(method, reason) : { kind: 'later', reason: `${reason} before it was sent` };
  }
  const { status, headers, bytes } = exchanged;
  if (status >= 200 && status < 300) return { kind: 'ok', status, headers, bytes };
  if (status === 429) return { kind: 'later', reason: `${about}: 429`, ...retryAfter(headers, system.clock) };
  // Our credentials are at fault, not what was asked: it may pass when they are repaired.
  if (status === 401) return { kind: 'later', reason: `${about}: 401, check the credentials` };
  if (status < 400 || status >= 500 || status === 408) return lost(method, `${about}: ${status}`);
  const body = parseJson(bytes);
  return { kind: 'refused', reason: codeOf(system, body) ?? `http_${status}`, status, body };
}

/** The answer is lost: a question can be asked again, an act may have been done. */
function lost(method: string, reason: string): HttpFailure {
  return { kind: method === 'GET' ? 'later' : 'unknown', reason };
}

/** A code is a code: what has spaces or is long is a sentence, and may name a person. */
function codeOf(system: HttpSystem, body: unknown): string | null {
  const code = system.errorCode(body);
  return code !== null && /^[\w.:-]{1,80}$/.test(code) ? code : null;
}

/** Seconds, or a date. Source: RFC 9110, section 10.2.3. */
function retryAfter(headers: IncomingHttpHeaders, clock: Clock): { afterMs?: number } {
  const value = headers['retry-after'];
  if (!value) return {};
  if (/^\d+$/.test(value)) return { afterMs: Number(value) * SECOND_MS };
  const at = Date.parse(value);
  return Number.isNaN(at) ? {} : { afterMs: Math.max(0, at - clock.now().getTime()) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
