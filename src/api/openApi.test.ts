import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { openApiOf } from './openApi.ts';

const notes = {
  add: endpoint({
    method: 'POST',
    path: '/things/:thingId/notes',
    access: 'ticket.write',
    summary: 'Add a note',
    params: z.strictObject({ thingId: z.uuid() }),
    body: z.strictObject({ text: z.string().min(1) }),
    reply: z.strictObject({ noteId: z.uuid() }),
    status: 201,
  }),
};

test('an endpoint is described by the schemas that it is parsed by', () => {
  const { paths } = openApiOf({ notes }, { version: '1.0.0' });
  const operation = Object(paths['/things/{thingId}/notes']?.['post']);
  assert.equal(operation.operationId, 'notes.add');
  assert.match(operation.description, /`ticket.write`/);
  assert.deepEqual(
    operation.parameters.map((one: { name: string; in: string; required: boolean }) => [
      one.name,
      one.in,
      one.required,
    ]),
    [
      ['thingId', 'path', true],
      ['Idempotency-Key', 'header', false],
    ],
  );
  const { schema } = operation.requestBody.content['application/json'];
  assert.deepEqual([schema.properties.text.minLength, schema.additionalProperties], [1, false]);
  assert.deepEqual(Object.keys(operation.responses), ['201', 'default']);
});

test('every endpoint has a path of its own, names its parameters, and tells what it needs', () => {
  const { paths } = openApiOf(endpoints, { version: '1.0.0' });
  const areas = Object.values(endpoints).flatMap((area) => Object.values(area));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation: Object(operation) })),
  );
  assert.equal(operations.length, areas.length, 'no two endpoints share a method and a path');
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = operation.parameters.filter((one: { in: string }) => one.in === 'path');
    assert.deepEqual(described.map((one: { name: string }) => one.name).sort(), named.sort(), path);
    assert.ok(operation.summary.length > 5 && !operation.summary.endsWith('.'), path);
  }
});
