import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, pageOf, PageQuery } from './page.ts';

/** An act of somebody, as the audit log has it. */
export const AuditEntryReply = z.strictObject({
  /** 1, 2, 3 … without a gap, in its workspace. */
  number: z.int(),
  at: Instant,
  /** 'agent:ines', 'token:erp', 'installation', 'system:access'. */
  actor: z.string(),
  /** The endpoint, 'POST /tickets/:ticketId/notes', or what happened at a sign-in, 'signIn.passkey'. */
  act: z.string(),
  /** 'ticketId=01…': what it was done to. */
  subjects: z.array(z.string()),
  /** The status that was answered, the code of the refusal, or 'unknown': the process died in it. */
  outcome: z.string(),
  requestId: z.string(),
  /** What ties it to the entry before it, hex. */
  hash: z.string(),
});

const word = z.string().min(1).max(200);

export const auditEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/audit',
    access: 'audit.read',
    summary: 'List what people and systems did, the newest first',
    query: PageQuery.extend({
      actor: word.optional(),
      act: word.optional(),
      /** 'ticketId=01…'. */
      subject: word.optional(),
      from: Instant.optional(),
      until: Instant.optional(),
    }),
    reply: pageOf(AuditEntryReply),
  }),
  verify: endpoint({
    method: 'GET',
    path: '/audit/verification',
    access: 'audit.read',
    summary: 'Verify the newest entries of the audit log; the command "loopline verify-audit" verifies all',
    query: z.strictObject({ newest: z.coerce.number().int().min(1).max(100_000).default(10_000) }),
    reply: z.strictObject({
      isWhole: z.boolean(),
      /** The entries that were looked at. */
      from: z.int(),
      to: z.int(),
      /** The newest entry that is kept outside the database. */
      anchoredNumber: z.int().nullable(),
      /** What does not hold, and at which entry it shows first. */
      problem: z
        .strictObject({
          kind: z.enum(['keyWrong', 'missing', 'changed', 'headWrong', 'tailCut', 'anchorForged']),
          number: z.int(),
        })
        .nullable(),
    }),
  }),
};
