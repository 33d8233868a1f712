import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listAt, textAt } from '../json.ts';
import { openRoom } from '../room.ts';
import { jsonCaller } from '../testCaller.ts';
import { startMail } from './startMail.ts';

test('mail is kept with its attachments and listed by address and reference', async () => {
  const { mail, stop } = await startMail(openRoom(), { apiKey: 'k' });
  const call = jsonCaller(mail.url, 'k');
  const attachments = [{ filename: 'label.pdf', contentType: 'application/pdf', base64: 'JVBERg==' }];
  const sent = { to: 'depot@store.test', subject: 'Return', text: 'Olá', attachments, reference: 'eff-1' };
  const accepted = await call('POST', '/messages', sent);
  assert.equal(accepted.status, 202);
  assert.equal((await call('POST', '/messages', { ...sent, to: 'nobody' })).status, 400);
  const listed = listAt((await call('GET', '/messages?reference=eff-1')).body, 'messages');
  assert.equal(listed.length, 1);
  assert.equal(mail.messages('depot@store.test')[0]?.attachments[0]?.size, 4);
  assert.equal(textAt((await call('GET', `/messages/${textAt(accepted.body, 'id')}`)).body, 'text'), 'Olá');
  await stop();
});
