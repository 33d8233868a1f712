import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Principal } from '../access/principal.ts';
import type { Endpoint } from '../api/endpoint.ts';
import { AppError } from '../base/errors.ts';
import { parseRequest } from './parseRequest.ts';
import { principalOf } from './principalOf.ts';

/** One request, parsed and allowed. */
export interface Call<E extends Endpoint> {
  /** Who asks. Of a public endpoint nobody is known: see `servePublic`. */
  readonly principal: Principal;
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
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

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Replied<z.input<E['reply']>>>;

/** Binds an endpoint to what it does: who may call it and what fits it are checked before. */
export function serve<E extends Endpoint>(app: FastifyInstance, endpoint: E, handler: Handler<E>): void {
  bind(app, endpoint, (request, reply) => {
    const principal = principalOf(request);
    checkAccess(endpoint, principal);
    return handler({ principal, ...parsed(endpoint, request), request, reply });
  });
}

/** For an endpoint that everybody may call. */
export function servePublic<E extends Endpoint>(
  app: FastifyInstance,
  endpoint: E,
  handler: (call: Omit<Call<E>, 'principal'>) => Promise<Replied<z.input<E['reply']>>>,
): void {
  bind(app, endpoint, (request, reply) => handler({ ...parsed(endpoint, request), request, reply }));
}

function bind(
  app: FastifyInstance,
  { method, path, status, media }: Endpoint,
  answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  app.route({
    method,
    url: `/api/v1${path}`,
    handler: async (request, reply) => {
      const body = await answer(request, reply);
      if (media !== null) return reply;
      return status === 204 ? reply.code(204).send() : reply.code(status).send(body);
    },
  });
}

function parsed<E extends Endpoint>({ params, query, body }: E, request: FastifyRequest) {
  return {
    params: parseRequest(params, request.params) as z.output<E['params']>, // of this endpoint
    query: parseRequest(query, request.query) as z.output<E['query']>,
    body: parseRequest(body, request.body ?? undefined) as z.output<E['body']>,
  };
}

function checkAccess({ access, method, path }: Endpoint, { permissions }: Principal): void {
  if (access === 'public' || access === 'signedIn' || permissions.has(access)) return;
  throw new AppError(
    'FORBIDDEN',
    `${method} ${path} needs the permission '${access}'; ask an administrator for a role that holds it`,
    { permission: access },
  );
}
