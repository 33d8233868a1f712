import { ensureAgents } from '../../src/access/ensureAgents.ts';
import { makeClient } from '../../src/api/client.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/base/clock.ts';
import { askForRefund, MARTA } from '../../demo/refund/askForRefund.ts';
import { DEMO_TEAM } from '../../demo/team.ts';
import { SEED } from '../../world/seed/facts.ts';
import { CONSOLE_FOLDER } from './openConsole.ts';
import { startProduct, type Product, type ProductOptions } from './startProduct.ts';

/** Who is where, and with what: for screens that show one of them. */
export interface Lively extends Product {
  /** With the assistant, in the middle of a refund; held by a person, who is asked something; waiting for an approval. */
  conversations: Record<'assisted' | 'held' | 'approval' | 'closed', string>;
  contactId: string;
  /** Of a ticket with notes, tags, watchers and a next step. */
  protocolNumber: string;
  ticketNumber: string;
}

const { tom, joao, lucia, ken, ana, daniel, sofia, mariaRecife, mariaSalvador } = SEED.people;
const HOTEL = '15550177001';
const LONG = `${'A jaqueta veio com um rasgo na manga, e o zíper só fecha quando a gente segura embaixo. '.repeat(6)} 😕📦`;

/**
 * The whole product on a day on which something of everything goes on: refunds in the middle, one closed after its two days,
 * an approval that waits, a provider that failed, somebody angry, a lead, notes and a question without an answer.
 * Virtual time and no chance: the same at each start.
 */
export async function livelyProduct(options: ProductOptions = {}): Promise<Lively> {
  const product = await startProduct({ consoleFolder: CONSOLE_FOLDER, ...options });
  const { db, workspaceId, clock } = product.served;
  await ensureAgents(db, workspaceId, DEMO_TEAM, clock.now());
  await presence(product, ['ines', 'bruno', 'marina.silva']);
  await closeOne(product);
  await presence(product, ['ines', 'bruno', 'marina.silva']);
  await askPeople(product);
  await failAtProvider(product);
  await talkToAssistant(product);
  await hold(product);
  return { ...product, ...(await placesIn(product)) };
}

async function presence({ api }: Product, agents: string[]): Promise<void> {
  for (const agent of agents) await must(api('POST', '/api/v1/presence', { agent, presence: 'online' }));
}

/** Marta has her money back and says two days later that all is well. */
async function closeOne(product: Product): Promise<void> {
  await askForRefund(product);
  await product.tap(MARTA, 'yes');
  await product.pass(49 * HOUR_MS);
  await product.tap(MARTA, 'Yes, all is well');
}

/** A sofa above the limit, anger, a lead, a refusal that shall be looked at again. */
async function askPeople(product: Product): Promise<void> {
  await product.write(lucia.waId, `quiero devolver el pedido ${SEED.lucia.aboveLimitOrder.number}`);
  await product.tap(lucia.waId, 'doesNotFit');
  await product.tap(lucia.waId, 'refund');
  await product.tap(lucia.waId, 'yes');
  await product.write(ana.waId, `quero devolver o pedido ${SEED.ana.finalSaleOrder.number}`);
  await product.tap(ana.waId, 'changedMind');
  await product.tap(ana.waId, 'review');
  await product.pass(20 * MINUTE_MS);
  product.world.graph.customer({ waId: HOTEL, name: 'Henry Moss' });
  await product.write(HOTEL, 'hi, we run a small hotel and need a quote for 80 units of bath towels');
  await product.write(HOTEL, 'Moss Inn');
  await product.write(HOTEL, 'by the end of January');
  await product.write(HOTEL, 'around 4000');
  await product.write(mariaRecife.waId, 'quero meu dinheiro de volta');
  await product.write(mariaRecife.waId, 'quero falar com uma pessoa');
}

/** Tom's refund, while the payment provider is down for longer than one waits. */
async function failAtProvider(product: Product): Promise<void> {
  const { faults } = product.world.payments;
  await product.write(tom.waId, `I want my money back for ${SEED.tom.order.number}`);
  await product.tap(tom.waId, 'doesNotFit');
  faults.set({ kind: 'down' });
  await product.tap(tom.waId, 'yes');
  await product.pass(20 * MINUTE_MS);
  faults.clear();
}

async function talkToAssistant(product: Product): Promise<void> {
  await product.write(ken.waId, 'I want my money back');
  await product.write(mariaSalvador.waId, 'quero trocar meu produto');
  await product.write(daniel.waId, 'quiero que me devuelvan el dinero');
  await product.tap(daniel.waId, 'doesNotFit');
  await product.write(sofia.waId, '¿tenéis una tienda en Bilbao?');
}

/** João is with Bruno: notes, a next step, and a question that waits for an answer. */
async function hold(product: Product): Promise<void> {
  await product.write(joao.waId, 'quero meu dinheiro de volta');
  await product.write(joao.waId, 'quero falar com uma pessoa');
  await must(product.act(joao.waId, 'bruno', { kind: 'takeOver' }));
  const text = 'Oi João, aqui é o Bruno. O que aconteceu com a jaqueta?';
  await must(product.act(joao.waId, 'bruno', { kind: 'write', text }));
  await product.write(joao.waId, LONG);
  const { tickets } = makeClient({ baseUrl: product.url, token: product.apiToken });
  const params = { ticket: (await ticketOf(product, joao.waId)).number };
  await tickets.change({ params, body: { tags: ['fragile', 'second time'], priority: 'high' } });
  const note = '@marina.silva he asked for a discount; I promised an answer today.';
  await tickets.addNote({ params, body: { text: note } });
  await tickets.watch({ params: { ...params, agentId: 'marina.silva' } });
  await product.pass(MINUTE_MS);
}

async function must(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`The product answered ${status}: ${JSON.stringify(body)}`);
}

async function ticketOf(product: Product, from: string): Promise<{ number: string }> {
  const { loop } = await product.matterOf(from);
  const [ticket] = await product.rows<{ number: string }>(
    'select number from ticket where loop_id = $1 order by opened_at desc',
    [loop.id],
  );
  if (!ticket) throw new Error(`${from} has no ticket`);
  return ticket;
}

async function placesIn(product: Product): Promise<Omit<Lively, keyof Product>> {
  const conversationOf = async (from: string) => (await product.matterOf(from)).loop.conversationId;
  const held = await product.matterOf(joao.waId);
  const [contact] = await product.rows<{ id: string }>(
    'select contact_id as id from conversation where id = $1',
    [held.loop.conversationId],
  );
  return {
    conversations: {
      assisted: await conversationOf(daniel.waId),
      held: held.loop.conversationId,
      approval: await conversationOf(lucia.waId),
      closed: await conversationOf(MARTA),
    },
    contactId: contact?.id ?? '',
    protocolNumber: held.loop.protocolNumber,
    ticketNumber: (await ticketOf(product, joao.waId)).number,
  };
}
