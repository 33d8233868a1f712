import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Principal } from '../access/principal.ts';
import type { Endpoint } from '../api/endpoint.ts';
import { AppError } from '../base/errors.ts';
import { parseRequest } from './parseRequest.ts';
import { principalOf } from './principalOf.ts';
import { needStepUp } from './auth/needStepUp.ts';
import type { Answer, AroundWrite } from './writes/aroundWrites.ts';
import { idempotencyKey } from './writes/idempotencyKey.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** What is done around every write of somebody who is known. */
    aroundWrite: AroundWrite;
    /** Each reply is held against its schema before it leaves. For tests: it costs time and helps no client. */
    checksReplies: boolean;
    now(): Date;
  }
}

/** One request, parsed and allowed. */
export interface Call<E extends Endpoint> {
  /** Who asks. Of a public endpoint nobody is known: see `servePublic`. */
  readonly principal: Principal;
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
  /** Of a write: the same key, the same act. Null when the client sent none. */
  readonly key: string | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What a handler gives: the reply as its schema describes it, with instants as dates where that is what it has. */
export type Replied<Reply> = Reply extends string
  ? Reply | Date
  : Reply extends readonly (infer Item)[]
    ? readonly Replied<Item>[]
    : Reply extends object
      ? { readonly [Field in keyof Reply]: Replied<Reply[Field]> }
      : Reply;

type Answered<E extends Endpoint> = Promise<
  undefined extends z.input<E['reply']> ? void : Replied<z.input<E['reply']>>
>;

export type Handler<E extends Endpoint> = (call: Call<E>) => Answered<E>;

/** Binds an endpoint to what it does: who may call it and what fits it are checked before. */
export function serve<E extends Endpoint>(app: FastifyInstance, endpoint: E, handler: Handler<E>): void {
  route(app, endpoint, async (request, reply) => {
    const principal = principalOf(request);
    checkAccess(endpoint, principal);
    if (endpoint.stepUp) needStepUp(endpoint, principal, app.now());
    const key = endpoint.method === 'GET' ? null : idempotencyKey(request);
    const asked = parsed(endpoint, request);
    const go = async () =>
      answerOf(app, endpoint, await handler({ principal, ...asked, key, request, reply }));
    if (endpoint.method === 'GET') return go();
    const path = request.url.replace(/^\/api\/v1/, '');
    return app.aroundWrite({ endpoint, principal, path, body: request.body, key, requestId: request.id }, go);
  });
}

/** For an endpoint that everybody may call. */
export function servePublic<E extends Endpoint>(
  app: FastifyInstance,
  endpoint: E,
  handler: (call: Omit<Call<E>, 'principal' | 'key'>) => Answered<E>,
): void {
  route(app, endpoint, async (request, reply) =>
    answerOf(app, endpoint, await handler({ ...parsed(endpoint, request), request, reply })),
  );
}

function route(
  app: FastifyInstance,
  { method, path, media }: Endpoint,
  answer: (request: FastifyRequest, reply: FastifyReply) => Promise<Answer>,
): void {
  app.route({
    method,
    url: `/api/v1${path}`,
    handler: async (request, reply) => {
      const { status, body, isReplayed } = await answer(request, reply);
      if (media !== null) return reply;
      if (isReplayed) void reply.header('idempotency-replayed', 'true');
      void reply.code(status);
      return body === null ? reply.send() : reply.type('application/json; charset=utf-8').send(body);
    },
  });
}

function parsed<E extends Endpoint>({ params, query, body }: E, request: FastifyRequest) {
  return {
    params: parseRequest(params, request.params) as z.output<E['params']>, // of this endpoint
    query: parseRequest(query, request.query) as z.output<E['query']>,
    body: parseRequest(body, request.body ?? unsaid(body)) as z.output<E['body']>,
  };
}

/** A body that may be empty may be left out. */
function unsaid(body: Endpoint['body']): object | undefined {
  return body instanceof z.ZodUndefined ? undefined : {};
}

function answerOf({ checksReplies }: FastifyInstance, endpoint: Endpoint, replied: unknown): Answer {
  const { status, media } = endpoint;
  if (status === 204 || media !== null) return { status, body: null };
  const body = JSON.stringify(replied);
  if (checksReplies) checkReply(endpoint, body);
  return { status, body };
}

function checkReply({ method, path, reply }: Endpoint, body: string): void {
  const { error } = reply.safeParse(JSON.parse(body));
  if (error) throw new Error(`The reply of ${method} ${path} is not as described: ${error.message}`);
}

function checkAccess({ access, method, path }: Endpoint, { permissions }: Principal): void {
  if (access === 'public' || access === 'signedIn' || permissions.has(access)) return;
  throw new AppError(
    'FORBIDDEN',
    `${method} ${path} needs the permission '${access}'; ask an administrator for a role that holds it`,
    { permission: access },
  );
}
