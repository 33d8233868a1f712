import type { FastifyInstance, FastifyRequest } from 'fastify';
import { needEnroller } from '../../access/secondFactor/needEnroller.ts';
import type { Session } from '../../access/session.ts';
import type { Database } from '../../db/pool.ts';
import { needStepUp } from './needStepUp.ts';
import { anySessionOf } from './sessionOf.ts';

/**
 * Who may enrol a second factor: somebody who is signed in and has proved it lately, or who owes one and has none.
 * @throws AppError UNAUTHORISED, STEP_UP_NEEDED, SECOND_FACTOR_WRONG
 */
export async function enrollerOf(
  app: FastifyInstance,
  request: FastifyRequest,
  db: Database,
): Promise<Session> {
  const session = anySessionOf(request);
  if (session.level === 'pending') await needEnroller(db, session);
  else needStepUp({ method: 'POST', path: '/access/totp' }, { session }, app.now());
  return session;
}
