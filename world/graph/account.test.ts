import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../clock.ts';
import { listAt, recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { MARTA, NUMBER, startTestGraph } from './testGraph.ts';
import type { TestGraph } from './testGraph.ts';

let world: TestGraph;
before(async () => {
  world = await startTestGraph();
});
after(() => world.stop());
beforeEach(async () => {
  await world.graph.write(MARTA, { type: 'text', text: 'Hi' });
  world.receiver.clear();
});

const templatesPath = `/v25.0/${NUMBER.wabaId}/message_templates`;
const reminder = (name: string): Json => ({
  name,
  language: 'en_US',
  category: 'UTILITY',
  parameter_format: 'NAMED',
  components: [
    {
      type: 'BODY',
      text: 'Hi {{first_name}}, see you {{when}}.',
      example: {
        body_text_named_params: [
          { param_name: 'first_name', example: 'Marta' },
          { param_name: 'when', example: 'Tue' },
        ],
      },
    },
    { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Details', url: 'https://example.test/v/{{1}}' }] },
  ],
});
const send = (name: string, components: Json[]) =>
  world.send({ type: 'template', template: { name, language: { code: 'en_US' }, components } });
const codeOf = (body: Json) => textAt(recordAt(body, 'error'), 'code');
const text = (name: string, value: string) => ({ type: 'text', parameter_name: name, text: value });
const url = { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '8812' }] };

test('a template is reviewed by the clock and announced, then sends with exactly its parameters', async () => {
  const created = await world.call('POST', templatesPath, reminder('visit_reminder'));
  assert.equal(created.body['status'], 'PENDING');
  const whole = [{ type: 'body', parameters: [text('first_name', 'Marta'), text('when', 'Tue 10:00')] }, url];
  assert.equal(codeOf((await send('visit_reminder', whole)).body), '132001');
  world.clock.advance(MINUTE_MS);
  await world.graph.settled();
  const raw = world.receiver.received[0]?.bytes.toString() ?? '';
  assert.match(
    raw,
    new RegExp(`"message_template_id":${textAt(created.body, 'id')},`),
    'the id is a bare number',
  );
  assert.equal(world.values()[0]?.['event'], 'APPROVED');

  assert.equal(
    codeOf((await send('visit_reminder', [{ type: 'body', parameters: [text('when', 'Tue')] }, url])).body),
    '132000',
  );
  const broken = [{ type: 'body', parameters: [text('first_name', 'Marta'), text('when', 'Tue\n10')] }, url];
  assert.equal(codeOf((await send('visit_reminder', broken)).body), '132018');
  assert.equal(codeOf((await send('visit_reminder', whole.slice(0, 1))).body), '131008');
  world.clock.advance(2 * DAY_MS);
  const sent = await send('visit_reminder', whole);
  assert.equal(textAt(listAt(sent.body, 'messages')[0], 'message_status'), 'accepted');
  world.clock.advance(SECOND_MS);
  await world.graph.settled();
  const last = world.graph.phone(MARTA).messages.at(-1);
  assert.equal(last?.text, 'Hi Marta, see you Tue 10:00.');
  assert.equal(last?.choices[0]?.id, 'https://example.test/v/8812');
  assert.equal(world.graph.isWindowOpen(MARTA), false, 'a template opens no window');
});

test('templates are rejected by name, paused, recategorised, listed in pages and deleted', async () => {
  for (const name of ['reject_me', 'page_a', 'page_b'])
    await world.call('POST', templatesPath, reminder(name));
  world.clock.advance(MINUTE_MS);
  await world.graph.settled();
  assert.ok(world.values().some((value) => value['event'] === 'REJECTED'));
  await world.graph.templateEvent({ name: 'page_a', event: 'PAUSED' });
  assert.equal(codeOf((await send('page_a', [])).body), '132015');
  await world.graph.templateEvent({ name: 'page_b', newCategory: 'MARKETING' });
  assert.equal(world.values().at(-1)?.['new_category'], 'MARKETING');

  const first = await world.call('GET', `${templatesPath}?limit=2&fields=name,status`);
  assert.equal(listAt(first.body, 'data').length, 2);
  const after = textAt(recordAt(recordAt(first.body, 'paging'), 'cursors'), 'after');
  const second = await world.call('GET', `${templatesPath}?limit=100&after=${after}`);
  assert.ok(listAt(second.body, 'data').length >= 1);
  assert.ok(first.headers.get('x-business-use-case-usage')?.includes(NUMBER.wabaId));

  assert.equal(
    (await world.call('POST', templatesPath, reminder('page_b'))).status,
    400,
    'the name is taken',
  );
  await world.call('DELETE', `${templatesPath}?name=page_b`);
  assert.equal(codeOf((await send('page_b', [])).body), '132001');
  assert.equal((await world.call('POST', templatesPath, reminder('page_b'))).status, 400, 'the name rests');
});

test('a document is uploaded, sent by id, seen with its name, and gone after deletion', async () => {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', 'application/pdf');
  form.set('file', new Blob(['%PDF-1.7 label'], { type: 'application/pdf' }), 'label.pdf');
  const answer = await fetch(`${world.graph.url}/v25.0/${NUMBER.phoneNumberId}/media`, {
    method: 'POST',
    headers: { Authorization: 'Bearer EAAG_test' },
    body: form,
  });
  const { id }: { id: string } = JSON.parse(await answer.text());
  await world.send({ type: 'document', document: { id, filename: 'label.pdf', caption: 'Your label' } });
  world.clock.advance(SECOND_MS);
  await world.graph.settled();
  const last = world.graph.phone(MARTA).messages.at(-1);
  assert.deepEqual(last?.document, {
    filename: 'label.pdf',
    mimeType: 'application/pdf',
    size: 14,
    mediaId: id,
  });
  assert.deepEqual((await world.call('DELETE', `/v25.0/${id}`)).body, { success: true });
  assert.equal(codeOf((await world.call('GET', `/v25.0/${id}`)).body), '100');
});

test('marking read shows blue ticks on all earlier messages, and typing until 25 seconds passed', async () => {
  const { id } = await world.graph.write(MARTA, { type: 'text', text: 'Are you there?' });
  const body = {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: id,
    typing_indicator: { type: 'text' },
  };
  const answer = await world.call('POST', `/v25.0/${NUMBER.phoneNumberId}/messages`, body);
  assert.deepEqual(answer.body, { success: true });
  const phone = world.graph.phone(MARTA);
  assert.equal(phone.typing, true);
  assert.ok(phone.messages.filter((one) => one.from === 'customer').every((one) => one.readByBusiness));
  world.clock.advance(26 * SECOND_MS);
  assert.equal(world.graph.phone(MARTA).typing, false);
});

test('number, account, profile, commerce settings and blocked users answer', async () => {
  const number = await world.call('GET', `/v25.0/${NUMBER.phoneNumberId}?fields=display_phone_number,status`);
  assert.deepEqual(number.body, {
    id: NUMBER.phoneNumberId,
    display_phone_number: NUMBER.displayPhoneNumber,
    status: 'CONNECTED',
  });
  const numbers = await world.call('GET', `/v23.0/${NUMBER.wabaId}/phone_numbers`);
  assert.equal(listAt(numbers.body, 'data').length, 1);
  const apps = await world.call('GET', `/v25.0/${NUMBER.wabaId}/subscribed_apps`);
  assert.equal(listAt(apps.body, 'data').length, 1);
  const profile = `/v25.0/${NUMBER.phoneNumberId}/whatsapp_business_profile`;
  await world.call('POST', profile, { messaging_product: 'whatsapp', about: 'Lamps' });
  assert.equal(textAt(listAt((await world.call('GET', profile)).body, 'data')[0], 'about'), 'Lamps');
  const commerce = `/v25.0/${NUMBER.phoneNumberId}/whatsapp_commerce_settings`;
  await world.call('POST', `${commerce}?is_cart_enabled=false`);
  assert.equal(
    recordAt({ one: listAt((await world.call('GET', commerce)).body, 'data')[0] }, 'one')['is_cart_enabled'],
    false,
  );
  const block = { messaging_product: 'whatsapp', block_users: [{ user: '15550188888' }] };
  await world.call('POST', `/v25.0/${NUMBER.phoneNumberId}/block_users`, block);
  await world.graph.write('15550188888', { type: 'text', text: 'unheard' });
  assert.equal(world.receiver.received.length, 0);
});

test('another process drives the double over HTTP', async () => {
  const drive = (path: string, body?: unknown) =>
    world.call(body === undefined ? 'GET' : 'POST', `/__world/${path}`, body);
  const written = await drive('inbound', { from: MARTA, message: { type: 'text', text: 'by HTTP' } });
  assert.match(textAt(written.body, 'id') ?? '', /^wamid\./);
  assert.equal(world.receiver.received.length, 1);
  assert.equal((await drive('inbound', { from: MARTA, message: { type: 'nonsense' } })).status, 400);
  assert.equal((await drive('faults', { kind: 'refundPending' })).status, 400, 'not a fault of this server');
  await drive('faults', { kind: 'refuse', code: 131056, times: 1 });
  assert.equal(codeOf((await world.send({ text: { body: 'x' } })).body), '131056');
  const before = textAt((await drive('clock')).body, 'now');
  await drive('clock/advance', { ms: 60_000 });
  const now = textAt((await drive('clock')).body, 'now');
  assert.equal(Date.parse(now ?? '') - Date.parse(before ?? ''), 60_000);
  const phone = await drive(`phone/${MARTA}`);
  assert.ok(listAt(phone.body, 'messages').length > 0);
  assert.ok(listAt((await drive('state')).body, 'message').length > 0);
});
