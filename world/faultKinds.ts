import { z } from 'zod';

/**
 * When a fault strikes: the next `times` matches (for ever when absent), after `skip` matches passed unharmed, each
 * with probability `rate`. `path` is a piece of the request's path, `method` its HTTP method.
 */
const moment = {
  times: z.int().positive().optional(),
  skip: z.int().nonnegative().optional(),
  rate: z.number().min(0).max(1).optional(),
  path: z.string().optional(),
  method: z.string().optional(),
};
const ms = z.number().nonnegative();

/** `stored`: the payment provider keeps the 500 under the idempotency key and replays it; the default there. */
const broken = { status: z.int().min(500).max(599).optional(), stored: z.boolean().optional() };

function fault<K extends string, Shape extends z.ZodRawShape>(kind: K, shape: Shape) {
  return z.strictObject({ kind: z.literal(kind), ...moment, ...shape });
}

/** Every fault there is. Which of them a server knows is said where it is opened. */
export const faultSchema = z.discriminatedUnion('kind', [
  // Of every server.
  fault('latency', { ms, jitterMs: ms.optional() }),
  fault('429', { retryAfterSeconds: z.int().positive().optional() }),
  fault('500', broken),
  fault('500AfterCommit', broken),
  fault('dropAnswer', {}),
  fault('hang', { ms: ms.optional() }),
  fault('down', { mode: z.enum(['503', 'reset']).optional() }),
  // Of every server that posts webhooks.
  fault('duplicate', { copies: z.int().min(2).optional() }),
  fault('reorder', {}),
  fault('delay', { ms }),
  fault('wrongSignature', {}),
  fault('ignoreAck', { deliveries: z.int().positive().optional() }),
  // Graph.
  fault('refuse', { code: z.int(), subcode: z.int().optional(), status: z.int().optional() }),
  fault('failed', { code: z.int() }),
  fault('statusBeforeAnswer', {}),
  fault('dropStatus', { status: z.enum(['sent', 'delivered', 'read']).optional() }),
  fault('batch', { size: z.int().min(2).max(1000), waitMs: ms.optional() }),
  fault('unknownType', { type: z.string().optional() }),
  fault('mediaExpired', {}),
  // Payments.
  fault('slow', { ms }),
  fault('refundPending', {
    afterMs: ms.optional(),
    outcome: z.enum(['succeeded', 'failed']).optional(),
    reason: z.string().optional(),
  }),
  fault('refundReversed', { afterMs: ms.optional(), reason: z.string().optional() }),
  fault('refundRefused', { code: z.string(), message: z.string().optional() }),
  // CRM.
  fault('refusal', { messages: z.array(z.string()).optional() }),
]);

export type Fault = z.input<typeof faultSchema>;
export type FaultKind = Fault['kind'];
export type FaultOf<K extends FaultKind> = Extract<Fault, { kind: K }>;

export const HTTP_FAULTS = ['latency', '429', '500', '500AfterCommit', 'dropAnswer', 'hang', 'down'] as const;
export const WEBHOOK_FAULTS = ['duplicate', 'reorder', 'delay', 'wrongSignature', 'ignoreAck'] as const;
