import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../base/errors.ts';
import { sqlState } from '../db/failure.ts';
import { problemOf, type Problem } from './problem.ts';

/** PostgreSQL keeps no NUL, in texts and in JSON. */
const UNKEEPABLE = new Set(['22021', '22P05']);

/** Errors of ours say what happened and what to do; anything else is a fault of ours and says only where to look. */
export function answerError(error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof AppError) {
    request.log.warn({ code: error.code, details: error.details }, error.message);
    const retryAfter = error.status === 503 ? 2 : error.details['retryAfterSeconds'];
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
    return answer(reply, problemOf(error.status, error.code, error.message, error.details));
  }
  if (error.statusCode === 413) {
    const tooLarge = 'The body is larger than 3 MB; send less at once';
    return answer(reply, problemOf(413, 'WEBHOOK_TOO_LARGE', tooLarge));
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return answer(reply, problemOf(error.statusCode, 'BODY_INVALID', error.message));
  }
  if (UNKEEPABLE.has(sqlState(error) ?? '')) {
    const unkeepable =
      'The request holds the character NUL or half a character, which cannot be kept; leave it out';
    return answer(reply, problemOf(400, 'BODY_INVALID', unkeepable));
  }
  request.log.error({ name: error.name, stack: error.stack }, 'A request failed for a reason of ours');
  const failed = `The request failed; its id in the log is ${request.id}`;
  return answer(reply, problemOf(500, 'INTERNAL', failed));
}

function answer(reply: FastifyReply, problem: Problem) {
  return reply.code(problem.status).type('application/problem+json').send(problem);
}
