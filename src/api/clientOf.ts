import type { z } from 'zod';
import { ApiProblem } from './apiProblem.ts';
import type { Endpoint } from './endpoint.ts';
import type { endpoints } from './endpoints.ts';

/** What a call takes. A part that has nothing to say may be left out. */
type Asked<E extends Endpoint> = Part<'params', z.input<E['params']>> &
  Part<'query', z.input<E['query']>> &
  Part<'body', z.input<E['body']>> & {
    /** Of a write: the same key, the same act. A new one is made when it is left out. */
    key?: string;
    signal?: AbortSignal;
    /** It goes on when the page is left, as far as the browser lets it: 64 KB in all. */
    keepalive?: boolean;
  };

type Part<Name extends string, Value> = undefined extends Value
  ? { [name in Name]?: undefined }
  : Record<never, never> extends Value
    ? { [name in Name]?: Value }
    : { [name in Name]: Value };

type Operation<E extends Endpoint> =
  Record<never, never> extends Asked<E>
    ? (asked?: Asked<E>) => Promise<z.output<E['reply']>>
    : (asked: Asked<E>) => Promise<z.output<E['reply']>>;

type Areas = typeof endpoints;

/** The API as functions: `client.tickets.list({ query: { queue: 'support' } })`. Types come from the schemas themselves. */
export type Client = {
  readonly [Area in keyof Areas]: {
    readonly [Name in keyof Areas[Area]]: Areas[Area][Name] extends Endpoint
      ? Operation<Areas[Area][Name]>
      : never;
  };
};

/** Of each operation what a call needs: `endpoints` themselves, or the same without schemas. */
export type OperationTable = Readonly<Record<string, Readonly<Record<string, Operated>>>>;
type Operated = Pick<Endpoint, 'method' | 'path' | 'media'>;

export interface ClientOptions {
  /** Where Loopline is served: 'https://desk.example.com'. Empty for a page that it serves itself. */
  baseUrl: string;
  /** Without one the session's cookie tells who asks. */
  token?: string;
  fetch?: typeof globalThis.fetch;
}

/** @throws ApiProblem from each call that is refused or fails; its `code` is one of docs/errors.md. */
export function clientOf(table: OperationTable, options: ClientOptions): Client {
  const areas = Object.entries(table).map(([area, operations]) => [
    area,
    Object.fromEntries(
      Object.entries(operations).map(([name, endpoint]) => [
        name,
        (asked?: Loose) => call(options, endpoint, asked),
      ]),
    ),
  ]);
  return Object.fromEntries(areas) as Client; // the same names as the endpoints have, by construction
}

interface Loose {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  key?: string;
  signal?: AbortSignal;
  keepalive?: boolean;
}

async function call(options: ClientOptions, endpoint: Operated, asked: Loose = {}): Promise<unknown> {
  const { baseUrl, fetch = globalThis.fetch } = options;
  const answer = await fetch(`${baseUrl}/api/v1${pathOf(endpoint, asked)}`, {
    method: endpoint.method,
    headers: headersOf(options, endpoint, asked),
    ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
    ...(asked.signal && { signal: asked.signal }),
    ...(asked.keepalive && { keepalive: true }),
  });
  if (!answer.ok) throw await ApiProblem.of(answer);
  if (endpoint.media !== null) return answer;
  return answer.status === 204 ? undefined : answer.json();
}

function pathOf({ path }: Operated, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) search.append(name, String(one));
    }
  }
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
}

function headersOf(
  { token }: ClientOptions,
  { method }: Operated,
  { body, key }: Loose,
): Record<string, string> {
  return {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(method !== 'GET' && { 'idempotency-key': key ?? crypto.randomUUID() }),
  };
}
