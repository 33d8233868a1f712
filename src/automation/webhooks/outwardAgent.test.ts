import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { request } from 'undici';
import { InwardAddress, isInwardLiteral, outwardAgent } from './outwardAgent.ts';

for (const url of [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://169.254.169.254/latest/meta-data',
  'http://192.168.0.1/',
  'http://172.31.255.255/',
  'http://100.64.0.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
])
  test(`${url} lies inside`, () => assert.equal(isInwardLiteral(url), true));

for (const url of [
  'https://example.com/',
  'http://8.8.8.8/',
  'http://[2606:4700::1111]/',
  'https://172.32.0.1/',
])
  test(`${url} lies outside, as far as its text tells`, () => assert.equal(isInwardLiteral(url), false));

test('a name that stands for this machine is not connected to, whatever port it has', async () => {
  const server = createServer((_, response) => void response.end('secret'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const refused = (error: unknown) =>
    error instanceof InwardAddress || Object(error).cause instanceof InwardAddress;
  const guarded = outwardAgent({ inward: false });
  await assert.rejects(request(url, { dispatcher: guarded }), refused);
  const open = outwardAgent({ inward: true });
  const answer = await request(url, { dispatcher: open });
  assert.equal(await answer.body.text(), 'secret');
  await Promise.all([guarded.close(), open.close()]);
  await new Promise((resolve) => server.close(resolve));
});
