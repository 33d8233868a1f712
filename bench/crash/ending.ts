import type { Buyer } from '../store/buyers.ts';
import type { Stage } from './stage.ts';

/** How one refund ended, in our database and in the six systems. Nothing in it depends on who, when, or how often it was tried. */
export interface Ending {
  /** Must be the same whatever died on the way. */
  state: {
    loops: { flow: string; state: string; outcome: string | null }[];
    effects: { operation: string; key: string; end: string; outcome: string | null }[];
    allocations: { line: string; minor: number; state: string }[];
    ledger: { captured: number; refunded: number; refunds: { amount: number; status: string }[] };
    order: object;
    shopWrites: string[];
    returns: object[];
    activities: object[];
    mails: string[];
    waiting: number;
  };
  /** What stood on the phone, oldest first. */
  said: Said[];
  tickets: string[];
}

export interface Said {
  from: string;
  text: string;
  statesMoney: boolean;
}

interface Rows {
  loops: Ending['state']['loops'];
  effects: { operation: string; key: string; state: string; outcome: string | null }[];
  allocations: Ending['state']['allocations'];
  tickets: string[];
  waiting: number;
  money: string[];
}

export async function readEnding({ world, database }: Stage, buyer: Buyer): Promise<Ending> {
  const { rows } = await database.superuser.query<{ ending: Rows }>(READ, [buyer.waId]);
  const [found] = rows;
  if (!found) throw new Error('The customer of the story has no conversation');
  const { loops, effects, allocations, tickets, waiting, money } = found.ending;
  const plain = plainFor(buyer);
  const { shop, payments, warehouse, crm, mail, graph } = world;
  const entry = payments.ledger().find(({ paymentIntent }) => paymentIntent === buyer.paymentIntent);
  const order = shop.order(buyer.orderId);
  const contact = crm.contacts().find(({ name }) => name === buyer.name);
  const sent = new Map(graph.messages().map(({ id, callbackData }) => [id, callbackData]));
  return {
    state: {
      loops,
      effects: effects.map(({ state, key, ...effect }) => ({
        ...effect,
        key: plain(key),
        end: endOf(state),
      })),
      allocations: allocations.map(({ line, ...rest }) => ({ ...rest, line: plain(line) })),
      ledger: {
        captured: entry?.captured ?? 0,
        refunded: entry?.refunded ?? 0,
        refunds: (entry?.refunds ?? []).map(({ amount, status }) => ({ amount, status })),
      },
      order: {
        status: order?.status,
        version: order?.version,
        lines: order?.lines.map(({ id, ...line }) => ({ ...line, id: plain(id) })),
      },
      shopWrites: shop
        .writes()
        .filter(({ orderId }) => orderId === buyer.orderId)
        .map(({ kind }) => kind),
      returns: warehouse
        .returns()
        .filter(({ orderNumber }) => orderNumber === buyer.orderNumber)
        .map(({ lines, reason, status }) => ({ lines, reason, status })),
      activities: crm
        .activities()
        .filter(({ contactId }) => contactId === contact?.id)
        .map(({ kind, subject, outcome }) => ({ kind, subject: plain(subject), outcome })),
      mails: mail.messages(buyer.email).map(({ subject }) => plain(subject)),
      waiting: Number(waiting),
    },
    said: graph.phone(buyer.waId).messages.map(({ id, from, text, document }) => ({
      from,
      text: plain(document === undefined ? text : `[${document.filename}] ${text}`),
      statesMoney: money.includes(sent.get(id) ?? ''),
    })),
    tickets,
  };
}

/** Takes out what is this buyer's alone, and what depends on the day. */
function plainFor({ orderNumber, orderId, name }: Buyer): (text: string) => string {
  const n = orderId.replace('ord_', '');
  return (text) =>
    text
      .replaceAll(orderNumber, '<order>')
      .replaceAll(`line_${n}_`, 'line_')
      .replaceAll(name, '<name>')
      .replaceAll(/re_\w+/g, '<refund>')
      .replaceAll(/\bLPR\d+BR\b/g, '<tracking>')
      .replaceAll(/\b\w{3} \d{1,2}, \d{4}(, \d{1,2}:\d{2} [AP]M)?/g, '<day>')
      .replaceAll(/\b\d{6}-\d{6,}-\d\b/g, '<protocol>');
}

/** Found again after it was lost, or heard of at once: it is done. */
const endOf = (state: string): string => (state === 'reconciled' ? 'confirmed' : state);

const READ = `
select json_build_object(
  'loops', (select coalesce(json_agg(json_build_object('flow', flow, 'state', value #>> '{}', 'outcome', outcome) order by id), '[]')
    from loop where conversation_id = conversation.id),
  'effects', (select coalesce(json_agg(json_build_object('operation', operation, 'key', case when operation ~ '^(payments.refund|returns.create|orders.markRefunded|mail.send|crm.logOutcome)$' then key else '' end,
      'state', state, 'outcome', outcome) order by operation, key), '[]')
    from effect where conversation_id = conversation.id),
  'allocations', (select coalesce(json_agg(json_build_object('line', line_ref, 'minor', minor, 'state', refund_allocation.state)), '[]')
    from refund_allocation join effect on effect.id = effect_id where conversation_id = conversation.id),
  'tickets', (select coalesce(json_agg(reason || ' ' || status order by id), '[]') from ticket where conversation_id = conversation.id),
  'waiting', (select count(*) from event where conversation_id = conversation.id and turn_number is null),
  'money', (select coalesce(json_agg(id), '[]') from message where conversation_id = conversation.id and states_money)
) as ending
from address join conversation on conversation.contact_id = address.contact_id
where address.phone = $1 or address.external_id = $1`;
