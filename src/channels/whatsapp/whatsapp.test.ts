import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '../../base/errors.ts';
import { conformance } from '../conformance.ts';
import { hmacHex } from '../signature.ts';
import type { WhatsAppOptions } from './checkOptions.ts';
import { fixture, fixtureBytes } from './fixtures/read.ts';
import { whatsapp } from './whatsapp.ts';

const OPTIONS: WhatsAppOptions = {
  graphUrl: 'http://127.0.0.1:1',
  appSecret: 'app_secret_for_docs',
  verifyToken: 'vt_4f0c',
  accessToken: 'EAAG_test',
  accounts: ['411905322018734'],
  wabas: { '398211045667120': ['411905322018734', '411905322018799'] },
};
const genuine = (name: string) => {
  const rawBody = fixtureBytes(name);
  return { rawBody, headers: { 'x-hub-signature-256': `sha256=${hmacHex(OPTIONS.appSecret, rawBody)}` } };
};

for (const name of ['batch', 'listReply', 'order', 'contactCard', 'textFromAdvertisement']) {
  conformance({
    channel: whatsapp(OPTIONS),
    genuine: genuine(name),
    outbound: {
      id: '019aa3f0-1c2d-7e4f-8a5b-6c7d8e9f0a1b',
      account: '411905322018734',
      to: { externalId: 'US.90817263544738291043', phone: '15550142233' },
      content: { kind: 'text', text: 'Your table is booked.' },
    },
    ...(name === 'batch' ? { aimedAt: (url: string) => whatsapp({ ...OPTIONS, graphUrl: url }) } : {}),
  });
}

for (const missing of ['appSecret', 'verifyToken', 'accessToken', 'graphUrl'] as const) {
  test(`without ${missing} the channel does not start and says why`, () => {
    assert.throws(
      () => whatsapp({ ...OPTIONS, [missing]: ' ' }),
      (error) =>
        error instanceof AppError && error.code === 'CONFIG_INVALID' && error.message.includes(missing),
    );
  });
}

test('without a number the channel does not start', () => {
  assert.throws(() => whatsapp({ ...OPTIONS, accounts: [] }), /accounts/);
});

test('what concerns a business account is told for each of its numbers', () => {
  const updates = whatsapp(OPTIONS).parse(fixture('templateRejected'));
  assert.deepEqual(
    updates.map((update) => [update.kind, update.account]),
    [
      ['template', '411905322018734'],
      ['template', '411905322018799'],
    ],
  );
});

test('what concerns a business account that was not configured is told for the account', () => {
  const updates = whatsapp({ ...OPTIONS, wabas: {} }).parse(fixture('accountRestricted'));
  assert.deepEqual(
    updates.map(({ account }) => account),
    ['398211045667120'],
  );
});

test('a number that was not configured sends nothing and is held', async () => {
  const result = await whatsapp(OPTIONS).send(
    {
      id: 'm1',
      account: '999',
      to: { externalId: '15550142233', phone: null },
      content: { kind: 'text', text: 'x' },
    },
    new AbortController().signal,
  );
  assert.ok(result.kind === 'refused' && result.failure.remedy === 'hold');
});
