import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startModel } from '../../../world/model/startModel.ts';
import { openRoom } from '../../../world/room.ts';
import { fixedClock, HOUR_MS, SECOND_MS } from '../../base/clock.ts';
import { newId, type ConversationId } from '../../base/id.ts';
import { createTestDatabase } from '../../db/testDatabase.ts';
import { aiSdkModel } from '../../models/aiSdk/aiSdkModel.ts';
import { costOf } from '../../models/prices.ts';
import type { Intent } from '../intent.ts';
import type { Possible, ToInterpret } from '../interpreter.ts';
import { makeBreaker } from './breaker.ts';
import { makeInterpreter } from './makeInterpreter.ts';
import { DEFAULT_CEILINGS, makeModelDesk, type Ceilings } from './modelDesk.ts';
import { makePlaces } from './places.ts';

const base = await createTestDatabase();
const { model: world, stop } = await startModel(openRoom(), { apiKey: 'the-key' });
after(async () => {
  await stop();
  await base.drop();
});
let conversationId: ConversationId = newId();
beforeEach(() => {
  conversationId = newId();
  world.setMode({ mode: 'scripted' });
  world.faults.clear();
  world.forget();
});

const PROFILE = {
  identity: 'You are the assistant of Harbour Store.',
  mission: 'Find out what a customer wants.',
  limits: ['Promise nothing.'],
  policies: ['Orders can be returned for thirty days.'],
};
const INTENTS: readonly Intent[] = [
  { name: 'refund', means: { start: 'refund', slots: { wish: 'money' } }, examples: {} },
  { name: 'openingHours', means: { ask: true }, examples: {} },
];
const POSSIBLE: readonly Possible[] = [
  { kind: 'start', intent: 'refund', example: 'I want my money back' },
  { kind: 'start', intent: 'not in the blueprint', example: 'x' },
  { kind: 'ask', topics: [{ intent: 'openingHours', example: 'when are you open' }] },
  { kind: 'wantHuman' },
  { kind: 'outOfScope' },
  { kind: 'answer', slot: 'orderNumber', as: 'orderNumber', question: 'Which order is it?' },
];
world.addRule({ when: { contains: 'coins' }, take: [{ like: 'start "refund"' }] });
world.addRule({
  when: { contains: 'paper says' },
  take: [{ like: 'answer to "Which order', words: 'lp-1042' }, { like: 'wants a person' }],
});
world.addRule({ when: { contains: 'my number' }, take: [{ like: 'answer to', words: 'LP-9999' }] });

function interpreter(
  options: { ceilings?: Ceilings; deadlineMs?: number; model?: string; most?: number } = {},
) {
  const clock = fixedClock('2026-11-21T09:00:00Z');
  const troubles: unknown[] = [];
  const model = aiSdkModel({
    provider: 'openai',
    model: options.model ?? 'gpt-5-mini',
    key: 'the-key',
    url: `${world.url}/v1`,
  });
  const desk = makeModelDesk({
    db: base.db,
    clock,
    model,
    costOf,
    ceilings: options.ceilings ?? DEFAULT_CEILINGS,
    places: makePlaces(options.most ?? 32),
    breaker: makeBreaker(clock, { failures: 3 }),
    onTrouble: (error) => troubles.push(error),
  });
  const { interpret } = makeInterpreter({
    desk,
    profile: PROFILE,
    intents: INTENTS,
    deadlineMs: options.deadlineMs ?? 5_000,
  });
  return {
    clock,
    troubles,
    interpret: (text: string, more: Partial<ToInterpret> = {}) => interpret(asked(text, more)),
  };
}

function asked(text: string, more: Partial<ToInterpret>): ToInterpret {
  const of = { workspaceId: base.workspaceId, conversationId, language: 'en', timeZone: 'UTC' };
  const now = new Date('2026-11-21T09:00:00Z');
  return { ...of, now, text, history: [], possible: POSSIBLE, ...more };
}

async function ledger() {
  const { rows } = await base.superuser.query<Record<string, unknown>>(
    `select purpose, model, input_tokens > 300 as has_input, output_tokens > 0 as has_output, cost_micros::int as cost, outcome
     from model_call where conversation_id = $1 order by id`,
    [conversationId],
  );
  return rows;
}

test('an odd sentence is understood, and the call stands in the ledger with its price', async () => {
  const { interpret } = interpreter();
  const { commands, outcome, use } = await interpret('those coins, could they swim home?');
  assert.deepEqual(commands, [{ kind: 'start', flow: 'refund', slots: { wish: 'money' } }]);
  assert.equal(outcome, 'understood');
  assert.equal(use?.model, 'openai/gpt-5-mini');
  assert.ok(use.costMicros !== null && use.costMicros > 50 && use.costMicros < 2_000);
  const called = { purpose: 'understand', model: 'openai/gpt-5-mini', outcome: 'answer' };
  assert.deepEqual(await ledger(), [{ ...called, has_input: true, has_output: true, cost: use.costMicros }]);
});

test('several commands come in one answer, and a slot is filled with the words of the contact', async () => {
  const { interpret } = interpreter();
  const { commands } = await interpret('the paper says «LP-1042», and then somebody real please');
  assert.deepEqual(commands, [
    { kind: 'answer', slots: { orderNumber: 'LP-1042' } },
    { kind: 'wantHuman', reason: null },
  ]);
});

test('a number that the contact did not write fills no slot, however often it is proposed', async () => {
  const { interpret } = interpreter();
  const { commands, outcome } = await interpret('my number is on the sofa');
  assert.deepEqual([commands, outcome], [null, 'malformed']);
  assert.match(
    world.requests()[1]?.prompt ?? '',
    /Your last answer could not be used:\n- c\d+ needs words that stand/,
  );
  assert.equal((await ledger()).length, 2);
});

test('what has no form is told to the model once; then the conversation goes on without it', async () => {
  const { interpret } = interpreter();
  world.setMode({ mode: 'malformed', how: 'wrongSchema', times: 1 });
  const repaired = await interpret('coins');
  assert.deepEqual([repaired.commands?.length, repaired.outcome], [1, 'repaired']);
  assert.equal(repaired.use?.outputTokens !== undefined && repaired.use.outputTokens > 15, true);
  for (const how of ['broken', 'truncated', 'prose', 'empty'] as const) {
    world.setMode({ mode: 'malformed', how });
    const { commands, outcome } = await interpret('coins');
    assert.deepEqual([commands, outcome], [null, 'malformed'], how);
  }
  assert.equal(world.requests().length, 10);
});

test('a model that refuses is not asked twice', async () => {
  world.setMode({ mode: 'refusing' });
  const { commands, outcome } = await interpreter().interpret('coins');
  assert.deepEqual([commands, outcome], [null, 'refused']);
  assert.equal(world.requests().length, 1);
});

test('a model that never answers is left at the deadline, in real time, and what it may charge is counted', async () => {
  world.setMode({ mode: 'slow', ms: null });
  const startedAt = performance.now();
  const { commands, outcome } = await interpreter({ deadlineMs: 150 }).interpret('coins');
  assert.deepEqual([commands, outcome], [null, 'tooLate']);
  assert.ok(performance.now() - startedAt < 3_000);
  const [row] = await ledger();
  assert.deepEqual([row?.['outcome'], row?.['has_input'], row?.['has_output']], ['aborted', true, false]);
});

test('the deadline is for both rounds together', async () => {
  world.setMode({ mode: 'malformed', how: 'empty', times: 1 });
  world.faults.set({ kind: 'latency', ms: 200 });
  const { outcome } = await interpreter({ deadlineMs: 300 }).interpret('coins');
  assert.equal(outcome, 'tooLate');
});

test('a model that fails again and again is left alone, and asked again after a while', async () => {
  const { interpret, clock, troubles } = interpreter();
  world.setMode({ mode: 'down', how: 'reset' });
  for (let n = 0; n < 3; n++) assert.equal((await interpret('coins')).outcome, 'unavailable');
  assert.equal((await interpret('coins')).outcome, 'breakerOpen');
  assert.equal(world.requests().length, 3);
  assert.equal(troubles.length, 3);
  assert.doesNotMatch(String(troubles[0]), /coins/);

  clock.advance(31 * SECOND_MS);
  assert.equal((await interpret('coins')).outcome, 'unavailable');
  assert.equal((await interpret('coins')).outcome, 'breakerOpen', 'one look, and it is still gone');
  world.setMode({ mode: 'scripted' });
  clock.advance(31 * SECOND_MS);
  assert.equal((await interpret('coins')).outcome, 'understood');
  assert.equal((await interpret('coins')).outcome, 'understood');
  assert.equal((await ledger()).filter(({ outcome }) => outcome === 'unavailable').length, 4);
});

test('a conversation that has cost its share is not interpreted until a day has passed', async () => {
  const { interpret, clock } = interpreter({
    ceilings: { conversationMicros: 200, workspaceMicros: 10 ** 9 },
  });
  const outcomes: string[] = [];
  for (let n = 0; n < 4; n++) outcomes.push((await interpret('coins')).outcome);
  assert.equal(outcomes[0], 'understood');
  assert.deepEqual([...new Set(outcomes)], ['understood', 'ceilingReached']);
  const reached = await interpret('coins');
  assert.deepEqual([reached.commands, reached.use], [null, null]);
  clock.advance(24 * HOUR_MS);
  assert.equal((await interpret('coins')).outcome, 'understood');
});

test('the ceiling of the day binds all conversations, also those that ask at once', async () => {
  const { rows } = await base.superuser.query<{ spent: number }>(
    'select coalesce(sum(cost_micros), 0)::float8 as spent from model_call',
  );
  const workspaceMicros = (rows[0]?.spent ?? 0) + 9_000;
  const { interpret } = interpreter({ ceilings: { conversationMicros: 10 ** 9, workspaceMicros } });
  world.setMode({ mode: 'slow', ms: 400 });
  const all = await Promise.all(
    Array.from({ length: 40 }, () => interpret('coins', { conversationId: newId() })),
  );
  const asked = all.filter(({ outcome }) => outcome === 'understood').length;
  // Each is taken for three tenths of a cent until its price is known.
  assert.ok(asked >= 1 && asked <= 8, `${asked} were asked`);
});

test('a model without a price is held by its number of calls', async () => {
  const { interpret } = interpreter({
    model: 'house-model',
    ceilings: { conversationMicros: 3_000, workspaceMicros: 10 ** 9 },
  });
  const outcomes: string[] = [];
  for (let n = 0; n < 5; n++) outcomes.push((await interpret('coins')).outcome);
  assert.deepEqual(outcomes, ['understood', 'understood', 'understood', 'ceilingReached', 'ceilingReached']);
  assert.deepEqual([...new Set((await ledger()).map(({ cost }) => cost))], [null]);
});

test('so many calls run at once and no more; who waits too long goes without', async () => {
  const { interpret } = interpreter({ most: 1, deadlineMs: 400 });
  world.setMode({ mode: 'slow', ms: null });
  const outcomes = (await Promise.all([interpret('coins'), interpret('coins')])).map(
    ({ outcome }) => outcome,
  );
  assert.deepEqual(outcomes, ['tooLate', 'tooLate']);
  assert.equal(world.requests().length, 1);
});

test('a wrong key is the trouble of the operator, and no word of the contact is in it', async () => {
  const clock = fixedClock('2026-11-21T09:00:00Z');
  const troubles: string[] = [];
  const desk = makeModelDesk({
    db: base.db,
    clock,
    model: aiSdkModel({
      provider: 'anthropic',
      model: 'claude-haiku-4-5',
      key: 'wrong',
      url: `${world.url}/v1`,
    }),
    costOf,
    ceilings: DEFAULT_CEILINGS,
    places: makePlaces(1),
    onTrouble: (error, context) => troubles.push(`${String(error)} ${JSON.stringify(context)}`),
  });
  const { interpret } = makeInterpreter({ desk, profile: PROFILE, intents: INTENTS });
  assert.equal((await interpret(asked('coins', {}))).outcome, 'unavailable');
  assert.match(troubles[0] ?? '', /anthropic\/claude-haiku-4-5 failed: invalidKey/);
  assert.doesNotMatch(troubles.join(), /coins|wrong/);
});
