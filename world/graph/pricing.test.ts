import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY_MS, HOUR_MS, SECOND_MS } from '../clock.ts';
import { listAt, recordAt } from '../json.ts';
import { MARTA, NUMBER, startTestGraph } from './testGraph.ts';
import type { TestGraph } from './testGraph.ts';

/** `pricing` and `conversation` of the next message's first status. */
async function priceOfNext(world: TestGraph, version = 'v25.0') {
  world.receiver.clear();
  const body = { messaging_product: 'whatsapp', to: MARTA, text: { body: 'Hello' } };
  await world.call('POST', `/${version}/${NUMBER.phoneNumberId}/messages`, body);
  world.clock.advance(SECOND_MS);
  await world.graph.settled();
  const [status] = world.values().flatMap((value) => listAt(value, 'statuses'));
  const known = recordAt({ status }, 'status');
  return {
    type: recordAt(known, 'pricing')['type'],
    origin: recordAt(recordAt(known, 'conversation'), 'origin')['type'],
  };
}

test('an answer to an advertisement is free for 72 hours, and the free entry point ends by the clock', async () => {
  const world = await startTestGraph();
  const referral = { source_type: 'ad', source_id: '120213456789012345', source_url: 'https://fb.me/x' };
  await world.graph.write(MARTA, { type: 'text', text: 'I saw your ad', referral });
  assert.deepEqual(
    recordAt({ message: listAt(world.values()[0], 'messages')[0] }, 'message')['referral'],
    referral,
  );
  assert.deepEqual(await priceOfNext(world), { type: 'free_entry_point', origin: 'referral_conversion' });
  world.clock.advance(3 * DAY_MS - HOUR_MS);
  await world.graph.write(MARTA, { type: 'text', text: 'still here' });
  assert.equal((await priceOfNext(world)).type, 'free_entry_point');
  world.clock.advance(HOUR_MS);
  assert.deepEqual(await priceOfNext(world), { type: 'regular', origin: undefined });
  await world.stop();
});

test('versions up to 23 tell the conversation, and service messages were free until October 2026', async () => {
  const world = await startTestGraph();
  world.clock.set(new Date('2026-09-30T10:00:00Z'));
  await world.graph.write(MARTA, { type: 'text', text: 'Hi' });
  assert.deepEqual(await priceOfNext(world, 'v23.0'), { type: 'free_customer_service', origin: 'service' });
  world.clock.advance(DAY_MS - HOUR_MS);
  assert.equal((await priceOfNext(world)).type, 'regular');
  await world.stop();
});
