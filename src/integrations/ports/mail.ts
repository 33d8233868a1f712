import { z } from 'zod';
import { definePort, operation } from './definePort.ts';
import { reference } from './fields.ts';

/** What a business asks of its mail server, beside the e-mail channel: notes to partners and to its own people. */
export const mail = definePort('mail', {
  /** `fileIds`: files kept by the outbox, attached in order. */
  send: operation({
    effect: 'write',
    input: z.object({
      to: z.email(),
      subject: z.string().min(1).max(300),
      text: z.string().min(1).max(100_000),
      html: z.string().max(500_000).nullable().default(null),
      fileIds: z.array(z.string().min(1)).max(10).default([]),
    }),
    outcomes: { sent: z.object({ messageRef: reference }) },
  }),
});
