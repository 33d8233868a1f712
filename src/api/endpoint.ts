import { z } from 'zod';
import type { Permission } from './permission.ts';

/** Who may call it: the holders of a permission, whoever is signed in, or everybody. */
export type Access = Permission | 'signedIn' | 'public';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One operation of the HTTP API, as data: the server binds it, the OpenAPI document and the typed client are made of it.
 * A path begins below `/api/v1` and names its parameters with colons: `/tickets/:ticketId/notes`.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly access: Access;
  /** One sentence, imperative, for the reference page. */
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  /** `z.undefined()` when nothing is sent. */
  readonly body: Body;
  /** `z.undefined()`: 204 and no body. */
  readonly reply: Reply;
  /** Answered when all went well. */
  readonly status: 200 | 201 | 202 | 204;
  /** What the reply is when it is not JSON: a stream, a file. Then `reply` describes nothing. */
  readonly media: string | null;
  /** The reply holds a secret and is given once: it is not kept for a request that comes again with the same key. */
  readonly isSecret: boolean;
  /** It moves money, opens doors or carries data out: a person who calls it has proved lately that it is them. */
  readonly stepUp: boolean;
}

const NONE = z.strictObject({});
type None = typeof NONE;

interface Written<P, Q, B, R> {
  method: Method;
  path: `/${string}`;
  access: Access;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  reply?: R;
  status?: 200 | 201 | 202 | 204;
  media?: string;
  isSecret?: boolean;
  stepUp?: boolean;
}

/** Parameters, query and body that are not written are refused when they come. */
export function endpoint<
  P extends z.ZodType = None,
  Q extends z.ZodType = None,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodUndefined,
>(written: Written<P, Q, B, R>): Endpoint<P, Q, B, R> {
  const { method, path, access, summary, media = null, isSecret = false, stepUp = false } = written;
  return {
    method,
    path,
    access,
    summary,
    media,
    isSecret,
    stepUp,
    // What is left out has the type of its default.
    params: written.params ?? (NONE as unknown as P),
    query: written.query ?? (NONE as unknown as Q),
    body: written.body ?? (z.undefined() as unknown as B),
    reply: written.reply ?? (z.undefined() as unknown as R),
    status: written.status ?? (written.reply === undefined && media === null ? 204 : 200),
  };
}
