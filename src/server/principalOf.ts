import type { FastifyRequest } from 'fastify';
import type { Principal } from '../access/principal.ts';
import { AppError } from '../base/errors.ts';

const principals = new WeakMap<FastifyRequest, Principal>();

/** Notes who asks. Called once for each request, before its route. */
export function setPrincipal(request: FastifyRequest, principal: Principal): void {
  principals.set(request, principal);
}

/** Null: nobody is known to ask. */
export function principalIfAny(request: FastifyRequest): Principal | null {
  return principals.get(request) ?? null;
}

/** @throws AppError UNAUTHORISED when nobody is known to ask. */
export function principalOf(request: FastifyRequest): Principal {
  const principal = principals.get(request);
  if (principal) return principal;
  throw new AppError(
    'UNAUTHORISED',
    'Nobody is signed in; sign in, or send "Authorization: Bearer <token>" with a token that is valid',
  );
}
