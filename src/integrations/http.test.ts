import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { z } from 'zod';
import { fixedClock } from '../base/clock.ts';
import { makeHttp, path } from './http.ts';

const clock = fixedClock('2026-11-21T09:00:00Z');
const schema = z.object({ id: z.string() });
const SECRET = 'Bearer sk_secret';

async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function httpTo(baseUrl: string) {
  const errorCode = (body: unknown) => z.object({ code: z.string() }).safeParse(body).data?.code ?? null;
  return makeHttp({ name: 'shop', baseUrl, headers: { authorization: SECRET }, errorCode, clock });
}

function send(baseUrl: string, method: 'GET' | 'POST', signal: AbortSignal = AbortSignal.timeout(5_000)) {
  return httpTo(baseUrl).send({ method, path: '/orders', schema, signal });
}

/** What comes of a question and of an act against one behaviour of a system. */
async function both(t: TestContext, listener: RequestListener) {
  const url = await serve(t, listener);
  return { question: await send(url, 'GET'), act: await send(url, 'POST') };
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a good answer is parsed, and credentials and query go with the request', async (t) => {
  const seen: IncomingMessage[] = [];
  const url = await serve(t, (request, response) => {
    seen.push(request);
    response.end('{"id":"1","more":true}');
  });
  const answer = await httpTo(`${url}/api/`).send({
    method: 'GET',
    path: path`/orders/${'a/b'}`,
    query: { phone: '+55 81' },
    schema,
    signal: AbortSignal.timeout(5_000),
  });
  assert.deepEqual(answer.kind === 'ok' && answer.value, { id: '1' });
  assert.equal(seen[0]?.url, '/api/orders/a%2Fb?phone=%2B55+81');
  assert.equal(seen[0].headers.authorization, SECRET);
  assert.equal(seen[0].headers['user-agent'], 'Loopline');
});

test('a refused connection is later even for an act: nothing was sent', async () => {
  const answer = await send(`http://127.0.0.1:${await closedPort()}`, 'POST');
  assert.deepEqual(answer, { kind: 'later', reason: 'shop POST: ECONNREFUSED before it was sent' });
});

test('a failed TLS handshake is later even for an act: nothing was sent', async (t) => {
  let requests = 0;
  const url = await serve(t, () => void (requests += 1));
  const answer = await send(url.replace('http:', 'https:'), 'POST');
  assert.equal(answer.kind, 'later');
  assert.equal(requests, 0);
});

test('a signal that has ended sends nothing', async (t) => {
  let requests = 0;
  const url = await serve(t, (_request, response) => {
    requests += 1;
    response.end('{"id":"1"}');
  });
  assert.equal((await send(url, 'POST', AbortSignal.abort())).kind, 'later');
  assert.equal(requests, 0);
});

test('an act that was given up while it waited for a connection is never sent', async (t) => {
  let requests = 0;
  const url = await serve(t, (_request, response) => {
    requests += 1;
    response.end('{"id":"1"}');
  });
  const controller = new AbortController();
  const answering = send(url, 'POST', controller.signal);
  controller.abort();
  assert.equal((await answering).kind, 'later');
  assert.equal((await send(url, 'POST')).kind, 'ok');
  assert.equal(requests, 1);
});

test('a connection that breaks after the request leaves an act unknown', async (t) => {
  const { question, act } = await both(t, (request) => void request.socket.destroy());
  assert.equal(question.kind, 'later');
  assert.equal(act.kind, 'unknown');
});

test('an answer that breaks in its middle leaves an act unknown', async (t) => {
  const { question, act } = await both(t, (_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"id":');
    response.socket?.end();
  });
  assert.equal(question.kind, 'later');
  assert.equal(act.kind, 'unknown');
});

test('an answer that does not come in time leaves an act unknown', async (t) => {
  const url = await serve(t, () => undefined);
  const act = await send(url, 'POST', AbortSignal.timeout(100));
  assert.deepEqual(act, { kind: 'unknown', reason: 'shop POST: TIMEOUT' });
  assert.equal((await send(url, 'GET', AbortSignal.timeout(100))).kind, 'later');
});

for (const status of [500, 502, 503, 408, 302]) {
  test(`a ${status} leaves an act unknown and is followed nowhere`, async (t) => {
    let requests = 0;
    const { question, act } = await both(t, (_request, response) => {
      requests += 1;
      response.writeHead(status, { location: '/elsewhere' }).end('{"id":"1"}');
    });
    assert.equal(question.kind, 'later');
    assert.equal(act.kind, 'unknown');
    assert.equal(requests, 2);
  });
}

test('a 429 says when to come back, in seconds or as a date', async (t) => {
  let retryAfter = '7';
  const url = await serve(t, (_request, response) => {
    response.writeHead(429, { 'retry-after': retryAfter }).end();
  });
  assert.deepEqual(await send(url, 'POST'), { kind: 'later', reason: 'shop POST: 429', afterMs: 7_000 });
  retryAfter = 'Sat, 21 Nov 2026 09:00:30 GMT';
  assert.deepEqual(await send(url, 'POST'), { kind: 'later', reason: 'shop POST: 429', afterMs: 30_000 });
  retryAfter = 'soon';
  assert.deepEqual(await send(url, 'POST'), { kind: 'later', reason: 'shop POST: 429' });
});

test('our refused credentials are later, so that the act passes once they are repaired', async (t) => {
  const { act } = await both(t, (_request, response) => void response.writeHead(401).end());
  assert.equal(act.kind, 'later');
});

test('a 4xx is refused with the code of the vendor and never with its sentence', async (t) => {
  let body = '{"code":"order_closed"}';
  const url = await serve(t, (_request, response) => void response.writeHead(409).end(body));
  const refused = await send(url, 'POST');
  assert.equal(refused.kind === 'refused' && refused.reason, 'order_closed');
  body = '{"code":"Maria da Silva has no order"}';
  const sentence = await send(url, 'POST');
  assert.equal(sentence.kind === 'refused' && sentence.reason, 'http_409');
});

const RUBBISH = {
  'no JSON': Buffer.from('<html>ok</html>'),
  'JSON of another shape': Buffer.from('{"identity":1}'),
  'bytes that are no UTF-8': Buffer.from([0x7b, 0xff, 0x7d]),
  'an answer without end': Buffer.alloc(5 * 1024 * 1024, ' '),
  nothing: Buffer.alloc(0),
};
for (const [name, bytes] of Object.entries(RUBBISH)) {
  test(`${name} with status 200 leaves an act unknown`, async (t) => {
    const { question, act } = await both(t, (_request, response) => void response.end(bytes));
    assert.equal(question.kind, 'later');
    assert.equal(act.kind, 'unknown');
  });
}

test('no reason tells the address, the query or the credentials', async (t) => {
  const url = await serve(t, (_request, response) => void response.writeHead(500).end('+5581999990001'));
  const answer = await httpTo(url).send({
    method: 'POST',
    path: '/orders',
    query: { phone: '+5581999990001' },
    schema,
    signal: AbortSignal.timeout(5_000),
  });
  assert.doesNotMatch(JSON.stringify(answer), /5581|sk_secret|127\.0\.0\.1/);
});

test('a part of a path cannot climb out of its place', () => {
  assert.equal(path`/orders/${'..'}/lines/${'../../admin?x=1'}`, '/orders/_/lines/..%2F..%2Fadmin%3Fx%3D1');
});

test('a file comes as bytes with its media type', async (t) => {
  const url = await serve(t, (_request, response) => {
    response.setHeader('content-type', 'application/pdf; charset=binary');
    response.end('%PDF-1.7');
  });
  const file = await httpTo(url).download({ path: '/label', signal: AbortSignal.timeout(5_000) });
  assert.equal(file.kind === 'ok' && file.mediaType, 'application/pdf');
  assert.equal(file.kind === 'ok' && new TextDecoder().decode(file.value), '%PDF-1.7');
});
