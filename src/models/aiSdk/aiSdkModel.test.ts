import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, beforeEach, test } from 'node:test';
import { z } from 'zod';
import { startModel } from '../../../world/model/startModel.ts';
import { openRoom } from '../../../world/room.ts';
import type { Asked } from '../../understanding/model/languageModel.ts';
import { aiSdkModel, type AiSdkOptions } from './aiSdkModel.ts';

const { model: world, stop } = await startModel(openRoom(), { apiKey: 'the-key' });
after(stop);
beforeEach(() => {
  world.setMode({ mode: 'scripted' });
  world.faults.clear();
  world.forget();
});

const PROVIDERS: readonly (AiSdkOptions & { path: string })[] = [
  { provider: 'openai', model: 'gpt-5-mini', key: 'the-key', url: `${world.url}/v1`, path: '/v1/responses' },
  {
    provider: 'anthropic',
    model: 'claude-haiku-4-5',
    key: 'the-key',
    url: `${world.url}/v1`,
    path: '/v1/messages',
  },
  {
    provider: 'compatible',
    model: 'qwen3:8b',
    key: 'the-key',
    url: `${world.url}/v1`,
    path: '/v1/chat/completions',
  },
];

const ASKED: Asked = {
  system: `You sort messages. ${'The rules of the house are many. '.repeat(200)}\nc1: start "refund"\nc2: none of these`,
  prompt: 'contact: give it back',
  schema: z.strictObject({
    commands: z.array(z.strictObject({ command: z.enum(['c1', 'c2']), words: z.string().nullable() })).min(1),
  }),
  maxOutputTokens: 400,
  cacheKey: 'k',
};
const ANSWER = { commands: [{ command: 'c1', words: null }] };
world.addRule({ when: { contains: 'give it back' }, take: [{ like: 'refund' }] });

for (const { path, ...options } of PROVIDERS) {
  const model = aiSdkModel(options);
  const propose = (ms = 5_000) => model.propose(ASKED, AbortSignal.timeout(ms));

  test(`${options.provider}: an answer comes as JSON with its tokens, and what was cached`, async () => {
    const first = await propose();
    assert.equal(first.kind, 'answer');
    assert.deepEqual(first.kind === 'answer' && first.json, ANSWER);
    const again = await propose();
    assert.ok(again.kind === 'answer' && again.tokens.cachedInput > 1_000, JSON.stringify(again));
    assert.ok(again.tokens.input > again.tokens.cachedInput && again.tokens.output > 5);
    const [request] = world.requests();
    assert.equal(request?.path, path);
    assert.equal(request?.model, options.model);
    assert.match(request?.system ?? '', /^You sort messages/);
    assert.match(JSON.stringify(request?.schema), /"enum":\["c1","c2"\]/);
  });

  test(`${options.provider}: each failure is told by its kind, after one try`, async () => {
    const told = async () => {
      const proposal = await propose();
      return proposal.kind === 'failed' ? proposal.reason : proposal.kind;
    };
    world.setMode({ mode: 'refusing' });
    assert.equal(await told(), 'refused');
    world.setMode({ mode: 'down', how: '503' });
    assert.equal(await told(), 'unavailable');
    world.setMode({ mode: 'down', how: 'reset' });
    assert.equal(await told(), 'unavailable');
    assert.equal(world.requests().length, 3);
    world.faults.set({ kind: '429', times: 1 });
    assert.equal(await told(), 'rateLimited');
    world.faults.set({ kind: '500', times: 1 });
    assert.equal(await told(), 'unavailable');
    const withWrongKey = aiSdkModel({ ...options, key: 'another' });
    assert.deepEqual(await withWrongKey.propose(ASKED, AbortSignal.timeout(5_000)), {
      kind: 'failed',
      reason: 'invalidKey',
    });
  });

  test(`${options.provider}: who does not answer is left when the signal says so`, async () => {
    world.setMode({ mode: 'slow', ms: null });
    const startedAt = performance.now();
    assert.deepEqual(await propose(100), { kind: 'failed', reason: 'aborted' });
    assert.ok(performance.now() - startedAt < 3_000);
  });

  test(`${options.provider}: an answer without form is an answer without JSON`, async () => {
    for (const how of ['broken', 'truncated', 'prose', 'empty'] as const) {
      world.setMode({ mode: 'malformed', how });
      const proposal = await propose();
      // Anthropic wraps JSON into the input of a tool when a model has no schemas of its own; there it is always JSON.
      if (proposal.kind === 'answer') assert.equal(proposal.json, undefined, how);
      else assert.deepEqual(proposal, { kind: 'failed', reason: 'malformed' }, how);
    }
  });
}

test('a server that sends no end of it is left after a megabyte, and garbage is told as malformed', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.write('{"choices":[');
    const more = setInterval(() => response.write(' '.repeat(200_000)), 1);
    response.on('close', () => clearInterval(more));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const url = `http://127.0.0.1:${address.port}/v1`;
  const endless = aiSdkModel({ provider: 'compatible', model: 'm', key: null, url });
  const proposal = await endless.propose(ASKED, AbortSignal.timeout(10_000));
  assert.ok(proposal.kind === 'failed' && proposal.reason !== 'aborted', JSON.stringify(proposal));
  server.closeAllConnections();
  server.close();

  const nobody = aiSdkModel({ provider: 'compatible', model: 'm', key: null, url });
  assert.deepEqual(await nobody.propose(ASKED, AbortSignal.timeout(5_000)), {
    kind: 'failed',
    reason: 'unavailable',
  });
});
