import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { DAY_MS } from '../src/base/clock.ts';
import { newId } from '../src/base/id.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

const ANA = '5511987650001';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let product: Product;
let conversation: string;
let address: string;
before(async () => {
  product = await startProduct();
  await product.write(ANA, 'I want to talk to a person');
  const [row] = await product.rows<{ id: string; address: string }>(
    `select conversation.id, address.id as address from conversation
      join address on address.contact_id = conversation.contact_id where address.phone = $1`,
    [ANA],
  );
  assert.ok(row);
  conversation = row.id;
  address = row.address;
});
after(() => product.close());

const at = (path: string) => `/api/v1/conversations/${conversation}${path}`;
const act = (what: object, agent = 'ines') => product.api('POST', at('/acts'), { agent, act: what });

async function raw(method: string, path: string, body?: Buffer | string, type = 'application/octet-stream') {
  const answer = await fetch(`${product.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${product.apiToken}`, ...(body && { 'content-type': type }) },
    ...(body && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
}
/** Answers without a body, too. */
const ask = (method: string, path: string, body?: object) =>
  raw(method, path, body && JSON.stringify(body), 'application/json');
const upload = (body: Buffer | string, name = 'photo.png', id = newId(), type?: string) =>
  raw('PUT', `${at(`/files/${id}`)}?name=${encodeURIComponent(name)}`, body, type);

test('a draft is kept for its writer, seen by colleagues as a reply, and a note is not', async () => {
  await ask('PUT', at('/drafts/reply'), { agent: 'ines', text: 'Half a sentence' });
  await ask('PUT', at('/drafts/note'), { agent: 'ines', text: 'She sounds tired' });
  const mine = await product.api('GET', at('/drafts?agent=ines'));
  assert.equal((mine.body['items'] as unknown[]).length, 2);
  const theirs = await product.api('GET', at('/drafts?agent=rui'));
  assert.deepEqual(
    (theirs.body['items'] as { agent: string; text: string }[]).map(({ agent, text }) => [agent, text]),
    [['ines', 'Half a sentence']],
  );
  await ask('PUT', at('/drafts/reply'), { agent: 'ines', text: '' });
  await ask('PUT', at('/drafts/note'), { agent: 'ines', text: '' });
  assert.deepEqual((await product.api('GET', at('/drafts?agent=ines'))).body['items'], []);
});

test('rubbish at a new entrance is refused as such, and nothing is kept', async () => {
  const wrong: [string, string, object | undefined, number][] = [
    ['PUT', at('/drafts/shout'), { text: 'x' }, 400],
    ['PUT', at('/drafts/reply'), { text: 7 }, 400],
    ['PUT', at('/drafts/reply'), { text: 'x'.repeat(70_001) }, 400],
    ['PUT', `/api/v1/conversations/${randomUUID()}/drafts/reply`, { text: 'x' }, 404],
    ['POST', at('/promise'), {}, 400],
    ['GET', at('/templates?addressId=1'), undefined, 400],
    ['GET', at(`/templates?addressId=${randomUUID()}`), undefined, 404],
    ['GET', at('/trace?from=-1'), undefined, 400],
    ['POST', at(`/messages/${randomUUID()}/resend`), { agent: 'ines' }, 409],
    ['GET', at(`/messages/${randomUUID()}/file`), undefined, 404],
    ['POST', at('/acts'), { agent: 'ines', act: { kind: 'write', text: '  ' } }, 400],
    ['POST', at('/acts'), { agent: 'ines', act: { kind: 'write', text: '', fileIds: [randomUUID()] } }, 404],
    ['POST', at('/acts'), { agent: 'ines', act: { kind: 'write', text: 'x', addressId: randomUUID() } }, 409],
    [
      'POST',
      at('/acts'),
      { agent: 'ines', act: { kind: 'write', text: 'My card is 4111 1111 1111 1111' } },
      409,
    ],
    [
      'POST',
      at('/acts'),
      { agent: 'ines', act: { kind: 'template', name: 'none', language: 'en', addressId: address } },
      409,
    ],
  ];
  for (const [method, path, body, status] of wrong) {
    const answer = await ask(method, path, body);
    assert.equal(answer.status, status, `${method} ${path} ${JSON.stringify(answer.body)}`);
  }
  assert.deepEqual(await product.rows('select * from draft'), []);
  assert.equal((await fetch(`${product.url}/media/rubbish`)).status, 404);
  assert.equal((await fetch(`${product.url}/media/x/y/9/${'%2e'.repeat(40)}`)).status, 404);
});

test('what a browser would run, what is empty and what is too large is no file', async () => {
  assert.equal((await upload('<!doctype html><script>alert(1)</script>', 'a.png')).body.code, 'FILE_REFUSED');
  assert.equal(
    (await upload('<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg')).body.code,
    'FILE_REFUSED',
  );
  assert.equal((await upload(Buffer.from([0, 1, 2, 3]), 'a.bin')).body.code, 'FILE_REFUSED');
  assert.equal((await raw('PUT', `${at(`/files/${newId()}`)}?name=x`)).body.code, 'FILE_REFUSED');
  assert.equal((await upload(Buffer.alloc(25 * 1024 * 1024 + 1, 'a'), 'a.txt')).body.code, 'FILE_REFUSED');
  assert.deepEqual(await product.rows('select * from conversation_file'), []);
});

test('a picture is sent as a picture, and its link shows it to nobody without the signature', async () => {
  const id = newId();
  const kept = await upload(PNG, '../../Etiqueta "G".png', id);
  assert.equal(kept.status, 201);
  assert.deepEqual(kept.body, {
    id,
    name: 'Etiqueta G.png',
    mediaType: 'image/png',
    sizeBytes: PNG.length,
    shownAs: 'image',
  });
  assert.equal((await upload(PNG, 'again.png', id)).body.name, 'Etiqueta G.png');
  const sent = await act({ kind: 'write', text: 'Here it is', fileIds: [id] });
  assert.equal(sent.status, 200);
  await product.pass(3_000);
  const shown = product.chat(ANA).at(-1);
  assert.equal(shown?.media?.kind, 'image');
  assert.equal(shown?.text, 'Here it is');
  const [message] = await product.rows<{ id: string }>(
    `select id from message where content->>'fileId' = $1`,
    [id],
  );
  const { body } = await product.api('GET', at(`/messages/${message?.id}/file`));
  const url = new URL(String(body['url']));
  assert.notEqual(
    url.host,
    new URL(product.url).host,
    'another host than the desk, so that no cookie goes there',
  );
  const file = await fetch(`${product.url}${url.pathname}`);
  assert.deepEqual(Buffer.from(await file.arrayBuffer()), PNG);
  assert.match(file.headers.get('content-security-policy') ?? '', /sandbox/);
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
  const withCookie = await fetch(`${product.url}${url.pathname}`, { headers: { cookie: 'loopline=1' } });
  assert.match(withCookie.headers.get('content-disposition') ?? '', /^attachment/);
  const part = await fetch(`${product.url}${url.pathname}`, { headers: { range: 'bytes=1-3' } });
  assert.equal(part.status, 206);
  assert.equal(await part.text(), 'PNG');
  const forged = url.pathname.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  assert.equal((await fetch(`${product.url}${forged}`)).status, 404);
});

test('after a day of silence only a template goes out, with what is known filled in', async () => {
  await product.pass(DAY_MS + 60_000);
  await act({ kind: 'write', text: 'Are you there?' });
  await product.pass(3_000);
  const [failed] = await product.rows<{ id: string; status: string; failure: { reason: string } }>(
    `select id, status, failure from message where content->>'text' = 'Are you there?'`,
  );
  assert.equal(failed?.status, 'failed');
  assert.equal(failed.failure.reason, 'windowClosed');
  const { body } = await product.api('GET', at(`/templates?agent=ines&addressId=${address}`));
  const items = body['items'] as { name: string; language: string; places: { name: string }[] }[];
  const template = items.find(({ name, places }) => name === 'refund_your_turn' && places.length === 0);
  assert.ok(template);
  const sent = await act({
    kind: 'template',
    name: template.name,
    language: template.language,
    addressId: address,
  });
  assert.equal(sent.status, 200);
  await product.pass(3_000);
  assert.match(product.lastTo(ANA), /\S/);
  await product.write(ANA, 'Yes, I am here');
  const again = await ask('POST', at(`/messages/${failed.id}/resend`), { agent: 'ines' });
  assert.equal(again.status, 204);
  await product.pass(3_000);
  assert.equal(product.lastTo(ANA), 'Are you there?');
  const twice = await ask('POST', at(`/messages/${failed.id}/resend`), { agent: 'ines' });
  assert.equal(twice.body.code, 'MESSAGE_NOT_FAILED');
});

test('what stands between the messages tells who took over and what was understood', async () => {
  const trace = await product.api('GET', at('/trace'));
  const turns = trace.body['items'] as { understood: unknown[]; handovers: { kind: string; to: string }[] }[];
  assert.ok(turns.some(({ understood }) => understood.length > 0));
  const beside = await product.api('GET', at('/beside'));
  assert.ok((beside.body['tickets'] as { summary: object }[]).length > 0);
});

test('a promise is found in words before they are sent', async () => {
  const { body } = await product.api('POST', at('/promise'), { text: 'I will send you the label tomorrow.' });
  assert.equal((body['promise'] as { words: string } | null)?.words, 'I will send you the label tomorrow.');
  assert.equal((await product.api('POST', at('/promise'), { text: 'Good morning.' })).body['promise'], null);
});
