import assert from 'node:assert/strict';
import { addAgent } from '../../src/access/addAgent.ts';
import { makeClient } from '../../src/api/client.ts';
import { fixedClock } from '../../src/base/clock.ts';
import { transaction } from '../../src/db/transaction.ts';
import { startOffice } from './startOffice.ts';

export const TOKEN = 'token of the office';

const PEOPLE = [
  ['ines', 'agent'],
  ['rafael', 'agent'],
  ['marta', 'supervisor'],
] as const;

export type TicketDesk = Awaited<ReturnType<typeof startTicketDesk>>;

/** An office on a clock that stands still, with three people, and customers who want one. */
export async function startTicketDesk() {
  const clock = fixedClock('2026-11-21T09:00:00Z');
  const office = await startOffice({ clock });
  const { db, workspaces, url } = office.product;
  const workspaceId = workspaces[0]?.id ?? '';
  const client = makeClient({ baseUrl: url ?? '', token: TOKEN });
  await transaction(db, workspaceId, async (tx) => {
    for (const [id, role] of PEOPLE) {
      const agent = { id, name: `${id} surname`, email: `${id}@example.com`, role };
      await addAgent(tx, workspaceId, agent, clock.now());
    }
  });
  let customers = 0;
  return {
    office,
    clock,
    client,
    db,
    url: url ?? '',
    workspaceId,
    /** A customer who asked for a person: their ticket. */
    async opened() {
      const from = `5511900000${String(customers++).padStart(3, '0')}`;
      await office.write(from, 'I want to talk to a person');
      await office.settled();
      const conversationId = await office.conversationOf(from);
      const [ticket] = await office.rows<{ id: string; number: string }>(
        `select id, number from ticket where conversation_id = $1`,
        [conversationId],
      );
      assert.ok(ticket, 'a ticket is there');
      const protocolNumber = ticket.number.split('/')[0] ?? '';
      return { ...ticket, protocolNumber, conversationId, from };
    },
  };
}

/** The code that a call is refused with. */
export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no refusal',
    (error: Error & { code?: string }) => error.code ?? error.message,
  );
}
