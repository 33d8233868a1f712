import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_BODY_BYTES, parseBody } from './parseBody.ts';
import { MAX_DEPTH, storable } from './storable.ts';

const nested = (depth: number) => Buffer.from('['.repeat(depth) + ']'.repeat(depth));

for (const [what, raw, error] of [
  ['empty', Buffer.alloc(0), 'the body is not JSON'],
  ['truncated', Buffer.from('{"object":"whatsapp_'), 'the body is not JSON'],
  ['not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'the body is not UTF-8'],
  ['a surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'the body is not UTF-8'],
  ['one level too deep', nested(MAX_DEPTH + 1), 'the body is nested deeper than 64 levels'],
  ['a million levels deep', nested(1_000_000), 'the body is nested deeper than 64 levels'],
  ['a million openings', Buffer.from('{"a":['.repeat(500_000)), 'the body is nested deeper than 64 levels'],
  ['too large', Buffer.alloc(MAX_BODY_BYTES + 1, 0x20), 'the body has 3145729 bytes, more than 3145728'],
] as const) {
  test(`a body that is ${what} is refused with a reason`, () => assert.deepEqual(parseBody(raw), { error }));
}

test('a body as deep as allowed, and brackets inside of strings, are read', () => {
  assert.ok('body' in parseBody(nested(MAX_DEPTH)));
  const text = '['.repeat(500);
  assert.deepEqual(parseBody(Buffer.from(JSON.stringify({ text, quote: '"[[\\' }))), {
    body: { text, quote: '"[[\\' },
  });
});

test('a body of 3 MB is read', () => {
  const text = 'x'.repeat(MAX_BODY_BYTES - 2);
  assert.deepEqual(parseBody(Buffer.from(`"${text}"`)), { body: text });
});

test('a storable copy holds nothing that the database refuses', () => {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic, cyclic);
  assert.deepEqual(
    storable({ 'k\0': 'a\0\udc00', n: Infinity, b: 12n, f: () => 1, u: undefined, d: [1, true, null] }),
    {
      k: 'a\ufffd',
      n: null,
      b: '12',
      f: null,
      u: null,
      d: [1, true, null],
    },
  );
  assert.doesNotThrow(() => JSON.stringify(storable(cyclic)));
  const hostile: unknown = JSON.parse('{"__proto__":{"polluted":1}}');
  assert.equal(Object.hasOwn(storable(hostile) as object, '__proto__'), true);
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});
