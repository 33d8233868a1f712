import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { MINUTE_MS, SECOND_MS } from '../../src/base/clock.ts';
import { aiSdkModel } from '../../src/models/aiSdk/aiSdkModel.ts';
import type { LanguageModel, Proposal } from '../../src/understanding/model/languageModel.ts';
import { SEED } from '../../world/seed/facts.ts';
import { startWorld, WORLD_DEFAULTS } from '../../world/startWorld.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';
import { worldClock } from '../../world/clock.ts';
import { START_AT } from '../../demo/scene/openScene.ts';

const BREAKING = 'honestly this jacket and me, we are breaking up';
const SCISSORS = 'the thing with the other thing, scissors';

test('an answer that comes after its deadline changes nothing', async () => {
  const clock = worldClock({ frozen: true, startAt: new Date(START_AT) });
  const world = await startWorld({ seed: 'store', clock });
  const { language, answers } = heedless(world.model.url);
  const product = await startProduct({ worlds: [world], clock, models: { language, deadlineMs: 100 } });
  teach(product);
  // Long after its deadline, also on a machine that has other things to do.
  world.model.setMode({ mode: 'slow', ms: 4_000 });
  const { waId } = SEED.marta;
  await product.write(waId, BREAKING);
  const before = await stateOf(product, waId);
  assert.ok(before.said > 0, 'nobody waits for it');
  assert.deepEqual(before.calls, ['aborted']);
  assert.equal(answers.length, 0);
  while (answers.length === 0) await wait(5);
  assert.match(JSON.stringify(answers), /"kind":"answer"/);
  await product.pass(MINUTE_MS);
  assert.deepEqual(await stateOf(product, waId), before);
  assert.equal((await product.matterOf(waId)).loop.flow, 'inquiry');
  await product.close();
});

test('of answers to many conversations at once, each comes to its own', async () => {
  const product = await startProduct({ models: {} });
  teach(product);
  product.world.model.setMode({ mode: 'slow', ms: 150 });
  const people = Array.from({ length: 12 }, (_, n) => ({
    waId: `4479000000${10 + n}`,
    breaksUp: n % 2 === 0,
  }));
  for (const { waId } of people) product.world.graph.customer({ waId });
  await Promise.all(
    people.map(({ waId, breaksUp }) =>
      product.world.graph.write(waId, { type: 'text', text: breaksUp ? BREAKING : SCISSORS }),
    ),
  );
  await product.pass(5 * SECOND_MS);
  for (const { waId, breaksUp } of people) {
    const { flow, held } = await stateOf(product, waId);
    assert.deepEqual(
      { flow, held },
      breaksUp ? { flow: 'refund', held: false } : { flow: 'inquiry', held: true },
    );
  }
  const costs = await product.rows<{ n: number }>(
    'select count(*)::int as n from model_call group by conversation_id',
  );
  assert.deepEqual(
    costs.map(({ n }) => n),
    people.map(() => 1),
  );
  await product.close();
});

test('a turn that breaks after the model has answered is taken again: it pays twice and acts once', async () => {
  let breaks = 1;
  const at = (point: string) => {
    if (point === 'turn.beforeCommit' && breaks-- > 0) throw new Error('the turn breaks');
  };
  const product = await startProduct({ models: {}, faults: { at } });
  teach(product);
  const { waId } = SEED.marta;
  await product.world.graph.write(waId, { type: 'text', text: BREAKING });
  while ((await stateOf(product, waId)).calls.length === 0) await wait(5);
  await product.loopline.turns.idle();
  product.clock.advance(MINUTE_MS); // until then, the turn is somebody's who may still be at it
  await product.pass(MINUTE_MS);
  const { flow, loops, turns, calls } = await stateOf(product, waId);
  assert.deepEqual({ flow, loops, calls }, { flow: 'refund', loops: 1, calls: ['answer', 'answer'] });
  const understood = await product.rows(`select from turn where understood <> '[]'`);
  assert.deepEqual([understood.length, turns > 0], [1, true]);
  const asked = product
    .chat(waId)
    .filter(({ from, text }) => from === 'business' && text.includes('LP-1042'));
  assert.equal(asked.length, 1);
  await product.close();
});

function teach({ world }: Product): void {
  world.model.addRule({ when: { contains: 'breaking up' }, take: [{ like: 'start "refund"' }] });
  world.model.addRule({ when: { contains: 'scissors' }, take: [{ like: 'wants a person' }] });
}

/** The world's model behind a client that nobody can interrupt: its answers come, however late. */
function heedless(url: string): { language: LanguageModel; answers: Proposal[] } {
  const { apiKey: key } = WORLD_DEFAULTS.model;
  const model = aiSdkModel({ provider: 'openai', model: 'gpt-5-mini', url: `${url}/v1`, key });
  const answers: Proposal[] = [];
  const propose: LanguageModel['propose'] = async (asked) => {
    const answer = await model.propose(asked, new AbortController().signal);
    answers.push(answer);
    return answer;
  };
  return { language: { name: model.name, propose }, answers };
}

interface State {
  flow: string | null;
  held: boolean;
  loops: number;
  turns: number;
  said: number;
  calls: string[];
}

async function stateOf(product: Product, waId: string): Promise<State> {
  const [row] = await product.rows<Omit<State, 'said'>>(STATE, [waId]);
  const said = product.chat(waId).filter(({ from }) => from === 'business').length;
  return { flow: null, held: false, loops: 0, turns: 0, calls: [], ...row, said };
}

const STATE = `
select holder_kind <> 'assistant' as held,
  (select flow from loop where conversation_id = conversation.id order by opened_at desc, id desc limit 1) as flow,
  (select count(*)::int from loop where conversation_id = conversation.id) as loops,
  (select count(*)::int from turn where conversation_id = conversation.id) as turns,
  array(select outcome from model_call where conversation_id = conversation.id order by called_at, id) as calls
from conversation join address on address.contact_id = conversation.contact_id
where $1 in (address.external_id, ltrim(address.phone, '+'))`;
