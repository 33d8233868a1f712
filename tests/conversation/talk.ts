import type { Inbound } from '../../world/graph/inboundSchema.ts';
import { SECOND_MS } from '../../src/base/clock.ts';
import type { Product } from '../harness/startProduct.ts';

/** What the business said to one message, as the customer saw it. */
export interface Heard {
  /** All of it, in one. */
  text: string;
  /** The titles of the last options. */
  choices: string[];
  count: number;
}

/** A customer on the phone: writes, taps, and sees what comes back. */
export interface Customer {
  readonly waId: string;
  says(text: string): Promise<Heard>;
  taps(choice: string): Promise<Heard>;
  sends(content: Inbound): Promise<Heard>;
}

export function customer(product: Product, waId: string): Customer {
  const heard = async (act: () => Promise<void>): Promise<Heard> => {
    const before = product.chat(waId).length;
    await act();
    const said = product
      .chat(waId)
      .slice(before)
      .filter(({ from }) => from === 'business');
    const choices = said.at(-1)?.choices.map(({ title }) => title) ?? [];
    return { text: said.map(({ text }) => text).join('\n'), choices, count: said.length };
  };
  return {
    waId,
    says: (text) => heard(() => product.write(waId, text)),
    taps: (choice) => heard(() => product.tap(waId, choice)),
    sends: (content) =>
      heard(async () => {
        await product.world.graph.write(waId, content);
        await product.pass(3 * SECOND_MS);
      }),
  };
}

let strangers = 0;

/** Somebody who has never written, and has no order. */
export function stranger(product: Product): Customer {
  const waId = `4477${String(10_000_000 + strangers++)}`;
  product.world.graph.customer({ waId });
  return customer(product, waId);
}

/** The open loops of a customer, oldest first. */
export async function openLoopsOf(
  product: Product,
  waId: string,
): Promise<{ flow: string; state: string; object: string | null; reason: string; number: string }[]> {
  return product.rows(
    `select flow, value #>> '{}' as state, object_ref as object, reason, protocol_number as number from loop
     where closed_at is null and conversation_id = (${CONVERSATION}) order by opened_at, id`,
    [waId],
  );
}

/** The outcomes of the closed loops of a customer, with the reason that each counts under. */
export async function closedLoopsOf(product: Product, waId: string): Promise<string[]> {
  const rows = await product.rows<{ line: string }>(
    `select flow || ' ' || reason || ' ' || outcome as line from loop
     where closed_at is not null and conversation_id = (${CONVERSATION}) order by closed_at, id`,
    [waId],
  );
  return rows.map(({ line }) => line);
}

/** The open tickets of a customer. */
export async function ticketsOf(
  product: Product,
  waId: string,
): Promise<{ queue: string; reason: string; priority: string }[]> {
  return product.rows(
    `select queue, reason, priority from ticket
     where status in ('open', 'pending') and conversation_id = (${CONVERSATION}) order by opened_at, id`,
    [waId],
  );
}

export async function conversationOf<Row extends object>(product: Product, waId: string): Promise<Row> {
  const [row] = await product.rows<Row>(`select * from conversation where id = (${CONVERSATION})`, [waId]);
  if (!row) throw new Error(`${waId} has no conversation`);
  return row;
}

const CONVERSATION = `
  select conversation.id from conversation
  join address on address.workspace_id = conversation.workspace_id and address.contact_id = conversation.contact_id
  where $1 in (address.external_id, ltrim(address.phone, '+')) limit 1`;

/** Nothing went wrong beneath. */
export function errorsIn(product: Product): unknown[] {
  return product.log.filter(({ level }) => Number(level) >= 50);
}
