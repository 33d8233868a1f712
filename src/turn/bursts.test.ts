import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untrust } from '../base/untrusted.ts';
import type { InboundContent } from '../conversation/content.ts';
import { burstWaitMs } from './burstWait.ts';
import { joinBursts } from './joinBursts.ts';
import type { WaitingEvent } from './situation.ts';

const words = (text: string): InboundContent => ({ kind: 'text', text: untrust(text) });
const event = (id: string, content: InboundContent, addressId = 'a'): WaitingEvent => ({
  id,
  attempts: 0,
  receivedAt: '2026-11-21T09:00:00Z',
  payload: { kind: 'message', messageId: id, addressId, sentAt: '2026-11-21T09:00:00Z', content },
});

test('what plainly begins something waits for the rest, what is complete is answered at once', () => {
  for (const text of ['hi', 'Olá!', 'bom dia', 'hola', 'I bought a lamp and', 'primeiro,', 'quero saber:']) {
    assert.equal(burstWaitMs(words(text)), 1_200, text);
  }
  for (const text of ['where is my order?', 'sim', 'LP-1042', 'quero um reembolso', '2']) {
    assert.equal(burstWaitMs(words(text)), 0, text);
  }
  const photo: InboundContent = { kind: 'media', media: 'image', mediaId: '1', mediaType: 'image/jpeg' };
  assert.equal(burstWaitMs(photo), 1_200);
  assert.equal(burstWaitMs({ ...photo, caption: untrust('it came broken') }), 0);
});

test('three bubbles in a row are one thing said, and all three are taken', () => {
  const [heard, ...others] = joinBursts([
    event('1', words('hi')),
    event('2', words('my lamp')),
    event('3', words('is broken')),
  ]);
  assert.deepEqual(others, []);
  assert.deepEqual(heard?.ids, ['1', '2', '3']);
  assert.ok(heard?.payload.kind === 'message' && heard.payload.content.kind === 'text');
  assert.equal(heard.payload.content.text, 'hi\nmy lamp\nis broken');
});

test('a tap between two texts stands by itself, and so does another address', () => {
  const tap: InboundContent = { kind: 'choice', optionId: untrust('x'), title: untrust('Yes') };
  assert.equal(joinBursts([event('1', words('a')), event('2', tap), event('3', words('b'))]).length, 3);
  assert.equal(joinBursts([event('1', words('a')), event('2', words('b'), 'other')]).length, 2);
});
