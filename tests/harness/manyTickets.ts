import { newId } from '../../src/base/id.ts';
import { DAY_MS } from '../../src/base/clock.ts';
import { protocolNumber } from '../../src/base/protocolNumber.ts';
import { transaction } from '../../src/db/transaction.ts';
import type { TicketDesk } from './startTicketDesk.ts';

let numbers = 500_000;

/** Open tickets, each on a matter of its own; the first `withoutStep` of them wait for a person whom nobody named. */
export async function manyTickets(
  { db, workspaceId, clock }: Pick<TicketDesk, 'db' | 'workspaceId' | 'clock'>,
  { count, withoutStep }: { count: number; withoutStep: number },
): Promise<string[]> {
  const now = clock.now();
  const deadline = new Date(now.getTime() + 7 * DAY_MS);
  const rows = Array.from({ length: count }, (_, index) => ({
    ticket: newId(),
    loop: newId(),
    contact: newId(),
    conversation: newId(),
    protocol: protocolNumber(now, numbers++),
    waiting: index < withoutStep ? {} : { step: { owner: 'ines', by: 'ines', epoch: 0 } },
  }));
  await transaction(db, workspaceId, async (tx) => {
    const from = `from jsonb_to_recordset($2::jsonb) as r(ticket uuid, loop uuid, contact uuid, conversation uuid, protocol text,
      waiting jsonb)`;
    const insert = (text: string, ...more: unknown[]) =>
      tx.query(`${text} ${from}`, [workspaceId, JSON.stringify(rows), now, ...more]);
    await insert(`insert into contact (workspace_id, id, created_at) select $1, contact, $3`);
    await insert(
      `insert into conversation (workspace_id, id, contact_id, created_at) select $1, conversation, contact, $3`,
    );
    await insert(
      `insert into loop (workspace_id, id, conversation_id, flow, flow_version, value, context, waiting, reason, protocol_number,
        owner_kind, owner, waits_for, next_step, deadline_at, opened_at, moved_at)
      select $1, loop, conversation, 'inquiry', 1, '"withPerson"', '{}', waiting, 'inquiry', protocol, 'queue', 'care', 'person',
        'A person answers', $4, $3, $3`,
      deadline,
    );
    await insert(
      `insert into ticket (workspace_id, id, loop_id, conversation_id, queue, number, reason, summary, opened_at, due_at)
      select $1, ticket, loop, conversation, 'care', protocol || '/1', 'unclear', '{}', $3, $4`,
      deadline,
    );
  });
  return rows.map(({ ticket }) => ticket);
}
