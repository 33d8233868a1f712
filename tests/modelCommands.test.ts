import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SECOND_MS } from '../src/base/clock.ts';
import { store } from '../blueprints/store/blueprint.ts';
import { turnBookOf } from '../src/start/turnBookOf.ts';
import { answerAtLeast } from '../src/turn/answerAtLeast.ts';
import { startDraft } from '../src/turn/draft.ts';
import type { Situation } from '../src/turn/situation.ts';
import { offeredIn, type OfferedLine } from '../world/model/question.ts';
import { conversationOf, errorsIn, openLoopsOf, stranger, type Customer } from './conversation/talk.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
before(async () => {
  product = await startProduct({ models: {} });
});
after(() => product.close());

/** Nobody but a model makes anything of it; the numbers are there to be pointed at. */
const ODD = 'honestly LP-1042, LP-1050 and me, we are breaking up';

/** Where a conversation may stand when a model is asked. */
const SITUATIONS: readonly [name: string, begin: (who: Customer) => Promise<void>][] = [
  ['nothing is open', async () => {}],
  [
    'a question is open',
    async (who) => {
      assert.match((await who.says('I want my money back')).text, /order/);
    },
  ],
  [
    'a matter waits for a system',
    async (who) => {
      await who.says('I want my money back');
      product.world.shop.faults.set({ kind: 'down', mode: '503' });
      await who.says('LP-1042');
      const [loop] = await product.rows<{ waits_for: string }>(
        `select waits_for from loop where closed_at is null and flow = 'refund' order by opened_at desc limit 1`,
      );
      assert.equal(loop?.waits_for, 'system');
    },
  ],
];

/** A conversation in which nothing was said yet. */
const NOBODY: Situation = {
  workspaceId: 'w',
  conversationId: 'c',
  version: 1,
  holder: { kind: 'assistant' },
  epoch: 1,
  language: null,
  question: null,
  contact: { id: 'p', name: null, language: null, mergedIntoId: null },
  addresses: [],
  loops: [],
  events: [],
  slaRevision: 0,
};
const FIXED = {
  event: 'e',
  language: 'en',
  transcript: null,
  verdict: 'sure' as const,
  commands: [],
  confidence: 1,
  candidates: [],
  signals: {},
  microseconds: {},
  model: null,
};

async function begun(begin: (who: Customer) => Promise<void>): Promise<Customer> {
  const who = stranger(product);
  await begin(who);
  return who;
}

/** All that is offered to a model there; of topics and flows a few, since one is like another. */
async function offered(begin: (who: Customer) => Promise<void>): Promise<OfferedLine[]> {
  const { model } = product.world;
  model.forget();
  await (await begun(begin)).says(ODD);
  product.world.shop.faults.clear();
  const request = model.requests().at(-1);
  assert.ok(request, 'a model was asked');
  const lines = offeredIn(request);
  const some = (start: string, most: number) =>
    lines.filter(({ about }) => about.startsWith(start)).slice(0, most);
  const others = lines.filter(({ about }) => !/^(start|question) "/.test(about));
  return [...some('start "', 4), ...some('question "', 3), ...others];
}

for (const [name, begin] of SITUATIONS) {
  test(`whatever a model makes of a message when ${name}, the contact hears something or a person has it`, async () => {
    const lines = await offered(begin);
    assert.ok(lines.length >= 15, `${lines.length} lines`);
    for (const { about } of lines) {
      const who = await begun(begin);
      const pointed = about.includes('point at the words') ? { words: 'LP-1042' } : {};
      product.world.model.addRule({ when: { equals: ODD }, take: [{ like: about, ...pointed }] });
      const { count } = await who.says(ODD);
      const { holder_kind: holder, id } = await conversationOf<{ holder_kind: string; id: string }>(
        product,
        who.waId,
      );
      const [turn] = await product.rows<{ stage: number | null }>(
        `select (understood->-1->>'stage')::int as stage from turn
         where conversation_id = $1 and understood <> '[]' order by number desc limit 1`,
        [id],
      );
      assert.equal(turn?.stage, 2, about);
      const later = count > 0 || holder === 'queue' ? 0 : await wordsWithin(who, 30 * SECOND_MS);
      const loops = JSON.stringify(await openLoopsOf(product, who.waId));
      assert.ok(count > 0 || holder === 'queue' || later > 0, `${about}: silence, ${loops}`);
      product.world.shop.faults.clear();
    }
  });
}

async function wordsWithin(who: Customer, ms: number): Promise<number> {
  const before = product.chat(who.waId).length;
  await product.pass(ms);
  return product.chat(who.waId).length - before;
}

test('thanks are answered when a model heard them, and stay without words when they were plainly thanks', async () => {
  const { model } = product.world;
  const plain = stranger(product);
  assert.equal((await plain.says('thank you')).count, 0);
  const odd = stranger(product);
  model.addRule({ when: { equals: ODD }, take: [{ like: 'small talk: thanks' }] });
  assert.equal((await odd.says(ODD)).text, 'You are welcome!');
  model.addRule({ when: { equals: ODD }, take: [{ like: 'small talk: goodbye' }] });
  assert.match((await odd.says(ODD)).text, /Goodbye!/);
});

for (const [stage, speaks] of [
  [1, false],
  [2, true],
] as const) {
  test(`when nothing came of what stage ${stage} understood, ${speaks ? 'other words are asked for' : 'the reason is enough'}`, () => {
    const draft = startDraft(NOBODY, new Date('2026-11-21T09:00:00Z'), 'en');
    draft.understood.push({ ...FIXED, stage });
    answerAtLeast(draft, turnBookOf(store, {}));
    const said = draft.speech.map(({ content }) => content.kind === 'text' && content.text);
    assert.deepEqual(said, speaks ? ['All right. Could you tell me in other words what you need?'] : []);
  });
}

test('none of it was an error', () => assert.deepEqual(errorsIn(product), []));
