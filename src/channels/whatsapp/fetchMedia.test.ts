import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { whatsapp } from './whatsapp.ts';

const PHOTO = Buffer.from('a photo');
const HASH = createHash('sha256').update(PHOTO).digest('hex');

test('the token goes to the hosts of the provider and to no other, not even by a redirect', async () => {
  const foreign = await serve((_request, response) => response.end(PHOTO));
  for (const leak of ['located', 'redirected'] as const) {
    const graph = await serve((request, response) => {
      const here = `http://${request.headers.host}/file`;
      if (request.url === '/file') response.writeHead(302, { location: `${foreign.url}/stolen` }).end();
      else response.end(JSON.stringify({ url: leak === 'located' ? `${foreign.url}/stolen` : here }));
    });
    const result = await fetchFrom(graph.url);
    assert.deepEqual(result, { kind: 'gone', reason: 'the file lies on a foreign host' });
    await graph.close();
  }
  assert.equal(foreign.requests.length, 0);
  await foreign.close();
});

for (const url of [
  'http://lookaside.fbsbx.com/x',
  'https://fbsbx.com.evil.test/x',
  'https://evilfbsbx.com/x',
  'https://lookaside.fbsbx.com@evil.test/x',
  'https://graph.facebook.com.evil.test/x',
  'file:///etc/passwd',
  'no address',
]) {
  test(`a file at ${url} is not fetched`, async () => {
    const graph = await serve((_request, response) => response.end(JSON.stringify({ url })));
    assert.deepEqual(await fetchFrom(graph.url), { kind: 'gone', reason: 'the file lies on a foreign host' });
    await graph.close();
  });
}

test('an address that has expired is asked for once more', async () => {
  let asked = 0;
  const graph = await serve((request, response) => {
    const here = `http://${request.headers.host}`;
    if (request.url === '/fresh') response.end(PHOTO);
    else if (request.url === '/stale') response.writeHead(404).end();
    else response.end(located(`${here}/${(asked += 1) === 1 ? 'stale' : 'fresh'}`));
  });
  assert.deepEqual(await fetchFrom(graph.url), { kind: 'done', bytes: PHOTO, mediaType: 'image/jpeg' });
  assert.equal(asked, 2);
  await graph.close();
});

test('a file that stays expired is gone, and one that does not match its hash is fetched later', async () => {
  const stale = await serve((request, response) => {
    if (request.url === '/file') response.writeHead(404).end();
    else response.end(located(`http://${request.headers.host}/file`));
  });
  assert.equal((await fetchFrom(stale.url)).kind, 'gone');
  await stale.close();
  const torn = await serve((request, response) => {
    if (request.url === '/file') response.end('half a pho');
    else response.end(located(`http://${request.headers.host}/file`));
  });
  assert.equal((await fetchFrom(torn.url)).kind, 'later');
  await torn.close();
});

test('a file that says that it is too large is not downloaded', async () => {
  const graph = await serve((request, response) => {
    const url = `http://${request.headers.host}/file`;
    response.end(JSON.stringify({ url, mime_type: 'video/mp4', file_size: 200 * 1024 * 1024 }));
  });
  assert.deepEqual(await fetchFrom(graph.url), { kind: 'gone', reason: 'too large' });
  assert.ok(graph.requests.every((url) => url !== '/file'));
  await graph.close();
});

test('an id that is a path is asked of nobody', async () => {
  const graph = await serve((_request, response) => response.end('{}'));
  assert.equal((await fetchFrom(graph.url, '../me/accounts')).kind, 'gone');
  assert.equal(graph.requests.length, 0);
  await graph.close();
});

function located(url: string): string {
  return JSON.stringify({ url, mime_type: 'image/jpeg', sha256: HASH, file_size: PHOTO.length });
}

async function fetchFrom(graphUrl: string, mediaId = '1029384756473829') {
  const channel = whatsapp({
    graphUrl,
    appSecret: 's',
    verifyToken: 'v',
    accessToken: 't',
    accounts: ['1'],
  });
  const result = await channel.fetchMedia?.('1', mediaId, AbortSignal.timeout(5_000));
  await channel.close();
  assert.ok(result);
  return result;
}

async function serve(answer: RequestListener) {
  const requests: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.close().closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close };
}
