import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { AppError } from '../base/errors.ts';
import { queryIn } from '../db/queryIn.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { answerError } from './answerError.ts';

let base: TestDatabase;
let app: FastifyInstance;
before(async () => {
  base = await createTestDatabase();
  app = Fastify();
  app.setErrorHandler(answerError);
  const keep = (cast: string, value: string) =>
    queryIn(base.db, base.workspaceId, { text: `select $1::${cast}`, values: [value] });
  app.get('/text', () => keep('text', 'a\0b'));
  app.get('/json', () => keep('jsonb', '{"a": "\\u0000"}'));
  app.get('/broken', () => queryIn(base.db, base.workspaceId, { text: 'select * from nothing_of_the_kind' }));
  app.get('/tooMany', () => {
    throw new AppError('TOO_MANY_TRIES', 'Too often', { retryAfterSeconds: 17 });
  });
  await app.ready();
});
after(async () => {
  await app.close();
  await base.drop();
});

for (const url of ['/text', '/json']) {
  test(`what PostgreSQL cannot keep is the fault of the request: ${url}`, async () => {
    const { statusCode, body } = await app.inject(url);
    assert.equal(statusCode, 400);
    assert.equal(JSON.parse(body).code, 'BODY_INVALID');
  });
}

test('any other failure of a statement is ours, and nothing of it is told', async () => {
  const { statusCode, body } = await app.inject('/broken');
  assert.equal(statusCode, 500);
  assert.doesNotMatch(body, /nothing_of_the_kind|relation/);
});

test('who came too often is told when to come again', async () => {
  const { statusCode, headers } = await app.inject('/tooMany');
  assert.deepEqual([statusCode, headers['retry-after']], [429, '17']);
});
