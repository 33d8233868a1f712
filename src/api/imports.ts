import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';
import { Handle, Tag, TicketPriority, TicketStatus } from './tickets.ts';

const Words = z.string().trim().min(1).max(2_000);

/** One ticket of another system, with its matter: a line of the import. */
export const ImportLine = z.strictObject({
  channel: z.string().min(1).max(40),
  /** Who it is on that channel: a phone with its country, an e-mail address. */
  address: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200).optional(),
  language: z.string().max(20).optional(),
  queue: z.string().min(1).max(100),
  reason: z.string().min(1).max(100),
  /** What it is about: the first note. */
  words: Words.optional(),
  status: TicketStatus.default('open'),
  priority: TicketPriority.default('normal'),
  tags: z.array(Tag).max(50).default([]),
  assignee: Handle.optional(),
  openedAt: Instant,
  /** The outcome of its matter; without one its matter is open, and needs a next step. */
  outcome: z.string().min(1).max(100).optional(),
  nextStep: z.string().trim().min(1).max(500).optional(),
  nextStepOwner: Handle.optional(),
  deadlineAt: Instant.optional(),
});
export type ImportLine = z.output<typeof ImportLine>;

export const MAX_IMPORT_LINES = 5_000;

export const importsEndpoints = {
  tickets: endpoint({
    method: 'POST',
    path: '/tickets/import',
    access: 'desk.configure',
    summary: 'Take tickets over from another system: all lines or none, by the same rule of closing',
    body: z.strictObject({
      /** csv: the first line names the columns; tags are separated by |. jsonl: an object a line. */
      format: z.enum(['csv', 'jsonl']),
      text: z.string().min(1).max(2_500_000),
      dryRun: z.boolean().default(false),
    }),
    reply: z.strictObject({ imported: z.int(), numbers: z.array(z.string()) }),
  }),
};
