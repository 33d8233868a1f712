import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { listAt, recordAt, textAt } from '../json.ts';
import { openReceiver } from '../receiver.ts';
import type { Receiver } from '../receiver.ts';
import { openRoom } from '../room.ts';
import { jsonCaller } from '../testCaller.ts';
import type { CallJson } from '../testCaller.ts';
import { startWarehouse } from './startWarehouse.ts';

let started: Awaited<ReturnType<typeof startWarehouse>>;
let receiver: Receiver;
let call: CallJson;
before(async () => {
  receiver = await openReceiver();
  started = await startWarehouse(openRoom(), { apiKey: 'k', webhookSecret: 's', webhookUrl: receiver.url });
  call = jsonCaller(started.warehouse.url, 'k');
});
after(async () => {
  await started.stop();
  await receiver.stop();
});
const create = (externalReference: string) =>
  call('POST', '/returns', {
    orderNumber: 'LP-1042',
    lines: [{ sku: 'LAMP-ARC-BLK', quantity: 1 }],
    reason: 'too bright',
    externalReference,
  });

test('a return has a tracking number and a label that is a real PDF of one page', async () => {
  const made = await create('eff-1');
  assert.equal(made.status, 201);
  const tracking = textAt(made.body, 'trackingNumber') ?? '';
  assert.match(tracking, /^LPR\d{10}BR$/);
  const answer = await fetch(`${started.warehouse.url}${textAt(made.body, 'labelPath')}`, {
    headers: { Authorization: 'Bearer k' },
  });
  assert.equal(answer.headers.get('content-type'), 'application/pdf');
  const pdf = await PDFDocument.load(await answer.arrayBuffer());
  assert.equal(pdf.getPageCount(), 1);
  assert.equal(pdf.getSubject(), tracking);
});

test('a return is looked up by its reference; the same reference twice makes two', async () => {
  await create('eff-2');
  await create('eff-2');
  const found = await call('GET', '/returns?externalReference=eff-2');
  assert.equal(listAt(found.body, 'returns').length, 2);
  assert.equal((await call('POST', '/returns', { orderNumber: 'LP-1' })).status, 400);
});

test('a received return is announced with a signature and cannot be cancelled', async () => {
  const id = textAt((await create('eff-3')).body, 'id') ?? '';
  await started.warehouse.ship(id);
  await started.warehouse.receive(id, 'damaged');
  assert.equal(recordAt(receiver.bodies().at(-1), 'return')['condition'], 'damaged');
  for (const { bytes, headers } of receiver.received) {
    assert.equal(
      headers['x-warehouse-signature'],
      `sha256=${createHmac('sha256', 's').update(bytes).digest('hex')}`,
    );
  }
  const refused = await call('POST', `/returns/${id}/cancel`);
  assert.equal(refused.status, 409);
  const other = textAt((await create('eff-4')).body, 'id') ?? '';
  assert.equal((await call('POST', `/returns/${other}/cancel`)).body['status'], 'cancelled');
});
