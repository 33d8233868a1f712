import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../base/errors.ts';

/** Errors of ours say what happened and what to do; anything else is a fault of ours and says only where to look. */
export function answerError(error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof AppError) {
    request.log.warn({ code: error.code, details: error.details }, error.message);
    if (error.status === 503) void reply.header('retry-after', '2');
    return reply
      .code(error.status)
      .send({ code: error.code, message: error.message, details: error.details });
  }
  if (error.statusCode === 413) {
    return reply
      .code(413)
      .send({ code: 'WEBHOOK_TOO_LARGE', message: 'The body is larger than 3 MB; send less at once' });
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return reply.code(error.statusCode).send({ code: 'BODY_INVALID', message: error.message });
  }
  request.log.error({ name: error.name, stack: error.stack }, 'A request failed for a reason of ours');
  return reply
    .code(500)
    .send({ code: 'INTERNAL', message: `The request failed; its id in the log is ${request.id}` });
}
