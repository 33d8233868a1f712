import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { startModel } from '../../../world/model/startModel.ts';
import { openRoom } from '../../../world/room.ts';
import { aiSdkTranscriber } from './aiSdkTranscriber.ts';

const { model: world, stop } = await startModel(openRoom(), { apiKey: 'the-key' });
after(stop);
beforeEach(() => {
  world.setMode({ mode: 'scripted' });
  world.forget();
});

const NOTE = { bytes: Buffer.alloc(7_000, 'OggS'), mediaType: 'audio/ogg; codecs=opus', language: 'pt-BR' };
const transcriber = (key = 'the-key', url = `${world.url}/v1`) =>
  aiSdkTranscriber({ model: 'whisper-1', key, url });
const soon = () => AbortSignal.timeout(5_000);

test('a recording comes back as words, with its length', async () => {
  world.setSpeech('quero meu dinheiro de volta');
  assert.deepEqual(await transcriber().transcribe(NOTE, soon()), {
    text: 'quero meu dinheiro de volta',
    speechMs: 4_000,
  });
  const [request] = world.requests();
  assert.deepEqual([request?.model, request?.prompt], ['whisper-1', 'audio.ogg audio/ogg 7000 pt']);
});

test('a recording in which nothing is said has no words and is no error', async () => {
  world.setSpeech('');
  assert.deepEqual(await transcriber().transcribe(NOTE, soon()), { text: '', speechMs: 4_000 });
});

test('each failure is told by its kind', async () => {
  const told = async (one = transcriber(), signal = soon()) => {
    const heard = await one.transcribe(NOTE, signal);
    return 'failed' in heard ? heard.failed : heard;
  };
  assert.equal(await told(transcriber('wrong')), 'invalidKey');
  world.setMode({ mode: 'malformed' });
  assert.equal(await told(), 'malformed');
  world.setMode({ mode: 'down', how: 'reset' });
  assert.equal(await told(), 'unavailable');
  world.setMode({ mode: 'slow', ms: null });
  assert.equal(await told(transcriber(), AbortSignal.timeout(100)), 'aborted');
  world.setMode({ mode: 'scripted' });
  const badFile = { ...NOTE, mediaType: 'application/zip' };
  assert.deepEqual(await transcriber().transcribe(badFile, soon()), { failed: 'badRequest' });
});
