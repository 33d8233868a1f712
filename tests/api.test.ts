import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ApiProblem } from '../src/api/apiProblem.ts';
import { makeClient } from '../src/api/client.ts';
import { endpoints } from '../src/api/endpoints.ts';
import { startOffice, type Office } from './harness/startOffice.ts';

const TOKEN = 'token of the office';
let office: Office;
let url: string;
before(async () => {
  office = await startOffice();
  url = office.product.url ?? '';
});
after(() => office.close());

test('the document that is served describes every endpoint, and the reference shows it', async () => {
  const document = Object(await (await fetch(`${url}/api/v1/openapi.json`)).json());
  assert.equal(document.openapi, '3.1.1');
  const described = Object.values<object>(document.paths).flatMap((methods) => Object.keys(methods));
  const written = Object.values(endpoints).flatMap((area) => Object.keys(area));
  assert.equal(described.length, written.length);
  const page = await fetch(`${url}/api/v1/reference/`);
  assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html; charset=utf-8']);
});

test('the client has the endpoints as functions, and refusals as problems with a code', async () => {
  const client = makeClient({ baseUrl: url, token: TOKEN });
  assert.deepEqual(await client.knowledge.unanswered({ query: { limit: 5 } }), { questions: [] });
  const refused = client.learning.accept({
    params: { itemId: '01a1fc93-6141-7627-b719-70dfcce24514' },
    body: { intent: 'lostParcel' },
  });
  await assert.rejects(
    refused,
    (error) => error instanceof ApiProblem && error.code === 'REVIEW_ITEM_NOT_FOUND',
  );
  await assert.rejects(makeClient({ baseUrl: url }).knowledge.articles(), {
    code: 'UNAUTHORISED',
    status: 401,
  });
});

async function write(key: string, body: object) {
  const answer = await fetch(`${url}/api/v1/learning/retrain`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    replayed: answer.headers.get('idempotency-replayed'),
    body: JSON.parse(text),
  };
}

/** The second one, asked once the first is under way: it waits for a table that somebody holds. */
async function busyOnce(key: string) {
  const begun = 'select from answered_request where key = $1';
  while ((await office.base.superuser.query(begun, [key])).rowCount === 0) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return write(key, {});
}

test('the same key gets the same answer and the act is done once; another request under it is refused', async () => {
  const holder = await office.base.superuser.connect();
  await holder.query('begin; lock table training in exclusive mode');
  const first = write('retrain-1', {});
  const busy = await busyOnce('retrain-1');
  assert.deepEqual([busy.status, busy.body.code], [409, 'IDEMPOTENCY_KEY_BUSY']);
  await holder.query('rollback');
  holder.release();
  const done = await first;
  assert.deepEqual([done.status, done.replayed], [202, null]);
  const again = await write('retrain-1', {});
  assert.deepEqual([again.status, again.replayed, again.body], [202, 'true', done.body]);
  const { rows } = await office.base.superuser.query('select id from training');
  assert.deepEqual(rows, [{ id: done.body.training.id }], 'it was begun once');
  const other = await write('retrain-1', { dryRun: true });
  assert.deepEqual([other.status, other.body.code], [422, 'IDEMPOTENCY_KEY_REUSED']);
});

test('a refused request is decided again under its key, and a key that is none is refused', async () => {
  for (const _ of [1, 2]) {
    const { status, body } = await write('rubbish-1', { dryRun: 'perhaps' });
    assert.deepEqual([status, body.code], [400, 'BODY_INVALID']);
  }
  for (const key of ['with space', 'x'.repeat(201)]) {
    const { status, body } = await write(key, {});
    assert.deepEqual([status, body.code], [400, 'IDEMPOTENCY_KEY_INVALID']);
  }
});

test('a problem is told as RFC 9457 wants it', async () => {
  const answer = await fetch(`${url}/api/v1/nothing`);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  const { type, title, status, code, detail } = Object(await answer.json());
  assert.deepEqual(
    [type, title, status, code],
    ['urn:loopline:error:NOT_FOUND', 'Not found', 404, 'NOT_FOUND'],
  );
  assert.match(detail, /Nothing is served/);
});
