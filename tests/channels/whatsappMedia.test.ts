import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, test, type TestContext } from 'node:test';
import { DAY_MS, MINUTE_MS } from '../../src/base/clock.ts';
import { whatsapp } from '../../src/channels/whatsapp/whatsapp.ts';
import { MARTA, NUMBER } from '../../world/graph/testGraph.ts';
import { openLine, OTHER_NUMBER, type Line } from './openLine.ts';
import { openScript, type Script } from './openScript.ts';

const BYTES = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 31) % 256));
const SHA256 = createHash('sha256').update(BYTES).digest();

let line: Line;
before(async () => {
  line = await openLine();
});
beforeEach(() => {
  line.graph.faults.clear();
  line.receiver.clear();
});
after(() => line.stop());

async function photo(): Promise<string> {
  await line.graph.write(MARTA, { type: 'media', kind: 'image', base64: BYTES.toString('base64') });
  const update = line.updates().find((one) => one.kind === 'message');
  assert.ok(update?.content.kind === 'media');
  return update.content.mediaId;
}
const fetchFrom = ({ channel }: Pick<Line, 'channel'>, mediaId: string, account = NUMBER.phoneNumberId) =>
  channel.fetchMedia?.(account, mediaId, AbortSignal.timeout(5_000));

test('a file that a contact sent is fetched byte for byte, for as long as its id lives', async () => {
  const mediaId = await photo();
  for (const passMs of [0, 6 * MINUTE_MS, 6 * DAY_MS]) {
    await line.pass(passMs);
    const result = await fetchFrom(line, mediaId);
    assert.ok(result?.kind === 'done', JSON.stringify(result));
    assert.ok(result.bytes.equals(BYTES));
    assert.equal(result.mediaType, 'image/jpeg');
  }
  await line.pass(2 * DAY_MS);
  assert.equal((await fetchFrom(line, mediaId))?.kind, 'gone');
});

test('an address that expired on the way is asked for once more', async () => {
  const mediaId = await photo();
  line.graph.faults.set({ kind: 'mediaExpired', times: 1 });
  assert.equal((await fetchFrom(line, mediaId))?.kind, 'done');
  line.graph.faults.set({ kind: 'mediaExpired', times: 2 });
  assert.deepEqual(await fetchFrom(line, mediaId), {
    kind: 'gone',
    reason: 'the address of the file expired twice',
  });
});

test('a provider with a fault, or a wrong token, is asked again later', async () => {
  const mediaId = await photo();
  for (const fault of [
    { kind: '500', path: mediaId },
    { kind: '429', path: mediaId },
    { kind: 'down', mode: 'reset' },
    { kind: 'dropAnswer', method: 'GET' },
    { kind: '500', path: 'attachments' },
    { kind: 'down', path: 'attachments', mode: 'reset' },
    { kind: 'refuse', code: 190 },
  ] as const) {
    line.graph.faults.clear();
    line.graph.faults.set({ ...fault, times: 1 });
    assert.equal((await fetchFrom(line, mediaId))?.kind, 'later', JSON.stringify(fault));
  }
});

test('what is no id of a file, or of another number, is never there', async () => {
  const requests = line.countRequests('/');
  for (const id of ['', '../../me', 'a/b', 'x'.repeat(65), '1?fields=token']) {
    assert.equal((await fetchFrom(line, id))?.kind, 'gone', id);
  }
  assert.equal(requests(), 0);
  assert.equal((await fetchFrom(line, '1029384756473829'))?.kind, 'gone');
  assert.notEqual((await fetchFrom(line, await photo(), OTHER_NUMBER.phoneNumberId))?.kind, 'done');
});

/** A provider whose file lies where `urlOf` says, and a foreign host beside it. */
async function openHosts(
  t: TestContext,
  urlOf: (home: Script, foreign: Script) => string,
  told: object = {},
) {
  const [home, foreign] = [await openScript(), await openScript()];
  const channel = whatsapp({
    graphUrl: home.url,
    appSecret: 's',
    verifyToken: 'v',
    accessToken: 'EAAG_secret',
    accounts: [NUMBER.phoneNumberId],
  });
  t.after(() => Promise.all([channel.close(), home.stop(), foreign.stop()]));
  home.answer('/v25.0/77', () => ({
    json: { url: urlOf(home, foreign), mime_type: 'image/jpeg; x=1', ...told },
  }));
  home.answer('/file', () => ({ bytes: BYTES }));
  foreign.answer('/file', () => ({ bytes: BYTES }));
  return { home, foreign, channel };
}

test('the token goes to no foreign host, however its address is dressed up', async (t) => {
  for (const place of [
    (foreign: string) => foreign,
    (foreign: string) => foreign.replace('127.0.0.1', 'localhost'),
    (foreign: string) => `${foreign}?host=lookaside.fbsbx.com`,
    (foreign: string) => foreign.replace('http://', 'http://lookaside.fbsbx.com@'),
    (foreign: string) => `${foreign}#.fbsbx.com`,
  ]) {
    const hosts = await openHosts(t, (_home, { url }) => place(`${url}/file`));
    const result = await fetchFrom(hosts, '77');
    assert.deepEqual(result, { kind: 'gone', reason: 'the file lies on a foreign host' });
    assert.deepEqual(hosts.foreign.requests, []);
  }
});

test('the token follows no redirect to a foreign host', async (t) => {
  const { home, foreign, channel } = await openHosts(t, ({ url }) => `${url}/moved`);
  home.answer('/moved', () => ({ status: 302, headers: { location: `${foreign.url}/file` } }));
  const result = await fetchFrom({ channel }, '77');
  assert.deepEqual(result, { kind: 'gone', reason: 'the file lies on a foreign host' });
  assert.deepEqual(foreign.requests, []);
  assert.equal(home.requests.at(-1)?.headers.authorization, 'Bearer EAAG_secret');
});

test('the token follows no redirect of the Graph API itself', async (t) => {
  const { home, foreign, channel } = await openHosts(t, ({ url }) => `${url}/file`);
  const moved = () => ({ status: 307, headers: { location: `${foreign.url}/v25.0/77` } });
  home.answer('/v25.0/77', moved);
  home.answer(`/v25.0/${NUMBER.phoneNumberId}/messages`, moved);
  assert.equal((await fetchFrom({ channel }, '77'))?.kind, 'later');
  const message = {
    id: 'm',
    account: NUMBER.phoneNumberId,
    to: { externalId: MARTA, phone: null },
    content: { kind: 'text' as const, text: 'x' },
  };
  const result = await channel.send(message, AbortSignal.timeout(5_000));
  assert.ok(result.kind === 'refused' && result.failure.remedy === 'hold', JSON.stringify(result));
  assert.deepEqual(foreign.requests, []);
});

test('a redirect among the hosts of the provider is followed, but not for ever', async (t) => {
  const { home, channel } = await openHosts(t, ({ url }) => `${url}/moved`);
  home.answer('/moved', () => ({ status: 302, headers: { location: '/file' } }));
  const result = await fetchFrom({ channel }, '77');
  assert.ok(result?.kind === 'done' && result.bytes.equals(BYTES));
  assert.equal(result.mediaType, 'image/jpeg');
  home.answer('/moved', () => ({ status: 302, headers: { location: '/moved' } }));
  assert.deepEqual(await fetchFrom({ channel }, '77'), { kind: 'gone', reason: 'too many redirects' });
});

test('bytes are checked against their hash in either spelling', async (t) => {
  for (const sha256 of [
    SHA256.toString('hex'),
    SHA256.toString('hex').toUpperCase(),
    SHA256.toString('base64'),
  ]) {
    const hosts = await openHosts(t, ({ url }) => `${url}/file`, { sha256, file_size: '5000' });
    assert.equal((await fetchFrom(hosts, '77'))?.kind, 'done', sha256);
  }
});
