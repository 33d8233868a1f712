import assert from 'node:assert/strict';
import { test } from 'node:test';
import { challenge } from './challenge.ts';
import { verify } from './verify.ts';

const SECRET = 'app_secret_for_docs';
const VECTORS = [
  [
    '{"object":"whatsapp_business_account","entry":[]}',
    'sha256=a7df2db1a2c1e5c508a58f3b81ff1b940316789c7eaa648f672b90e70d955cc1',
  ],
  ['{"text":"ol\\u00e1"}', 'sha256=1972cf87f013f5cffca60b589c00cab2ef27ce0d14598d35ccc5e4ceb0bc8d47'],
] as const;

for (const [body, signature] of VECTORS) {
  test(`the signature of ${body} is accepted`, () => {
    assert.equal(verify(SECRET, Buffer.from(body), { 'x-hub-signature-256': signature }), true);
  });
}

const [BODY, GENUINE] = VECTORS[0];
for (const [what, signature] of [
  ['missing', undefined],
  ['empty', ''],
  ['sent twice', [GENUINE, GENUINE]],
  ['in capitals', GENUINE.toUpperCase()],
  ['without its prefix', GENUINE.slice(7)],
  ['one digit short', GENUINE.slice(0, -1)],
  ['one digit long', `${GENUINE}0`],
  ['of another body', VECTORS[1][1]],
  ['with a character of several bytes', `${GENUINE.slice(0, -1)}é`],
] as const) {
  test(`a signature that is ${what} is refused`, () => {
    const headers = { 'x-hub-signature-256': signature as string | string[] | undefined };
    assert.equal(verify(SECRET, Buffer.from(BODY), headers), false);
  });
}

test('a body that was written anew does not match the signature of the escaped one', () => {
  const [escaped, signature] = VECTORS[1];
  const anew = JSON.stringify(JSON.parse(escaped));
  assert.equal(verify(SECRET, Buffer.from(anew), { 'x-hub-signature-256': signature }), false);
});

test('the challenge is sent back when mode and token are right', () => {
  const query = 'hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=vt_4f0c';
  assert.equal(challenge('vt_4f0c', query), '1158201444');
  assert.equal(challenge('vt_4f0c', `?${query}`), '1158201444');
});

for (const query of [
  '',
  'hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong',
  'hub.mode=subscribe&hub.challenge=1&hub.verify_token=',
  'hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=vt_4f0c',
  'hub.challenge=1&hub.verify_token=vt_4f0c',
  'hub.mode=subscribe&hub.verify_token=vt_4f0c',
  'hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong&hub.verify_token=vt_4f0c',
  'hub_mode=subscribe&hub_challenge=1&hub_verify_token=vt_4f0c',
]) {
  test(`the challenge in '${query}' is refused`, () => assert.equal(challenge('vt_4f0c', query), null));
}
