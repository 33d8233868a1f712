import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SECOND_MS } from '../src/base/clock.ts';
import { queryIn } from '../src/db/queryIn.ts';
import { SEED } from '../world/seed/facts.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

/** The same people, with the same phones and orders, are customers of both businesses. */
const SLUGS = ['north', 'south'];
const PEOPLE = [SEED.marta, SEED.joao, SEED.lucia, SEED.daniel, SEED.sofia, SEED.tom];
const CUSTOMERS = SLUGS.flatMap((_, world) => PEOPLE.map(({ waId }) => ({ world, waId })));

const WORDS = [
  'I want my money back',
  'quero meu dinheiro de volta',
  'yes',
  'no',
  'it arrived damaged',
  'money back',
  'never mind',
  'I want to talk to a person',
  'refund order LP-1042',
  'LP-1130',
  'marta@example.test',
  'qwertz uiop',
];

/** One customer's words, in their order. */
const script = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 });
const scripts = fc.array(script, { minLength: CUSTOMERS.length, maxLength: CUSTOMERS.length });

async function say(product: Product, customer: number, text: string): Promise<void> {
  const { world, waId } = CUSTOMERS[customer] ?? { world: 0, waId: '' };
  await product.worlds[world]?.graph.write(waId, { type: 'text', text }, { wait: false });
}

/** Everybody's first words at once, then everybody's second … */
async function playTogether(product: Product, said: string[][]): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await Promise.all(
      said.map(async (words, customer) => {
        const text = words[round];
        if (text !== undefined) await say(product, customer, text);
      }),
    );
    await product.pass(3 * SECOND_MS);
  }
}

async function playOneByOne(product: Product, said: string[][]): Promise<void> {
  for (const [customer, words] of said.entries()) {
    for (const text of words) {
      await say(product, customer, text);
      await product.pass(3 * SECOND_MS);
    }
  }
}

/** What a customer has to do with the product: what was said, and where every matter stands. */
async function storyOf(product: Product, { world, waId }: (typeof CUSTOMERS)[number]): Promise<object> {
  const workspace = product.loopline.workspaces[world];
  const loops = await queryIn<{ flow: string; value: unknown; outcome: string | null; object_ref: string }>(
    product.loopline.db,
    workspace?.id ?? '',
    { text: LOOPS, values: [waId] },
  );
  const chat = product.worlds[world]?.graph.phone(waId).messages ?? [];
  return { loops: loops.rows, chat: chat.map(({ from, text }) => `${from}: ${withoutWhen(text)}`) };
}

/** Without a workspace in it: what is seen here is what the setting of the connection lets through. */
const LOOPS = `
select flow, value, outcome, object_ref, owner_kind from loop join conversation on conversation.id = loop.conversation_id
join address on address.contact_id = conversation.contact_id where $1 in (address.external_id, address.phone)
order by loop.opened_at, loop.id`;

/** Numbers and hours differ with the order in which people come. */
function withoutWhen(text: string): string {
  return text.replaceAll(/\d{6}-\d{6}-\d/g, '<protocol>').replaceAll(/\d{1,2}:\d{2}(\s?[AP]M)?/g, '<hour>');
}

function refundsOf(product: Product): number[][] {
  return product.worlds.map(({ payments }) => payments.ledger().map(({ refunded }) => refunded));
}

test('of many customers of two businesses at once, everybody gets what they would have got alone', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, async (said) => {
      const [together, oneByOne] = await Promise.all([
        startProduct({ slugs: SLUGS }),
        startProduct({ slugs: SLUGS }),
      ]);
      try {
        await playTogether(together, said);
        await playOneByOne(oneByOne, said);
        for (const customer of CUSTOMERS) {
          assert.deepEqual(await storyOf(together, customer), await storyOf(oneByOne, customer));
        }
        assert.deepEqual(refundsOf(together), refundsOf(oneByOne));
      } finally {
        await Promise.all([together.close(), oneByOne.close()]);
      }
    }),
    { numRuns: 2 },
  );
});

test('of two businesses with the same customer, each hears what was said to it, and answers there', async () => {
  const product = await startProduct({ slugs: SLUGS });
  const { waId } = SEED.marta;
  await say(product, 0, 'I want my money back');
  await product.pass(5 * SECOND_MS);
  const phones = product.worlds.map(({ graph }) => graph.phone(waId).messages.length);
  assert.deepEqual(phones, [2, 0]);
  const counts = await product.rows<{ slug: string; n: number }>(
    `select slug, count(message.id) as n from workspace left join message on message.workspace_id = workspace.id
     where slug = any($1) group by slug order by slug`,
    [SLUGS],
  );
  assert.deepEqual(counts, [
    { slug: 'north', n: 2 },
    { slug: 'south', n: 0 },
  ]);
  await product.close();
});
