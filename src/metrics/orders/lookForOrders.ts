import { DAY_MS, type Clock } from '../../base/clock.ts';
import { newId, type ConversationId, type WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import type { ConnectorOperation } from '../../integrations/integration.ts';
import type { Connectors } from '../../integrations/operationNamed.ts';
import { orders } from '../../integrations/ports/orders.ts';
import { callOnce } from '../../outbox/performEffect.ts';
import { ATTRIBUTES, RETURNS } from '../../turn/orders/attributes.ts';
import { ordersSeenIn } from '../../turn/orders/ordersToldIn.ts';
import { readSettings } from '../settings.ts';

export interface LookDeps {
  db: Database;
  clock: Clock;
  connectorsOf(workspaceId: WorkspaceId): Connectors;
}

const PAGE = 200;
/** It looks once a day: what was placed in the last hours of the window is found by the look after it. */
const MARGIN_MS = 2 * DAY_MS;
/** A shop that does not answer so often in a row is left alone until tomorrow. */
const FAILURES = 5;

interface Person {
  id: ConversationId;
  phone: string | null;
  email: string | null;
}

/**
 * Asks the shop what those have ordered who wrote in the last days: orders that were placed elsewhere are told by nobody.
 * A contact is known to the shop by the number or address that they write from, or that was proved. Gives how many were
 * asked about. Doing it again changes nothing.
 */
export async function lookForOrders(deps: LookDeps, workspaceId: WorkspaceId): Promise<number> {
  const find = searchOf(deps.connectorsOf(workspaceId));
  if (!find) return 0;
  const since = await oldestTalk(deps, workspaceId);
  let asked = 0;
  let failures = 0;
  for (let after = FIRST; ;) {
    const page = await readPeople(deps.db, workspaceId, { since, after });
    for (const person of page) {
      failures = (await look(deps, workspaceId, { find, person })) ? 0 : failures + 1;
      asked++;
      if (failures === FAILURES) return asked;
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return asked;
    after = last.id;
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000';

/** A shop that cannot be asked for the orders of a person tells nothing. */
function searchOf({ connectors }: Connectors): ConnectorOperation | undefined {
  return connectors
    .flatMap(({ operations }) => operations)
    .find(({ contract }) => contract.name === orders.find.name);
}

async function oldestTalk({ db, clock }: LookDeps, workspaceId: WorkspaceId): Promise<Date> {
  const { influenceDays } = await inWorkspace(db, workspaceId, (tx) => readSettings(tx, workspaceId));
  return new Date(clock.now().getTime() - influenceDays * DAY_MS - MARGIN_MS);
}

async function readPeople(
  db: Database,
  workspaceId: WorkspaceId,
  { since, after }: { since: Date; after: string },
): Promise<Person[]> {
  const { rows } = await queryIn<Person>(db, workspaceId, {
    name: 'lookForOrders.people',
    text: `select conversation.id, phone, email from conversation
      cross join lateral (
        select max(phone) filter (where phone is not null) as phone,
          max(email) filter (where channel = 'email' or proof_level > 0) as email, max(last_inbound_at) as last_inbound_at
        from address where address.workspace_id = $1 and address.contact_id = conversation.contact_id) as reached
      where conversation.workspace_id = $1 and conversation.id > $2::uuid and last_inbound_at >= $3
        and (phone is not null or email is not null)
      order by conversation.id limit $4`,
    values: [workspaceId, after, since, PAGE],
  });
  return rows;
}

/** False: the shop gave no answer. */
async function look(
  { db, clock }: LookDeps,
  workspaceId: WorkspaceId,
  { find, person }: { find: ConnectorOperation; person: Person },
): Promise<boolean> {
  const input = { phone: person.phone, email: person.email, contactRef: null };
  const result = await callOnce(find, { id: newId(), attempt: 1, input });
  if (result.kind !== 'done') return false;
  const told = ordersSeenIn(result.outcome, result.output);
  if (told.orders_told.length + told.orders_returned.length === 0) return true;
  await queryIn(db, workspaceId, {
    name: 'lookForOrders.keep',
    text: KEEP,
    values: [
      workspaceId,
      person.id,
      clock.now(),
      JSON.stringify(told.orders_told),
      JSON.stringify(told.orders_returned),
    ],
  });
  return true;
}

/** As a turn keeps what it is told. */
const KEEP = `
with claimed as (select $2::uuid as conversation_id, $4::jsonb as orders_told, $5::jsonb as orders_returned),
orders_attributed as (${ATTRIBUTES}),
orders_returned_to as (${RETURNS})
select`;
