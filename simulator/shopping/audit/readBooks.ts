import type { Scene } from '../../../demo/scene/scene.ts';
import { rowsOf } from '../../measure/readMessages.ts';
import type { Books, ChargeEntry, MoneyEntry, OwnEntry, ShopEntry } from './books.ts';

/** What shop, payment provider and our own database say about the orders since `from`, each asked by itself. */
export async function readBooks(scene: Scene, from: Date): Promise<Books> {
  return {
    shop: shopBook(scene, from),
    provider: providerBook(scene),
    own: await rowsOf<OwnEntry>(scene, OWN),
    money: await rowsOf<MoneyEntry>(scene, MONEY),
  };
}

function shopBook({ world }: Scene, from: Date): ShopEntry[] {
  return world.shop
    .orders()
    .filter(({ placedAt, purchase }) => purchase !== undefined && Date.parse(placedAt) >= from.getTime())
    .map(({ id, number, total, currency, status, paymentIntent, purchase }) => ({
      ref: id,
      number,
      total,
      currency,
      status,
      paymentRef: paymentIntent,
      cartRef: purchase?.cartId ?? null,
    }));
}

/** Without what was paid before the day began, which nobody asked for here. */
function providerBook({ world }: Scene): ChargeEntry[] {
  return world.payments
    .ledger()
    .filter(({ captured, metadata }) => captured > 0 && metadata['order_number'] !== undefined)
    .map(({ paymentIntent, metadata, captured, refunded, currency }) => ({
      paymentRef: paymentIntent,
      orderNumber: metadata['order_number'] ?? null,
      captured,
      refunded,
      currency: currency.toUpperCase(),
    }));
}

const OWN = `
select distinct on (loop.id) loop.context->'order'->>'number' as number, (loop.context->'order'->>'totalMinor')::int as total,
  loop.context->'order'->>'currency' as currency, loop.context->'cart'->>'ref' as "cartRef",
  ltrim(coalesce(address.phone, address.external_id), '+') as "waId", loop.closed_at is null as "isOpen", loop.outcome,
  exists (select from ticket where ticket.workspace_id = $1 and ticket.loop_id = loop.id
    and ticket.status in ('open', 'pending')) as "isWithPerson"
from loop join conversation on conversation.workspace_id = $1 and conversation.id = loop.conversation_id
  join address on address.workspace_id = $1 and address.contact_id = conversation.contact_id
where loop.workspace_id = $1 and loop.flow = 'shopping'
  and (loop.context->>'order' is not null or loop.context->>'cart' is not null)`;

const MONEY = `
select asked.input->>'orderNumber' as "orderNumber", request.payment_ref as "paymentRef",
  json_build_object('minor', (asked.input->>'minor')::int, 'currency', asked.input->>'currency') as asked,
  case when request.minor is not null
    then json_build_object('minor', request.minor, 'currency', request.currency) end as received,
  exists (select from effect marked where marked.workspace_id = $1 and marked.loop_id = asked.loop_id
    and marked.operation = 'orders.markPaid' and marked.outcome in ('marked', 'otherwisePaid')
    and marked.input->>'paymentRef' = request.payment_ref
    and marked.input->>'minor' = request.minor::text and marked.input->>'currency' = request.currency) as "isMarked"
from payment_request request
  join effect asked on asked.workspace_id = $1 and asked.key = request.effect_key
where request.workspace_id = $1`;
