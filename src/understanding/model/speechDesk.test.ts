import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startModel } from '../../../world/model/startModel.ts';
import { openRoom } from '../../../world/room.ts';
import { fixedClock, SECOND_MS } from '../../base/clock.ts';
import { newId } from '../../base/id.ts';
import { createTestDatabase } from '../../db/testDatabase.ts';
import { aiSdkTranscriber } from '../../models/aiSdk/aiSdkTranscriber.ts';
import { speechCostOf } from '../../models/prices.ts';
import { makeBreaker } from './breaker.ts';
import type { Ceilings } from './modelDesk.ts';
import { makePlaces } from './places.ts';
import { makeSpeechDesk, type Spoken } from './speechDesk.ts';

const base = await createTestDatabase();
const { model: world, stop } = await startModel(openRoom(), { apiKey: 'the-key' });
after(async () => {
  await stop();
  await base.drop();
});
beforeEach(() => {
  world.setMode({ mode: 'scripted' });
  world.setSpeech('quero meu dinheiro de volta');
  world.forget();
});

function desk(options: { ceilings?: Partial<Ceilings>; deadlineMs?: number; key?: string } = {}) {
  const clock = fixedClock('2026-11-21T09:00:00Z');
  const troubles: string[] = [];
  const { wordsOf } = makeSpeechDesk({
    db: base.db,
    clock,
    transcriber: aiSdkTranscriber({
      model: 'whisper-1',
      key: options.key ?? 'the-key',
      url: `${world.url}/v1`,
    }),
    places: makePlaces(4),
    ceilings: { conversationMicros: 10 ** 9, workspaceMicros: 10 ** 9, ...options.ceilings },
    costOf: speechCostOf,
    deadlineMs: options.deadlineMs ?? 5_000,
    breaker: makeBreaker(clock, { failures: 2 }),
    onTrouble: (error) => troubles.push(String(error)),
  });
  return { clock, troubles, hear: (more: Partial<Spoken> = {}) => wordsOf({ ...note(), ...more }) };
}

function note(bytes = 10_000): Spoken {
  return {
    workspaceId: base.workspaceId,
    conversationId: newId(),
    mediaKey: `whatsapp:${newId()}`,
    language: null,
    fetch: async () => ({ bytes: Buffer.alloc(bytes, 'OggS'), mediaType: 'audio/ogg; codecs=opus' }),
  };
}

test('a recording is heard once and paid once, whoever asks again', async () => {
  const { hear } = desk();
  const { mediaKey } = note();
  assert.deepEqual(await hear({ mediaKey }), { text: 'quero meu dinheiro de volta' });
  world.setMode({ mode: 'down' });
  const again = await hear({ mediaKey, fetch: () => assert.fail('it is known already') });
  assert.deepEqual(again, { text: 'quero meu dinheiro de volta' });
  const { rows } = await base.superuser.query(
    `select purpose, model, cost_micros::int as cost, outcome from model_call`,
  );
  // Five seconds at 0.006 dollars a minute.
  assert.deepEqual(rows, [{ purpose: 'transcribe', model: 'whisper-1', cost: 500, outcome: 'answer' }]);
});

test('another workspace hears for itself', async () => {
  const { hear } = desk();
  const { mediaKey } = note();
  await hear({ mediaKey });
  world.setSpeech('something else');
  const workspaceId = await base.addWorkspace();
  assert.deepEqual(await hear({ mediaKey, workspaceId }), { text: 'something else' });
});

test('silence is silence, and is not paid for again', async () => {
  world.setSpeech('  ');
  const { hear } = desk();
  const { mediaKey } = note();
  for (let n = 0; n < 2; n++) assert.deepEqual(await hear({ mediaKey }), { failed: 'silent' });
  assert.equal(world.requests().length, 1);
});

test('what cannot be had, or is too large, is not sent', async () => {
  const { hear } = desk();
  assert.deepEqual(await hear({ fetch: async () => null }), { failed: 'notThere' });
  const large = { bytes: Buffer.alloc(26 * 1024 * 1024), mediaType: 'audio/ogg' };
  assert.deepEqual(await hear({ fetch: async () => large }), { failed: 'tooLarge' });
  const failing = await hear({ fetch: () => Promise.reject(new Error('the channel broke')) });
  assert.deepEqual(failing, { failed: 'unavailable' });
  assert.equal(world.requests().length, 0);
});

test('who does not answer is left at the deadline, and left alone when it goes on', async () => {
  const { hear, clock, troubles } = desk({ deadlineMs: 150 });
  world.setMode({ mode: 'slow', ms: null });
  for (let n = 0; n < 2; n++) assert.deepEqual(await hear(), { failed: 'aborted' });
  assert.deepEqual(await hear(), { failed: 'breakerOpen' });
  assert.match(troubles[0] ?? '', /whisper-1 failed: aborted/);
  world.setMode({ mode: 'scripted' });
  clock.advance(31 * SECOND_MS);
  assert.ok('text' in (await hear()));
});

test('a ceiling that is reached, a wrong key and a broken answer are told apart', async () => {
  assert.deepEqual(await desk({ ceilings: { workspaceMicros: 0 } }).hear(), { failed: 'ceilingReached' });
  assert.deepEqual(await desk({ key: 'wrong' }).hear(), { failed: 'invalidKey' });
  world.setMode({ mode: 'malformed' });
  assert.deepEqual(await desk().hear(), { failed: 'malformed' });
});

test('what is heard in a conversation counts towards its ceiling, and not towards that of another', async () => {
  const conversationId = newId<'conversation'>();
  const { hear } = desk({ ceilings: { conversationMicros: 500 } });
  assert.ok('text' in (await hear({ conversationId })));
  assert.deepEqual(await hear({ conversationId }), { failed: 'ceilingReached' });
  assert.ok('text' in (await hear()));
});
