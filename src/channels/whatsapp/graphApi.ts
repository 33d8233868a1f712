import { Readable } from 'node:stream';
import { request, type Dispatcher, type FormData } from 'undici';
import { parseBody } from '../parseBody.ts';
import { readLimited } from './readLimited.ts';

/** Pinned: without a version the oldest one that the app may use answers. v25.0 ends on 29 July 2028. */
export const GRAPH_VERSION = 'v25.0';
/** Some of Meta's servers refuse requests that do not say who asks. */
export const USER_AGENT = 'loopline';
const ANSWER_BYTES = 2 * 1024 * 1024;

export interface GraphRequest {
  method: 'GET' | 'POST';
  /** Below the version: '411905322018734/messages'. */
  path: string;
  query?: { [name: string]: string };
  json?: object;
  form?: FormData;
  signal: AbortSignal;
}

/** What came of a request. `body` is null when the answer was not JSON. */
export type GraphAnswer =
  | { kind: 'answer'; status: number; retryAfterMs: number | null; body: unknown }
  /** It never left: no connection, no token, ended before its turn. */
  | { kind: 'notSent'; code: string }
  /** It left, and no whole answer came back. */
  | { kind: 'lost'; code: string };

export type GraphApi = (asked: GraphRequest) => Promise<GraphAnswer>;

export interface GraphAccess {
  /** 'https://graph.facebook.com', without version. */
  graphUrl: string;
  /** Empty when there is none at the moment. */
  accessToken: () => string;
  dispatcher: Dispatcher;
}

/** Asks the Graph API. Never throws for what the network does. */
export function graphApi(access: GraphAccess): GraphApi {
  return async (asked) => {
    const token = access.accessToken();
    if (token === '') return { kind: 'notSent', code: 'TOKEN_MISSING' };
    if (asked.signal.aborted) return { kind: 'notSent', code: 'ENDED' };
    /** Of anything but a JSON body nobody sees the moment in which it leaves. */
    const sent = { left: asked.json === undefined };
    try {
      const answer = await request(urlOf(access.graphUrl, asked), {
        method: asked.method,
        headers: { authorization: `Bearer ${token}`, 'user-agent': USER_AGENT, ...bodyHeaders(asked) },
        body: bodyOf(asked, sent),
        signal: asked.signal,
        dispatcher: access.dispatcher,
      });
      const parsed = parseBody(await readLimited(answer.body, ANSWER_BYTES));
      const retryAfterMs = retryAfterOf(answer.headers['retry-after']);
      return {
        kind: 'answer',
        status: answer.statusCode,
        retryAfterMs,
        body: 'body' in parsed ? parsed.body : null,
      };
    } catch (error) {
      return { kind: sent.left ? 'lost' : 'notSent', code: codeOf(error) };
    }
  };
}

function urlOf(graphUrl: string, { path, query }: GraphRequest): string {
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
  const segments = path.split('/').map(encodeURIComponent).join('/');
  return `${graphUrl.replace(/\/+$/, '')}/${GRAPH_VERSION}/${segments}${search}`;
}

function bodyHeaders({ json }: GraphRequest): { [name: string]: string } {
  if (json === undefined) return {};
  const length = Buffer.byteLength(JSON.stringify(json));
  return { 'content-type': 'application/json', 'content-length': String(length) };
}

/**
 * The body is pulled only when a connection stands and the request is written. So the moment in which somebody else
 * may have it is known, and everything before it is surely not sent.
 */
function bodyOf({ json, form }: GraphRequest, sent: { left: boolean }): Readable | FormData | null {
  if (json === undefined) return form ?? null;
  const bytes = Buffer.from(JSON.stringify(json));
  function* pulled() {
    sent.left = true;
    yield bytes;
  }
  return Readable.from(pulled(), { objectMode: false });
}

/** Seconds; the form with a date is not used by Meta. */
function retryAfterOf(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) * 1_000 : null;
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'UNKNOWN';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : 'UNKNOWN';
}
