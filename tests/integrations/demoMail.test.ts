import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fixedClock } from '../../src/base/clock.ts';
import { conformance } from '../../src/integrations/conformance.ts';
import { demoMail } from '../../src/integrations/demoMail/demoMail.ts';
import { worldClock } from '../../world/clock.ts';
import type { Mail } from '../../world/mail/mail.ts';
import { startMail } from '../../world/mail/startMail.ts';
import { openRoom } from '../../world/room.ts';
import { asking, callOf } from './callOf.ts';

const NOW = '2026-11-21T09:00:00Z';
const API_KEY = 'mail_key';
const NOTE = { to: 'warehouse@store.test', subject: 'Devolução LP-1042', text: 'Chega amanhã.' };
const LABEL = {
  name: 'label.pdf',
  mediaType: 'application/pdf',
  bytes: new TextEncoder().encode('%PDF-1.7'),
};

describe('demoMail', () => {
  let mail: Mail;
  let stop = async () => {};

  before(async () => {
    const clock = worldClock({ frozen: true, startAt: new Date(NOW) });
    const started = await startMail(openRoom({ clock }), { apiKey: API_KEY });
    mail = started.mail;
    stop = started.stop;
  });
  beforeEach(() => mail.faults.clear());
  after(() => stop());

  const connect = (baseUrl: string, apiKey = API_KEY) =>
    demoMail({ apiKey, baseUrl, clock: fixedClock(NOW) });
  const { ask, hear } = asking(() => connect(mail.url));
  const mailsOf = (wanted: string) => mail.messages().filter(({ reference }) => reference === wanted);

  conformance({
    operation: 'mail.send',
    systemUrl: () => mail.url,
    connect,
    input: () => NOTE,
    outcome: 'sent',
    badInput: { ...NOTE, to: 'warehouse' },
    acts: (_input, reference) => mailsOf(reference).length,
  });

  test('a mail goes out with its words and its files', async () => {
    const call = callOf(undefined, [LABEL]);
    const sent = await hear(
      'mail.send',
      { ...NOTE, html: '<p>Chega amanhã.</p>', fileIds: ['file-1'] },
      call,
    );
    const [message] = mailsOf(call.reference);
    assert.equal(sent['messageRef'], message?.id);
    assert.deepEqual([message?.subject, message?.text], [NOTE.subject, NOTE.text]);
    const [attachment] = message?.attachments ?? [];
    assert.equal(attachment?.filename, 'label.pdf');
    assert.equal(Buffer.from(attachment.base64, 'base64').toString(), '%PDF-1.7');
  });

  test('a mail whose file is gone is not sent', async () => {
    const call = callOf();
    const result = await ask('mail.send', { ...NOTE, fileIds: ['file-1'] }, call);
    assert.deepEqual(result, { kind: 'refused', reason: 'files_missing' });
    assert.equal(mailsOf(call.reference).length, 0);
  });

  test('its health tells whether our key is taken', async () => {
    assert.deepEqual(await connect(mail.url).health(AbortSignal.timeout(5_000)), { ok: true });
    assert.equal((await connect(mail.url, 'wrong').health(AbortSignal.timeout(5_000))).ok, false);
  });
});
