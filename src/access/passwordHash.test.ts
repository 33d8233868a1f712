import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPassword, passwordHash } from './passwordHash.ts';

test('a hash tells its costs, and no two are the same', async () => {
  const [first, second] = await Promise.all([
    passwordHash('ferry mint oboe'),
    passwordHash('ferry mint oboe'),
  ]);
  assert.match(first, /^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  assert.notEqual(first, second);
});

test('the password is right, every other is wrong', async () => {
  const kept = await passwordHash('Ferry mint oboe');
  assert.equal(await isPassword('Ferry mint oboe', kept), true);
  for (const other of ['ferry mint oboe', 'Ferry mint oboe ', '', 'x'.repeat(1_000)]) {
    assert.equal(await isPassword(other, kept), false);
  }
});

test('a letter that two keyboards write differently is the same letter', async () => {
  assert.equal(
    await isPassword('contrase\u006e\u0303a larga', await passwordHash('contrase\u00f1a larga')),
    true,
  );
});

test('without an account a password is wrong, and is hashed all the same', async () => {
  assert.equal(await isPassword('ferry mint oboe', null), false);
});

test('of many at once all are answered, two at a time', async () => {
  const kept = await passwordHash('ferry mint oboe');
  const asked = Array.from({ length: 12 }, (_, index) =>
    isPassword(index % 2 ? 'wrong' : 'ferry mint oboe', kept),
  );
  assert.deepEqual(
    await Promise.all(asked),
    Array.from({ length: 12 }, (_, index) => index % 2 === 0),
  );
});

test('an account that is not there takes a place like any other; when too many wait, the rest are sent away at once', async () => {
  const results = await Promise.allSettled(Array.from({ length: 50 }, () => isPassword('x', null)));
  const refused = results.filter(({ status }) => status === 'rejected');
  assert.equal(refused.length, 8); // two run, forty wait
  assert.equal(await isPassword('x', null), false);
});
